using System.Management.Automation;

namespace Synthflow.PowerShell.Connections;

/// <summary>Says what is wrong with a -Connection that came out of a job, a file or another session.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ConnectionTransformationAttribute : ArgumentTransformationAttribute
{
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        var value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        if (value is SynthflowConnection or null)
        {
            return value!; // null is refused by the parameter's own validation
        }

        var isCopy = inputData is PSObject copy
            && copy.TypeNames.Any(static name => name.StartsWith("Deserialized.", StringComparison.Ordinal));
        throw new ArgumentTransformationMetadataException(
            isCopy ? Messages.InvalidConnection_Deserialized : Messages.InvalidConnection);
    }
}
