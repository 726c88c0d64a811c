using System.Runtime.CompilerServices;
using Synthflow.ContactLists.Columns;

namespace Synthflow.PowerShell.Cmdlets;

/// <summary>A cell that says whether a person opted out, by the same code as contact lists.</summary>
internal static class OptOutMark
{
    // Not inlined: PowerShell looks through this assembly before the lists' own loading is in place.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool IsSet(string? cell) => OptOutCell.IsOptOut(cell);
}
