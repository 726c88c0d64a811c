using System.Management.Automation;
using Synthflow.Campaigns;
using Synthflow.Campaigns.Files;
using Synthflow.Campaigns.OptOuts;
using Synthflow.PowerShell.Campaigns;
using Synthflow.PowerShell.Cmdlets;

namespace Synthflow.PowerShell.OptOuts;

/// <summary>Journals and logs that parameters name, each once, and what is said where there is none.</summary>
internal static class NamedFiles
{
    /// <summary>Adds the journals that paths or wildcards name.</summary>
    public static void AddJournals(
        List<string> files, IEnumerable<string> given, SessionState session, Action<SynthflowException, string> fail) =>
        Add(files, given, fail, name => JournalPaths.Of(name, session), JournalPaths.NoMatch);

    /// <summary>Adds the logs that paths or wildcards name.</summary>
    public static void AddLogs(
        List<string> files, IEnumerable<string> given, SessionState session, Action<SynthflowException, string> fail) =>
        Add(files, given, fail, name => [.. FilePaths.Matching(session, name, ErrorIds.TwilioLogNotReadable)], NoLog);

    private static void Add(
        List<string> files,
        IEnumerable<string> given,
        Action<SynthflowException, string> fail,
        Func<string, IReadOnlyList<string>> find,
        Func<string, CampaignException> noMatch)
    {
        foreach (var name in given)
        {
            try
            {
                var found = find(name);
                files.AddRange(found.Count == 0 ? throw noMatch(name) : found.Where(path => !files.Contains(path)));
            }
            catch (SynthflowException failure)
            {
                fail(failure, name);
            }
        }
    }

    /// <summary>Wildcards for logs match no file.</summary>
    public static CampaignException NoLog(string given) => new(
        ErrorIds.TwilioLogNotReadable,
        Text.Of(Messages.TwilioLogNotReadable, given, Messages.TwilioLogNotReadable_NotFound),
        Messages.TwilioLogNotReadable_NotFound_NextStep);

    /// <summary>The logs are pages of a list, and not all of them: who said stop on the others is not known.</summary>
    public static CampaignException LacksPages(string log) => new(
        ErrorIds.TwilioLogNotReadable,
        Text.Of(Messages.TwilioLogNotReadable, log, Messages.TwilioLogNotReadable_Pages),
        Messages.TwilioLogNotReadable_Pages_NextStep);

    /// <summary>Nothing to look for opt-outs in.</summary>
    public static CampaignException NoSource(string path) => new(
        ErrorIds.OptOutNotWritable,
        Text.Of(Messages.OptOutNotWritable, path, Messages.OptOutNotWritable_NoSource),
        Messages.OptOutNotWritable_NoSource_NextStep);

    /// <summary>Refuses a list that is one of the logs which it is to be made of.</summary>
    /// <exception cref="CampaignException"><c>OptOutNotWritable</c>: they are one file.</exception>
    public static void RequireOther(string list, IEnumerable<string> logs)
    {
        if (logs.Any(log => SameFile.Is(log, list)))
        {
            throw new CampaignException(
                ErrorIds.OptOutNotWritable,
                Text.Of(Messages.OptOutNotWritable, list, Messages.OptOutNotWritable_Log),
                Messages.OptOutNotWritable_Log_NextStep);
        }
    }

    /// <summary>Somebody opted out, and the log does not say who, or not for sure.</summary>
    /// <param name="list">The list that lacks the person.</param>
    /// <param name="unclear">What the log says.</param>
    /// <param name="hasOthers">Whether others were added.</param>
    public static CampaignException Unclear(string list, UnclearOptOut unclear, bool hasOthers) => new(
        ErrorIds.OptOutNotWritable,
        (unclear.Number is { } number
            ? Text.Of(Messages.OptOutUnclear_Number, list, unclear.Where, number)
            : Text.Of(Messages.OptOutUnclear, list, unclear.Where))
            + (hasOthers ? " " + Messages.OptOutUnclear_Others : ""),
        Messages.OptOutUnclear_NextStep);
}
