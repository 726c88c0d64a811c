using System.Management.Automation;
using Synthflow.Campaigns;
using Synthflow.PowerShell.Cmdlets;

namespace Synthflow.PowerShell.Campaigns;

/// <summary>Says which outcomes a journal holds where somebody asks for another, and where the others are.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class JournalOutcomeTransformationAttribute : ArgumentTransformationAttribute
{
    private const string All = "*";

    private static readonly string[] _known =
    [
        nameof(CampaignOutcome.Sent),
        nameof(CampaignOutcome.AcceptedNoId),
        nameof(CampaignOutcome.Rejected),
        nameof(CampaignOutcome.NotSent),
        nameof(CampaignOutcome.Unknown),
    ];

    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        GivenTexts.Of(inputData).FirstOrDefault(static text =>
            text != All && !_known.Contains(text, StringComparer.OrdinalIgnoreCase)) is { } other
            ? throw new ArgumentTransformationMetadataException(Text.Of(
                Enum.GetNames(typeof(CampaignOutcome)).Contains(other, StringComparer.OrdinalIgnoreCase)
                    ? Messages.JournalOutcome_LeftOut
                    : Messages.JournalOutcome_NotOne,
                Text.Harmless(other, 40),
                string.Join(", ", _known)))
            : inputData;
}
