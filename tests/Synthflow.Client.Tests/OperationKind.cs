namespace Synthflow.Client.Tests;

/// <summary>How an operation meets a fault: a column of docs/faults.md, in its order.</summary>
public enum OperationKind
{
    /// <summary>One POST that nothing can look for later.</summary>
    Send,

    /// <summary>One POST or PATCH that is looked for where its answer is lost.</summary>
    Create,

    /// <summary>One POST with a look before it and after.</summary>
    Message,

    /// <summary>GETs.</summary>
    Read,

    /// <summary>DELETEs.</summary>
    Delete,
}
