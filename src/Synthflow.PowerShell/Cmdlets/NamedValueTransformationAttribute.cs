using System.Globalization;
using System.Management.Automation;

namespace Synthflow.PowerShell.Cmdlets;

/// <summary>Says which values a parameter knows where it gets another; PowerShell itself would name types of
/// .NET.</summary>
/// <param name="type">The parameter's enumeration.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NamedValueTransformationAttribute(Type type) : ArgumentTransformationAttribute
{
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        GivenTexts.Of(inputData)
            .FirstOrDefault(
                text => !LanguagePrimitives.TryConvertTo(
                    text, type, CultureInfo.InvariantCulture, out _)) is { } unknown
            ? throw new ArgumentTransformationMetadataException(Text.Of(
                Messages.ParameterValue_NotOneOf, GivenValue.Shown(unknown), string.Join(", ", Enum.GetNames(type))))
            : inputData;
}
