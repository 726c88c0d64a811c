namespace Synthflow.Client;

/// <summary>One page of a list.</summary>
/// <typeparam name="T">What is listed.</typeparam>
public sealed class Page<T>
{
    /// <summary>The page's items, in the service's order.</summary>
    public required IReadOnlyList<T> Items { get; init; }

    /// <summary>
    /// Where the next page begins: the service's cursor, or how many items come before it; <see langword="null"/> after
    /// the last.
    /// </summary>
    public string? Next { get; init; }

    /// <summary>Whether the service says that there are more items and does not say where: nobody can ask for
    /// them.</summary>
    public bool IsCutShort { get; init; }

    /// <summary>How many items the service listed that are none, such as null: they are not among
    /// <see cref="Items"/>.</summary>
    public int UnreadableItems { get; init; }
}
