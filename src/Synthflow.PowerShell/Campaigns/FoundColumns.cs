namespace Synthflow.PowerShell.Campaigns;

/// <summary>Columns that were found because none was named; known once the list, or the first objects, were looked
/// at.</summary>
internal sealed class FoundColumns
{
    /// <summary>The column with the phone numbers; <see langword="null"/> as long as it is not known.</summary>
    public string? Phone { get; set; }
}
