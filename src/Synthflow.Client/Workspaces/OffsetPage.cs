namespace Synthflow.Client.Workspaces;

/// <summary>One page of a list that is asked for by how many items come before it.</summary>
/// <typeparam name="T">What is listed.</typeparam>
public sealed class OffsetPage<T>
{
    /// <summary>The page's items.</summary>
    public required IReadOnlyList<T> Items { get; init; }

    /// <summary>How many there are in all, or <see langword="null"/> where the service does not say.</summary>
    public int? Total { get; init; }
}
