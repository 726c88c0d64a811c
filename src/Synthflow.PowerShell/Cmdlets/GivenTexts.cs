using System.Globalization;
using System.Management.Automation;

namespace Synthflow.PowerShell.Cmdlets;

/// <summary>What a person typed for a parameter: its texts. Other objects, and empty text, are PowerShell's to
/// judge.</summary>
internal static class GivenTexts
{
    public static IEnumerable<string> Of(object? given) =>
        (given is PSObject wrapped ? wrapped.BaseObject : given) switch
    {
        string text => string.IsNullOrWhiteSpace(text) ? [] : [text],
        int number => [number.ToString(CultureInfo.InvariantCulture)],
        object[] many => many.SelectMany(Of),
        _ => [],
    };
}
