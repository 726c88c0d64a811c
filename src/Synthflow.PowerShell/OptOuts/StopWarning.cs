using System.Management.Automation;
using Synthflow.Campaigns.OptOuts;
using Synthflow.PowerShell.Cmdlets;

namespace Synthflow.PowerShell.OptOuts;

/// <summary>The warning of messages that have a stop word among others, and add nobody.</summary>
internal static class StopWarning
{
    private const int MaxShown = 5;
    private const int LongestMessage = 60;

    /// <summary>Says how many there are, and the first of them; nothing where all of their people stand in the
    /// list.</summary>
    public static void Write(Cmdlet cmdlet, OptOutFile list, IReadOnlyList<StopAmongOthers> messages)
    {
        OptOutEntry[] people =
            [.. messages.Where(static one => one.PhoneNumber is not null).Select(static one =>
                // those that have none are left
                new OptOutEntry { PhoneNumber = one.PhoneNumber!, Source = one.Text })];
        var absent = list.NewOf(people).Select(static one => one.PhoneNumber).ToHashSet(StringComparer.Ordinal);
        StopAmongOthers[] left =
            [.. messages.Where(one => one.PhoneNumber is null || absent.Contains(one.PhoneNumber))];
        if (left.Length > 0)
        {
            CmdletStreams.Warning(cmdlet, Text.Of(
                left.Length == 1 ? Messages.OptOut_AmongOthers_One : Messages.OptOut_AmongOthers,
                left.Length,
                string.Join(", ", left.Take(MaxShown).Select(Shown)) + (left.Length > MaxShown ? ", ..." : ""),
                list.FullName));
        }
    }

    private static string Shown(StopAmongOthers one) => Text.Of(
        "{0} '{1}'",
        one.PhoneNumber is { } number ? Text.ShortNumber(number) : Text.Harmless(one.From, LongestMessage),
        Text.Harmless(one.Text, LongestMessage));
}
