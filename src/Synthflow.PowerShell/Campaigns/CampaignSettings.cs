using Synthflow.Campaigns;
using Synthflow.Campaigns.Planning;
using Synthflow.Client;
using Synthflow.PowerShell.Agents;
using Synthflow.PowerShell.Chats;
using Synthflow.PowerShell.Connections;
using Synthflow.PowerShell.Cmdlets;

namespace Synthflow.PowerShell.Campaigns;

/// <summary>What Invoke-SynthflowCampaign was told, checked, as a campaign takes it.</summary>
internal static class CampaignSettings
{
    /// <exception cref="SynthflowException">Something cannot be sent as it is asked for.</exception>
    public static CampaignOptions Of(
        InvokeSynthflowCampaignCommand cmdlet,
        SynthflowConnection connection,
        Func<string, bool> isOptedOutInList)
    {
        OutboundChatInput.RequireOutbound(connection);
        PhoneNumberInput.RequireCountry(cmdlet, cmdlet.DefaultCountry);
        OutboundChatInput.CheckTemplate(cmdlet.TemplateSid, cmdlet.Channel);
        return new CampaignOptions
        {
            AgentId = AgentIdInput.Read(cmdlet.AgentId, "-AgentId"),
            Channel = cmdlet.Channel,
            FromNumber = PhoneNumberInput.ReadSender(cmdlet.FromNumber, cmdlet.DefaultCountry),
            Host = connection.BaseUri.IdnHost,
            InitialMessage = string.IsNullOrEmpty(cmdlet.InitialMessage) ? null : cmdlet.InitialMessage,
            TemplateSid = string.IsNullOrEmpty(cmdlet.TemplateSid) ? null : cmdlet.TemplateSid,
            TemplateVariables = PlainValues.Table(cmdlet.TemplateVariables),
            CustomVariableProperties = cmdlet.CustomVariableProperty,
            QuietHours = cmdlet.QuietHours is null ? null : QuietHours.Parse(cmdlet.QuietHours),
            MaxPerSecond = cmdlet.MaxPerSecond,
            ThrottleLimit = cmdlet.ThrottleLimit,
            First = cmdlet.First,
            Partition = cmdlet.Partition,
            IsInPartition = PartOf(cmdlet.Partition),
            IsRowInPartition = CampaignInput.RowsOf(cmdlet.Partition),
            Parts = CampaignInput.CountOfParts(cmdlet.Partition),
            IsOptedOut = OptOutsOf(cmdlet) is { } isOptedOut
                ? number => isOptedOut(number) || isOptedOutInList(number)
                : isOptedOutInList,
            Log = cmdlet.Reports,
        };
    }

    private static Func<string, bool>? PartOf(string? partition)
    {
        try
        {
            return CampaignInput.PartOf(partition);
        }
        catch (FormatException exception)
        {
            throw new SynthflowException(ErrorIds.InvalidPartition, exception.Message, exception)
            {
                Target = partition,
            };
        }
    }

    private static Func<string, bool>? OptOutsOf(InvokeSynthflowCampaignCommand cmdlet) => CampaignInput.OptOutsOf(
        cmdlet.OptOutPath is null
            ? null
            : FilePaths.Of(cmdlet.SessionState, cmdlet.OptOutPath, ErrorIds.InvalidContactFile),
        cmdlet,
        cmdlet.WriteVerbose);
}
