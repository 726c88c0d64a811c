namespace Synthflow.PowerShell.Campaigns;

/// <summary>What is known of the list once it, or the first objects, were looked at: columns that were found because
/// none was named.</summary>
internal sealed class FoundColumns
{
    /// <summary>The column with the phone numbers; <see langword="null"/> as long as it is not known.</summary>
    public string? Phone { get; set; }

    /// <summary>The first row of the pipeline; <see langword="null"/> as long as there is none.</summary>
    public Contact? First { get; private set; }

    /// <summary>Takes the first object of the pipeline; one that is no contact, or <see langword="null"/> for a file,
    /// says nothing of how it was read.</summary>
    public void TakeFirst(object? row) => First = row as Contact ?? new Contact { Row = 0 };
}
