using System.Diagnostics;
using Synthflow.Campaigns.Journal;

namespace Synthflow.Campaigns.WindowsSmoke;

/// <summary>Another process of this program, which holds a journal.</summary>
internal sealed class Held : IDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(1);
    private readonly Process _process;

    private Held(Process process) => _process = process;

    /// <summary>What the other process does.</summary>
    public static int Hold(string journal)
    {
        using var file = DiskJournalFile.Open(journal);
        file.Append("held\n"u8.ToArray(), 0, 5);
        file.Flush();
        Console.WriteLine("held");
        Console.In.ReadToEnd();
        return 0;
    }

    /// <summary>Starts it, and waits until it has the journal.</summary>
    public static Held Start(string journal)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["hold", journal]) // a program has a path
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start) ?? throw new InvalidOperationException("The other process did not start.");
        var said = process.StandardOutput.ReadLineAsync();
        return said.Wait(_patience) && said.Result == "held"
            ? new Held(process)
            : throw new InvalidOperationException("The other process does not hold the journal.");
    }

    /// <summary>Ends it as the Task Manager would.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit(_patience);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }

    public static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
            // What a check left open goes with the machine's temporary files.
        }
    }
}
