namespace Synthflow.ContactLists.OptOuts.Cells;

/// <summary>What a row says of its person; the higher counts.</summary>
internal enum OptOutMark
{
    /// <summary>Nothing against a text.</summary>
    None,

    /// <summary>Nothing where it is asked who agreed: no text to this row's number, and yet nobody said stop.</summary>
    NeverAgreed,

    /// <summary>The person opted out, or may have.</summary>
    OptedOut,
}
