using System.Globalization;
using System.Management.Automation;

namespace Synthflow.PowerShell.Cmdlets;

/// <summary>Reads '0.5' as a half in every session. PowerShell reads the text of a parameter as the session's culture
/// writes numbers: a comma may be a half or five, ten times the pace.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class PlainNumberTransformationAttribute : ArgumentTransformationAttribute
{
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        if ((inputData is PSObject wrapped ? wrapped.BaseObject : inputData) is not string text
            || string.IsNullOrWhiteSpace(text))
        {
            return inputData;
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new ArgumentTransformationMetadataException(Text.Of(
                Messages.ParameterValue_NoNumber, GivenValue.Shown(text)));
    }
}
