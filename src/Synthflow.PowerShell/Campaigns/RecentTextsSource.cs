using System.Management.Automation;
using Synthflow.Campaigns;
using Synthflow.Campaigns.Planning;
using Synthflow.PowerShell.Cmdlets;
using Synthflow.PowerShell.OptOuts;

namespace Synthflow.PowerShell.Campaigns;

/// <summary>The journals of -OtherJournalPath, which are looked for and read again after the question: whom either
/// reading knows as texted is not texted.</summary>
internal sealed class RecentTextsSource(
    SessionState session, int? days, string[] given, string ownJournalPath, string ownHost, StoppableCmdlet cmdlet)
{
    private readonly List<RecentTexts> _readings = [];

    /// <summary>How many people they texted, in a sentence; null where nobody asked.</summary>
    public string? Summary { get; private set; }

    /// <summary>How many journals there were at the last reading.</summary>
    public int JournalCount => _readings.Count == 0 ? 0 : _readings[_readings.Count - 1].JournalCount;

    /// <summary>Checks the two parameters and reads the journals, where there are any to read.</summary>
    /// <exception cref="SynthflowException"><c>InvalidCampaign</c>: one parameter without the other;
    /// <c>JournalNotReadable</c>: no other journal; <c>JournalDamaged</c>.</exception>
    public void Read()
    {
        if (days is null && given.Length == 0)
        {
            return;
        }

        if (days is not { } within || given.Length == 0)
        {
            throw new CampaignException(
                ErrorIds.InvalidCampaign, Messages.RecentTexts_OneWithoutTheOther,
                Messages.RecentTexts_OneWithoutTheOther_NextStep);
        }

        var texts = RecentTexts.Read(Find(), ownJournalPath, ownHost, within, TimeProvider.System, cmdlet.StopToken);
        if (texts.JournalCount == 0)
        {
            throw new CampaignException(
                ErrorIds.JournalNotReadable,
                Text.Of(Core.Messages.JournalNotReadable, string.Join(", ", given), Messages.RecentTexts_OnlyItsOwn),
                Messages.RecentTexts_OnlyItsOwn_NextStep);
        }

        Summary = Text.Of(Messages.RecentTexts_Summary, texts.PeopleCount, within, texts.JournalCount);
        cmdlet.WriteVerbose(Summary);
        _readings.Add(texts);
    }

    /// <summary>When another campaign texted a number in E.164, or may have, within the days; else null.</summary>
    public DateTimeOffset? LastTextTo(string phoneNumber)
    {
        DateTimeOffset? last = null;
        foreach (var reading in _readings)
        {
            last = reading.LastTextTo(phoneNumber) is { } at && !(last >= at) ? at : last;
        }

        return last;
    }

    private List<string> Find()
    {
        var found = new List<string>();
        NamedFiles.AddJournals(found, given, session, static (failure, _) => throw failure);
        return found;
    }
}
