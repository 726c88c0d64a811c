using System.Management.Automation;
using Synthflow.Campaigns;
using Synthflow.Client;
using Synthflow.Client.Contacts;
using Synthflow.PowerShell.Errors;

namespace Synthflow.PowerShell.Campaigns;

/// <summary>Errors about a campaign, its journal or its list, as error records.</summary>
internal static class CampaignErrors
{
    /// <summary>The record, or null for an exception that is none of ours.</summary>
    public static ErrorRecord? RecordOf(Exception failure, object? target) => failure switch
    {
        CampaignException campaign =>
            Record(campaign.ErrorId, campaign.Message, campaign.NextStep, campaign.JournalPath ?? target, campaign),
        ContactListException list => Record(
            list.ErrorId,
            list.NextStep is null ? list.Message : list.Message + " " + list.NextStep,
            list.NextStep,
            list.File ?? target,
            list),
        SynthflowException synthflow => ErrorRecords.From(synthflow, target),
        _ => null,
    };

    private static ErrorRecord Record(
        string errorId,
        string message,
        string? nextStep,
        object? target,
        Exception inner) =>
        ErrorRecords.From(
            new SynthflowException(errorId, message, inner)
            {
                Delivery = Delivery.NotSent,
                RecommendedAction = nextStep,
            },
            target);
}
