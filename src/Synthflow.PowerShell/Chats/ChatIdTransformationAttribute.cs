using System.Collections;
using System.Management.Automation;
using Synthflow.PowerShell.Cmdlets;

namespace Synthflow.PowerShell.Chats;

/// <summary>Says what the id of a chat looks like where something else is given; PowerShell itself would speak of a
/// Guid, or make an empty one of a table.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ChatIdTransformationAttribute : ArgumentTransformationAttribute
{
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        (GivenTexts.Of(inputData).FirstOrDefault(static text => !Guid.TryParse(text.Trim(), out _))
            ?? OtherObject(inputData)) is { } other
            ? throw new ArgumentTransformationMetadataException(Text.Of(
                Messages.ParameterValue_NoChatId, Text.Harmless(other, 60)))
            : inputData;

    /// <summary>The type of an object that is no id and has none: an object of the pipeline that has one is asked for
    /// it next.</summary>
    private static string? OtherObject(object? given)
    {
        var value = given is PSObject wrapped ? wrapped.BaseObject : given;
        return value switch
        {
            null or string or int or Guid or ScriptBlock => null,
            object[] many => many.Select(OtherObject).FirstOrDefault(static other => other is not null),
            IEnumerable and not IDictionary => null,
            _ => ChatIdInput.ChatNames.Any(name => PSObject.AsPSObject(given).Properties[name] is not null)
                ? null : value.GetType().Name,
        };
    }
}
