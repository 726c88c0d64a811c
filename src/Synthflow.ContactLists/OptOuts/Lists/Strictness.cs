namespace Synthflow.ContactLists.OptOuts.Lists;

/// <summary>Whether a cell of an opt-out list that cannot be read is somebody who would be texted.</summary>
internal enum Strictness
{
    /// <summary>It is something else.</summary>
    None,

    /// <summary>Its column has no word for phone: it is, unless it has no plus sign and the row has a number where it
    /// should.</summary>
    ByCells,

    /// <summary>Always.</summary>
    ByName,
}
