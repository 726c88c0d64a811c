using Synthflow.Campaigns;
using Synthflow.Campaigns.OptOuts;
using Synthflow.Campaigns.Planning;
using Synthflow.Client;
using Synthflow.Client.Chats;
using Synthflow.PowerShell.Agents;
using Synthflow.PowerShell.Chats;
using Synthflow.PowerShell.Connections;
using Synthflow.PowerShell.Cmdlets;
using Synthflow.PowerShell.Loading;

namespace Synthflow.PowerShell.Campaigns;

/// <summary>What Invoke-SynthflowCampaign was told, checked, as a campaign takes it.</summary>
internal static class CampaignSettings
{
    /// <exception cref="SynthflowException">Something cannot be sent as it is asked for.</exception>
    public static CampaignOptions Of(
        InvokeSynthflowCampaignCommand cmdlet,
        SynthflowConnection connection,
        OptOutReadings optOutList,
        RecentTextsSource recentTexts,
        IOptedOutNumbers optOutsOfRows,
        FoundColumns found)
    {
        OutboundRules.RequireRegion(connection.Region, null);
        PhoneNumberInput.RequireCountry(cmdlet, cmdlet.DefaultCountry);
        OutboundRules.RequireTemplate(cmdlet.Channel, cmdlet.TemplateSid, null);
        RequireQuietHours(cmdlet);
        return new CampaignOptions
        {
            AgentId = AgentIdInput.Read(cmdlet.AgentId, "-AgentId", null),
            Channel = cmdlet.Channel,
            FromNumber = PhoneNumberInput.ReadSender(cmdlet.FromNumber, cmdlet.DefaultCountry, null),
            Host = connection.BaseUri.IdnHost,
            InitialMessage = string.IsNullOrEmpty(cmdlet.InitialMessage) ? null : cmdlet.InitialMessage,
            TemplateSid = string.IsNullOrEmpty(cmdlet.TemplateSid) ? null : cmdlet.TemplateSid,
            TemplateVariables = PlainValues.Table(cmdlet.TemplateVariables),
            CustomVariableProperties = cmdlet.CustomVariableProperty,
            QuietHours = cmdlet.QuietHours is null ? null : QuietHours.Parse(cmdlet.QuietHours),
            WaitsForQuietHours = cmdlet.QuietHoursAction == QuietHoursAction.Wait,
            MaxPerSecond = cmdlet.MaxPerSecond,
            ThrottleLimit = cmdlet.ThrottleLimit,
            First = cmdlet.First,
            Partition = cmdlet.Partition,
            Part = cmdlet.Partition is null ? null : Partition.Parse(cmdlet.Partition),
            OptOuts = [optOutList, optOutsOfRows],
            LastTextElsewhere = cmdlet.SkipTextedWithinDays is null ? null : recentTexts.LastTextTo,
            AcceptedChanges = cmdlet.AcceptChange,
            List = new CampaignListOptions
            {
                // Another sheet is another list; other values of the opt-out column let other people through.
                PhoneColumn = cmdlet.WorksheetName is null ? cmdlet.PhoneColumn : cmdlet.WorksheetName + "!" + cmdlet.PhoneColumn,
                FoundPhoneColumn = () => string.IsNullOrEmpty(cmdlet.PhoneColumn) ? found.Phone : null,
                NumberFormat = cmdlet.NumberFormat == NumberFormat.Auto ? null : cmdlet.NumberFormat.ToString(),
                DefaultCountry = cmdlet.DefaultCountry,
                CountryColumn = cmdlet.CountryColumn,
                OptOutColumn = cmdlet.OptOutValue.Length == 0
                    ? cmdlet.OptOutColumn
                    : cmdlet.OptOutColumn + " = " + string.Join(", ", cmdlet.OptOutValue.OrderBy(static value => value, StringComparer.Ordinal)),
                OptOuts = optOutList,
                SkipTextedWithinDays = cmdlet.SkipTextedWithinDays,
                OtherJournals = cmdlet.SkipTextedWithinDays is null ? null : () => recentTexts.JournalCount,
            },
            Log = cmdlet.Reports,
        };
    }

    // Who says what becomes of people in quiet hours and forgets to say when that is, would text them at night.
    private static void RequireQuietHours(InvokeSynthflowCampaignCommand cmdlet)
    {
        if (cmdlet.QuietHoursAction == QuietHoursAction.Wait && cmdlet.QuietHours is null)
        {
            throw new CampaignException(
                ErrorIds.InvalidCampaign, Messages.QuietHoursAction_Alone, Messages.QuietHoursAction_Alone_NextStep);
        }
    }

    /// <summary>The list of -OptOutPath, read.</summary>
    /// <exception cref="SynthflowException">It is missing or not understood.</exception>
    public static OptOutReadings OptOutsOf(InvokeSynthflowCampaignCommand cmdlet)
    {
        var path = cmdlet.OptOutPath is { } given
            ? FilePaths.Of(cmdlet.SessionState, given, ErrorIds.InvalidContactFile)
            : null;
        var list = new OptOutReadings(
            ListRoom.Door, path, cmdlet.DefaultCountry, cmdlet.NumberFormat, cmdlet.AllowEmptyOptOut, cmdlet.Stopped);
        list.Read();
        return list;
    }

    /// <summary>The journals of -OtherJournalPath, read.</summary>
    /// <exception cref="SynthflowException">There are none, or one is not understood.</exception>
    public static RecentTextsSource RecentTextsOf(
        InvokeSynthflowCampaignCommand cmdlet, SynthflowConnection connection, string journalPath)
    {
        var texts = new RecentTextsSource(
            cmdlet.SessionState,
            cmdlet.SkipTextedWithinDays,
            cmdlet.OtherJournalPath,
            journalPath,
            connection.BaseUri.IdnHost,
            cmdlet.WriteVerbose);
        texts.Read();
        return texts;
    }
}
