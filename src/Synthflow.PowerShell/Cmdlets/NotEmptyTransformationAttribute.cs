using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace Synthflow.PowerShell.Cmdlets;

/// <summary>Refuses $null and empty text: a variable that is not set would do the same as a parameter that is not
/// given, and more people would be texted, or more deleted.</summary>
/// <remarks>In a list of values '' may be one of them (the empty cells); $null is none.</remarks>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NotEmptyTransformationAttribute : ArgumentTransformationAttribute
{
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        IsEmpty(inputData)
            ? throw new ArgumentTransformationMetadataException(Messages.ParameterValue_Empty)
            : inputData;

    private static bool IsEmpty(object? given)
    {
        var value = Bare(given);
        if (value is not IList many)
        {
            return IsNothing(value) || IsBlank(value);
        }

        var values = many.Cast<object?>().Select(Bare).ToList();
        return values.All(IsBlank) || values.Any(IsNothing);
    }

    private static object? Bare(object? given) => given is PSObject wrapped ? wrapped.BaseObject : given;

    private static bool IsNothing(object? value) => value is null or DBNull or NullString;

    private static bool IsBlank(object? value) => value is string text && string.IsNullOrWhiteSpace(text);
}
