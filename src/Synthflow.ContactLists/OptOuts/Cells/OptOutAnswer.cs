namespace Synthflow.ContactLists.OptOuts.Cells;

/// <summary>What a cell of an opt-out column says.</summary>
internal enum OptOutAnswer
{
    /// <summary>Nothing.</summary>
    Empty,

    /// <summary>The person did not opt out.</summary>
    No,

    /// <summary>The person opted out.</summary>
    Yes,

    /// <summary>Neither: it counts as opted out.</summary>
    Unclear,

    /// <summary>Nothing, where it is asked who agreed: nobody did.</summary>
    NoConsent,
}
