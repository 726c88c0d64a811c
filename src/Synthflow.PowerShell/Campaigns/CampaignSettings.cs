using System.Management.Automation;
using Synthflow.Campaigns;
using Synthflow.Campaigns.OptOuts;
using Synthflow.Campaigns.Planning;
using Synthflow.Client.Chats;
using Synthflow.Client.Http;
using Synthflow.PowerShell.Agents;
using Synthflow.PowerShell.Chats;
using Synthflow.PowerShell.Connections;
using Synthflow.PowerShell.Cmdlets;
using Synthflow.PowerShell.Contacts;
using Synthflow.PowerShell.Loading;

namespace Synthflow.PowerShell.Campaigns;

/// <summary>What Invoke-SynthflowCampaign was told, checked, as a campaign takes it.</summary>
internal static class CampaignSettings
{
    /// <exception cref="SynthflowException">Something cannot be sent as it is asked for.</exception>
    public static CampaignOptions Of(
        ICampaignParameters given,
        SynthflowConnection connection,
        OptOutReadings optOutList,
        RecentTextsSource recentTexts,
        IOptedOutNumbers optOutsOfRows,
        FoundColumns found,
        IRequestLog? log)
    {
        var list = given.ListOptions;
        OutboundRules.RequireTemplate(given.Channel, given.TemplateSid, null);
        RequireQuietHours(given);
        ReadingOptions.RequireOptOutColumn(list, ErrorIds.InvalidCampaign);
        return new CampaignOptions
        {
            AgentId = AgentIdInput.Read(given.AgentId, "-AgentId", null),
            Channel = given.Channel,
            FromNumber = PhoneNumberInput.ReadSender(given.FromNumber, list.DefaultCountry, null),
            Host = connection.BaseUri.IdnHost,
            InitialMessage = string.IsNullOrEmpty(given.InitialMessage) ? null : given.InitialMessage,
            TemplateSid = string.IsNullOrEmpty(given.TemplateSid) ? null : given.TemplateSid,
            TemplateVariables = PlainValues.Table(given.TemplateVariables),
            CustomVariableProperties = given.CustomVariableProperty,
            QuietHours = given.QuietHours is null ? null : QuietHours.Parse(given.QuietHours),
            WaitsForQuietHours = given.QuietHoursAction == QuietHoursAction.Wait,
            MaxPerSecond = given.MaxPerSecond,
            ThrottleLimit = given.ThrottleLimit,
            First = given.First,
            Partition = given.Partition,
            Part = given.Partition is null ? null : Partition.Parse(given.Partition),
            OptOuts = [optOutList, optOutsOfRows],
            LastTextElsewhere = given.SkipTextedWithinDays is null ? null : recentTexts.LastTextTo,
            AcceptedChanges = given.AcceptChange,
            List = new CampaignListOptions
            {
                PhoneColumn = ReadingOptions.PhoneColumnOf(list),
                FoundPhoneColumn = () => string.IsNullOrEmpty(list.PhoneColumn) ? found.Phone : null,
                NumberFormat = ReadingOptions.NumberFormatOf(list),
                DefaultCountry = list.DefaultCountry,
                CountryColumn = list.CountryColumn,
                OptOutColumn = ReadingOptions.OptOutColumnOf(list),
                FirstRow = () => found.First,
                OptOuts = optOutList,
                SkipTextedWithinDays = given.SkipTextedWithinDays,
                OtherJournals = given.SkipTextedWithinDays is null ? null : () => recentTexts.JournalCount,
            },
            Log = log,
        };
    }

    // Who says what becomes of people in quiet hours and forgets to say when that is, would text them at night.
    private static void RequireQuietHours(ICampaignParameters given)
    {
        if (given.QuietHoursAction == QuietHoursAction.Wait && given.QuietHours is null)
        {
            throw new CampaignException(
                ErrorIds.InvalidCampaign, Messages.QuietHoursAction_Alone, Messages.QuietHoursAction_Alone_NextStep);
        }
    }

    /// <summary>The list of -OptOutPath, read.</summary>
    /// <exception cref="SynthflowException">It is missing or not understood.</exception>
    public static OptOutReadings OptOutsOf(ICampaignParameters given, SessionState session, CancellationToken stopped)
    {
        var path = given.OptOutPath is { } written ? FilePaths.Of(session, written, ErrorIds.InvalidContactFile) : null;
        var (country, format) = (given.ListOptions.DefaultCountry, given.ListOptions.NumberFormat);
        var list = new OptOutReadings(ListRoom.Door, path, country, format, given.AllowEmptyOptOut, stopped);
        if (given.Path is null)
        {
            list.ReadUnlessContactsTell();
        }
        else
        {
            list.Read();
        }

        return list;
    }

    /// <summary>The journals of -OtherJournalPath, read.</summary>
    /// <exception cref="SynthflowException">There are none, or one is not understood.</exception>
    public static RecentTextsSource RecentTextsOf(
        ICampaignParameters given,
        SessionState session,
        SynthflowConnection connection,
        string journalPath,
        StoppableCmdlet cmdlet)
    {
        var texts = new RecentTextsSource(
            session,
            given.SkipTextedWithinDays,
            given.OtherJournalPath,
            journalPath,
            connection.BaseUri.IdnHost,
            cmdlet);
        texts.Read();
        return texts;
    }
}
