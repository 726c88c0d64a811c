using System.Diagnostics;

namespace Synthflow.Campaigns.Journal;

/// <summary>Who writes a journal.</summary>
internal sealed class JournalHolder
{
    private static readonly JournalHolder _self = Find();

    public required int ProcessId { get; init; }

    public required string Machine { get; init; }

    public required string User { get; init; }

    public static JournalHolder OfThisProcess() => _self;

    private static JournalHolder Find()
    {
        using var process = Process.GetCurrentProcess();
        return new JournalHolder
        {
            ProcessId = process.Id,
            Machine = Text.Harmless(Environment.MachineName, 100),
            User = Text.Harmless(Environment.UserName, 100),
        };
    }
}
