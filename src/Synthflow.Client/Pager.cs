namespace Synthflow.Client;

/// <summary>Walks through a list of the service, one request a page, only as far as it is asked.</summary>
/// <typeparam name="T">What is listed.</typeparam>
public abstract class Pager<T>
{
    /// <summary>Whether there is another page to ask for.</summary>
    public bool HasMore { get; private protected set; } = true;

    /// <summary>The next page.</summary>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The items of the page, in the service's order; none is possible before the last page, too.</returns>
    /// <exception cref="SynthflowException"><c>CursorLoop</c> where the list would never end, or anything the request
    /// met.</exception>
    public abstract Task<IReadOnlyList<T>> NextAsync(CancellationToken cancellationToken);
}
