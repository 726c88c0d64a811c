namespace Synthflow.ContactLists.OptOuts.Headers;

/// <summary>What a header says of yes in its column.</summary>
internal enum OptOutMeaning
{
    /// <summary>It speaks of neither.</summary>
    None,

    /// <summary>Yes: the person opted out.</summary>
    Stop,

    /// <summary>Yes: the person agreed.</summary>
    Consent,

    /// <summary>It says when somebody agreed, or took it back.</summary>
    ConsentTime,

    /// <summary>Yes may be either: it names both (<c>Opt in/out</c>), or a column that was named, or whose cells
    /// answer, says neither (<c>Status</c>).</summary>
    Either,
}
