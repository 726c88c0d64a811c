using System.Management.Automation;
using Synthflow.PowerShell.Cmdlets;

namespace Synthflow.PowerShell.Connections;

/// <summary>Says of a text that is no address what it is not. PowerShell itself would show the text, which may be the
/// API key.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class AddressTransformationAttribute : ArgumentTransformationAttribute
{
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) is not string text ? inputData
            : Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out var address) ? address
            : throw new ArgumentTransformationMetadataException(Text.Of(
                Messages.ParameterValue_NoAddress, GivenValue.Shown(text)));
}
