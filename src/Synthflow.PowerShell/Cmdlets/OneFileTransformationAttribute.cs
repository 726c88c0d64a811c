using System.Collections;
using System.Management.Automation;

namespace Synthflow.PowerShell.Cmdlets;

/// <summary>Says what to do with several files where one is taken; PowerShell itself would name types of
/// .NET.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class OneFileTransformationAttribute : ArgumentTransformationAttribute
{
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) switch
        {
            IList { Count: > 1 } files => throw new ArgumentTransformationMetadataException(Text.Of(
                Messages.ParameterValue_OneFile, files.Count)),
            IList { Count: 1 } file => file[0]!, // PowerShell judges what it is
            _ => inputData,
        };
}
