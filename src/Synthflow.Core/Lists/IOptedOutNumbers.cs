namespace Synthflow.Core;

/// <summary>The numbers that any row of a run's lists marks as opted out.</summary>
/// <remarks>A person may stand in several rows, and only one of them may say so: whoever opted out in one row is not to
/// be written to because of another. For one thread at a time.</remarks>
public interface IOptedOutNumbers : IOptOuts
{
    /// <summary>What stands in the opt-out columns that is neither yes nor no, with how many rows: a sentence a column
    /// of what counted as opted out, and one of what did not.</summary>
    IReadOnlyList<string> UnclearValues { get; }

    /// <summary>Marks a number as opted out.</summary>
    /// <param name="phoneNumber">A number in E.164.</param>
    void Add(string phoneNumber);

    /// <summary>Marks a number that is written without its country, in a row without one: it may be one of each country
    /// that the list has.</summary>
    /// <param name="text">The cell; what has its country in it is passed over.</param>
    /// <param name="format">How digits without a <c>+</c> are meant.</param>
    void AddWithoutCountry(string text, NumberFormat format);

    /// <summary>Whether a cell of a pipeline's row says that its person opted out; what is neither yes nor no is
    /// remembered.</summary>
    /// <param name="column">The column's header: it says what yes means.</param>
    /// <param name="cell">The cell, or <see langword="null"/>.</param>
    /// <param name="values">Which values that are neither yes nor no mean opted out; none: all of them.</param>
    bool IsMarked(string column, string? cell, IReadOnlyList<string> values);
}
