namespace Synthflow.Core;

/// <summary>One of several parts of a list; each number, and each row without one, is in exactly one of them.</summary>
public interface IListPart
{
    /// <summary>How many parts there are.</summary>
    int Count { get; }

    /// <summary>Whether a number is in this part.</summary>
    /// <param name="phoneNumber">A number in E.164.</param>
    bool Contains(string phoneNumber);

    /// <summary>Whether a row without a usable number is this part's to report.</summary>
    /// <param name="row">The row.</param>
    bool ContainsRow(long row);
}
