namespace Synthflow.Core;

/// <summary>A list of rows that cannot be used, with their columns as they stood and the reason.</summary>
public interface IProblemList : IDisposable
{
    /// <summary>Adds a row.</summary>
    /// <param name="contact">The row as far as it could be read.</param>
    /// <param name="reason">Why it cannot be used.</param>
    void Add(Contact contact, string reason);
}
