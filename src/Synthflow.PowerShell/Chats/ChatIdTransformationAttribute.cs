using System.Management.Automation;
using Synthflow.PowerShell.Cmdlets;

namespace Synthflow.PowerShell.Chats;

/// <summary>Says what the id of a chat looks like where something else is given; PowerShell itself would speak of a
/// Guid.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ChatIdTransformationAttribute : ArgumentTransformationAttribute
{
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        GivenTexts.Of(inputData).FirstOrDefault(static text => !Guid.TryParse(text.Trim(), out _)) is { } other
            ? throw new ArgumentTransformationMetadataException(Text.Of(
                Messages.ParameterValue_NoChatId, Text.Harmless(other, 60)))
            : inputData;
}
