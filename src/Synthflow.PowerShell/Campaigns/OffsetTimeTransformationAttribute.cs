using System.Management.Automation;
using Synthflow.Campaigns.Twilio;

namespace Synthflow.PowerShell.Campaigns;

/// <summary>Takes times that say their offset from UTC, and no others: a time of nobody knows which zone proves
/// nothing.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class OffsetTimeTransformationAttribute : ArgumentTransformationAttribute
{
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) switch
        {
            DateTimeOffset time => time,
            // What Get-Date gives knows its zone.
            DateTime { Kind: not DateTimeKind.Unspecified } time => new DateTimeOffset(time),
            string text when TwilioTimes.WithOffset(text) is { } time => time,
            var other => throw new ArgumentTransformationMetadataException(Text.Of(
                Messages.InvalidLogTime, Text.Harmless(LanguagePrimitives.ConvertTo<string>(other), 40))),
        };
}
