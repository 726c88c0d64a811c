using System.Management.Automation;
using Synthflow.Campaigns.OptOuts;
using Synthflow.PowerShell.Cmdlets;

namespace Synthflow.PowerShell.OptOuts;

/// <summary>Messages that may mean stop, and add nobody: a warning says so, and all of them can come out, to be read by
/// a person.</summary>
internal static class DoubtfulStops
{
    private const int MaxShown = 5;
    private const int LongestMessage = 60;

    /// <summary>Writes the warning, with the first of them.</summary>
    /// <returns>One object for each message and number; none where the list has their people.</returns>
    public static IReadOnlyList<OptOutEntry> Warn(
        Cmdlet cmdlet, OptOutFile list, IReadOnlyList<StopAmongOthers> messages, bool areReturned)
    {
        OptOutEntry[] people =
            [.. messages.SelectMany(static one => one.Numbers).Select(static number =>
                new OptOutEntry { PhoneNumber = number, Source = "" })];
        HashSet<ulong> absent = [.. list.NewOf(people).Select(static one => PersonKey.Of(one.PhoneNumber))];
        StopAmongOthers[] left =
            [.. messages.Where(one => one.Numbers.Count == 0 || one.Numbers.Any(IsAbsent))];
        if (left.Length > 0)
        {
            CmdletStreams.Warning(cmdlet, Text.Of(
                left.Length == 1 ? Messages.OptOut_AmongOthers_One : Messages.OptOut_AmongOthers,
                left.Length,
                string.Join(", ", left.Take(MaxShown).Select(Shown)) + (left.Length > MaxShown ? ", ..." : "")) + " "
                + Text.Of(
                    areReturned ? Messages.OptOut_AmongOthers_Returned : Messages.OptOut_AmongOthers_NextStep,
                    list.FullName));
        }

        return [.. left.SelectMany(one => NumbersOf(one).Select(number => new OptOutEntry
        {
            PhoneNumber = number,
            Source = one.Source,
            Path = list.FullName,
            NeedsReview = true,
            Message = one.Text,
        }))];

        bool IsAbsent(string number) => absent.Contains(PersonKey.Of(number));

        IEnumerable<string> NumbersOf(StopAmongOthers one) =>
            one.Numbers.Count == 0 ? [one.From] : one.Numbers.Where(IsAbsent);
    }

    private static string Shown(StopAmongOthers one) => Text.Of(
        "{0} '{1}'",
        one.Numbers.FirstOrDefault() is { } number ? Text.ShortNumber(number) : Text.Harmless(one.From, LongestMessage),
        Text.Harmless(one.Text, LongestMessage));
}
