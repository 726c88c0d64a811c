namespace Synthflow.ContactLists.OptOuts.Lists;

/// <summary>Whether a cell of an opt-out list that cannot be read is somebody who would be texted.</summary>
internal enum Strictness
{
    /// <summary>It is something else.</summary>
    None,

    /// <summary>It is the hash of somebody's number: it is, unless the row has a number in a column of the person's
    /// own.</summary>
    Hashed,

    /// <summary>Its column has no word for phone, and half of its cells are numbers, as prices, zip codes and record
    /// numbers are by luck: it is, unless it has no plus sign and the row has a number in a column of the person's
    /// own.</summary>
    ByCells,

    /// <summary>Always: its column has a word for phone, of whomever.</summary>
    ByName,

    /// <summary>Always: its column is named for the person's own phone.</summary>
    Own,
}
