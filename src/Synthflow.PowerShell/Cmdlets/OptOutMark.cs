using System.Runtime.CompilerServices;
using Synthflow.ContactLists.Columns;

namespace Synthflow.PowerShell.Cmdlets;

/// <summary>A cell that says whether a person opted out, by the same code as contact lists.</summary>
internal static class OptOutMark
{
    // Not inlined: PowerShell looks through this assembly before the lists' own loading is in place.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool IsSet(string? cell) => OptOutCell.IsOptOut(cell);

    /// <summary>The columns of a row that seem to say who opted out or who agreed, with commas between; null for none. The
    /// column OptedOut is heeded, and not among them.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static string? ColumnsOf(IReadOnlyList<string> names) => OptOutCell.ColumnsAmong(names, nameof(Contact.OptedOut));
}
