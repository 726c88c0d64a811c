namespace Synthflow.ContactLists.Files;

/// <summary>The rows of a list, whatever kind of file it is.</summary>
internal interface IListRows : IDisposable
{
    /// <summary>How to write rows of it as a list of their own.</summary>
    ListDialect Dialect { get; }

    /// <summary>The first rows, to look at before the first is read; blank ones left out.</summary>
    List<string[]> Sample { get; }

    /// <summary>The row that was read last, as a spreadsheet counts.</summary>
    long Row { get; }

    /// <summary>Goes to the next row.</summary>
    /// <returns><see langword="false"/> at the end.</returns>
    /// <exception cref="ContactListException">From here on the list cannot be read.</exception>
    bool Read();

    /// <summary>Copies the cells of the row that was read.</summary>
    /// <param name="swallowed">Whether rows after it are probably in it.</param>
    string[] Cells(out bool swallowed);

    /// <summary>Whether a row that ends before the header does has empty cells there, as a spreadsheet shows
    /// it.</summary>
    bool HasOpenEnd { get; }

    /// <summary>What was noticed since the last call, one sentence each.</summary>
    IReadOnlyList<string> TakeWarnings();

    /// <summary>Whether a spreadsheet does not show a column.</summary>
    bool IsHidden(int column);
}
