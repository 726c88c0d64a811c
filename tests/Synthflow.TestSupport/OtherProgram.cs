using System.Diagnostics;

namespace Synthflow.TestSupport;

/// <summary>How other programs are started, with arguments as they are, on every runtime.</summary>
public static class OtherProgram
{
    /// <summary>The start of a program, without a shell.</summary>
    public static ProcessStartInfo Start(string name, params string[] arguments) => new(name)
    {
        UseShellExecute = false,
        Arguments = string.Join(" ", arguments.Select(Quoted)),
    };

    /// <summary>Runs one to its end and gives its exit code.</summary>
    public static int Run(string name, params string[] arguments)
    {
        using var process = Process.Start(Start(name, arguments)) ?? throw new InvalidOperationException(name);
        process.WaitForExit();
        return process.ExitCode;
    }

    // No argument of a test ends in a backslash or holds a quotation mark.
    private static string Quoted(string argument) => argument.Contains('"') || argument.EndsWith('\\')
        ? throw new ArgumentException(argument)
        : $"\"{argument}\"";
}
