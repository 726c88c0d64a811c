using System.Management.Automation;
using Synthflow.PowerShell.Results;

namespace Synthflow.PowerShell.Views;

/// <summary>Who a result is about, for its view: its columns are the list's own, and nothing says which of them has the
/// name or the number.</summary>
public static class ResultCells
{
    /// <summary>The number that was, or would be, texted; where there is none, the row.</summary>
    public static string PhoneNumber(PSObject result) => result switch
    {
        null => "",
        ResultObject { PhoneNumber: null } known => Text.Of("row {0}", known.Row),
        ResultObject known => known.PhoneNumber!, // not null: seen before
        // A copy, from a job or a file of objects, remembers nothing.
        _ => result.Properties.Select(static property => CellText.Whole(property.Value)).FirstOrDefault(IsNumber) ?? "",
    };

    private static bool IsNumber(string text) => text.Count(char.IsDigit) is >= 7 and <= 15
        && text.All(
            static character => char.IsDigit(character) || character is '+' or ' ' or '-' or '(' or ')' or '.' or '/');

    /// <summary>The person's name, as the list has it; empty where it has none.</summary>
    public static string Name(PSObject result) => (result as ResultObject)?.Name ?? "";

    /// <summary>The same in one line, harmless.</summary>
    public static string ShownName(PSObject result) => CellText.Whole(Name(result));
}
