using System.Management.Automation;
using Synthflow.Campaigns.Twilio;

namespace Synthflow.PowerShell.Campaigns;

/// <summary>Takes a time zone by its name: IANA's, Windows', UTC, or the object itself.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TimeZoneTransformationAttribute : ArgumentTransformationAttribute
{
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        var value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        return value as TimeZoneInfo
            ?? TwilioTimes.FindZone(LanguagePrimitives.ConvertTo<string>(value))
            ?? throw new ArgumentTransformationMetadataException(Text.Of(
                Messages.InvalidLogTime_Zone, Text.Harmless(LanguagePrimitives.ConvertTo<string>(value), 60)));
    }
}
