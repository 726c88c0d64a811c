using System.Management.Automation;

namespace Synthflow.PowerShell.Connections;

/// <summary>The session has no connection from the moment that a parameter of Connect-Synthflow is bound: PowerShell
/// may refuse the next value, and the script may go on.</summary>
/// <remarks>It stands before every other attribute that looks at the value, and leaves the value as it is.</remarks>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class EndsConnectionBeforeAttribute : ArgumentTransformationAttribute
{
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        ConnectionStore.Set(null);
        return inputData;
    }
}
