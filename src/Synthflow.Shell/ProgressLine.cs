using System.Management.Automation;

namespace Synthflow.Shell;

/// <summary>The latest progress, on one line of the terminal that the next output wipes.</summary>
internal sealed class ProgressLine
{
    private const string WipeLine = "\r\e[2K";
    private bool _shown;

    public void Show(ProgressRecord record)
    {
        Clear();
        if (record.RecordType == ProgressRecordType.Completed)
        {
            return;
        }

        var percent = record.PercentComplete >= 0 ? $" {record.PercentComplete} %" : string.Empty;
        var line = $"{record.Activity}: {record.StatusDescription}{percent}";
        Console.Error.Write(line[..Math.Min(line.Length, Math.Max(Console.WindowWidth - 1, 20))]);
        _shown = true;
    }

    public void Clear()
    {
        if (_shown)
        {
            Console.Error.Write(WipeLine);
            _shown = false;
        }
    }
}
