namespace Synthflow.ContactLists.Columns;

/// <summary>Whose phone number a header or a label speaks of, the best to text last.</summary>
internal enum PhoneClaim
{
    /// <summary>It does not speak of a phone number.</summary>
    None,

    /// <summary>A number that is never this person's to be texted: a fax, a pager, a switchboard, the list owner's own,
    /// the host's, the sender's.</summary>
    Never,

    /// <summary>Another person's number, such as an emergency contact's: taken only where it is the only one.</summary>
    SomeoneElse,

    /// <summary>The number of a place (home, work) or a second one.</summary>
    Place,

    /// <summary>A phone number.</summary>
    Phone,

    /// <summary>A mobile number, or one to be texted.</summary>
    Mobile,
}
