using System.Management.Automation;

namespace Synthflow.PowerShell.Chats;

/// <summary>Lets rows pass that have a column for an id and nothing in it: they are no mistake, they were not
/// sent.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class EmptyIdTransformationAttribute : ArgumentTransformationAttribute
{
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) switch
        {
            null => Guid.Empty,
            string text when string.IsNullOrWhiteSpace(text) => Guid.Empty,
            _ => inputData!, // null: above
        };
}
