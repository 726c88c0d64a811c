namespace Synthflow.Core;

/// <summary>An open contact list, its columns found. Rows are numbered as a spreadsheet shows them.</summary>
public interface IContactList : IDisposable
{
    /// <summary>The headers as they are written, in the order of the columns.</summary>
    IReadOnlyList<string> WrittenHeaders { get; }

    /// <summary>The header of the column with the phone numbers.</summary>
    string PhoneColumn { get; }

    /// <summary>What was chosen (encoding, delimiter, sheet, columns) and why, one sentence each.</summary>
    IReadOnlyList<string> Choices { get; }

    /// <summary>What the owner of the list should look at, known from the start.</summary>
    IReadOnlyList<string> Warnings { get; }

    /// <summary>The rows, one after the other; to be asked for once.</summary>
    /// <returns>One item for each row that is a contact or has a problem.</returns>
    /// <exception cref="ContactListException">From here on the list cannot be read: an open quote, or the file
    /// system.</exception>
    IEnumerable<ContactRow> ReadRows();

    /// <summary>The same, read on a thread of its own a little ahead of whoever uses them.</summary>
    /// <param name="cancellationToken">Ends the reading, and the wait for rows.</param>
    /// <exception cref="ContactListException">As <see cref="ReadRows"/>.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    IEnumerable<ContactRow> ReadRowsAhead(CancellationToken cancellationToken);

    /// <summary>Why most rows could not be used, and the parameter that settles it; to be asked for after the last
    /// row.</summary>
    /// <returns>One sentence, or <see langword="null"/> where the rows have no cause in common.</returns>
    string? LikelyCause();

    /// <summary>What the opt-out columns of the rows so far have that is neither yes nor no: a sentence a column of
    /// those that counted as opted out, and one of those that did not.</summary>
    IReadOnlyList<string> UnclearOptOuts { get; }

    /// <summary>What the rows so far were, and what was mended in them; one sentence each.</summary>
    IEnumerable<string> Summarize();
}
