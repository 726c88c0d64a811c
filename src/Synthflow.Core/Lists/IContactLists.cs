using System.Text;

namespace Synthflow.Core;

/// <summary>The one door to what reads contact lists and phone numbers: third-party parsers stand behind it.</summary>
/// <remarks>Safe to use from any thread; what it opens is for one thread at a time.</remarks>
public interface IContactLists
{
    /// <summary>Opens a file, so that others may go on writing it; of a pipe, which can be read once only, all is taken
    /// into memory.</summary>
    /// <param name="path">The file's full path.</param>
    /// <param name="cancellationToken">Ends the wait for a pipe.</param>
    /// <returns>A stream that can be gone back in; a <see cref="MemoryStream"/> of a pipe.</returns>
    /// <exception cref="ContactListException">The file cannot be opened, or nothing comes from it for a
    /// minute.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    Stream OpenFile(string path, CancellationToken cancellationToken);

    /// <summary>Opens a list and finds its columns.</summary>
    /// <param name="stream">The list, from where it stands; disposed with the list, and where it cannot be
    /// read.</param>
    /// <param name="name">Its path, or a name for messages.</param>
    /// <param name="options">How to read it.</param>
    /// <exception cref="ContactListException">It is no list, is empty, or has no column with phone numbers.</exception>
    IContactList Open(Stream stream, string? name, ContactListOptions options);

    /// <summary>Begins to read objects as rows of a list.</summary>
    /// <param name="options">How to read them.</param>
    IContactObjects ReadObjects(ContactListOptions options);

    /// <summary>The headers of a list, in their order, also of one in which no column was found to hold phone
    /// numbers.</summary>
    /// <param name="path">The file's full path.</param>
    /// <param name="options">What is settled already: encoding, delimiter, sheet.</param>
    /// <returns>The headers; none where the list has no row.</returns>
    /// <exception cref="ContactListException">The file cannot be opened, or is no list.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    IReadOnlyList<string> HeadersOf(string path, ContactListOptions options);

    /// <summary>Goes through a list for its opt-out column alone and adds the numbers to the options'
    /// <see cref="ContactListOptions.OptedOutNumbers"/>; without an opt-out column nothing is read.</summary>
    /// <param name="stream">The list; disposed at its end.</param>
    /// <param name="name">Its path, or a name for messages.</param>
    /// <param name="options">How it is read afterwards.</param>
    /// <param name="cancellationToken">Ends it between two rows.</param>
    /// <exception cref="ContactListException">The list cannot be read to its end, so nobody knows who opted out in the
    /// rest.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    void CollectOptOuts(Stream stream, string name, ContactListOptions options, CancellationToken cancellationToken);

    /// <summary>Loads an opt-out list: a text file with a number on each line, or a table, of which every column
    /// counts.</summary>
    /// <param name="path">The file's full path.</param>
    /// <param name="defaultCountry">The country of numbers without <c>+</c>, or <see langword="null"/>.</param>
    /// <param name="format">How digits without a <c>+</c> are meant.</param>
    /// <param name="allowEmpty">Whether a list without a number is taken. It is most often an export that failed, and
    /// would let everybody be texted.</param>
    /// <param name="cancellationToken">Ends the wait for a pipe.</param>
    /// <exception cref="ContactListException">The file is missing or cannot be read, a line of it is not understood, or
    /// there is no number in it.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    IOptOutList LoadOptOuts(
        string path, string? defaultCountry, NumberFormat format, bool allowEmpty, CancellationToken cancellationToken);

    /// <summary>Whether a cell of a column that says who opted out says so: all but nothing, no, false, 0 and the
    /// like.</summary>
    bool IsOptOut(string? cell);

    /// <summary>Whether rows may say in a column of this module's own that their person opted out: OptedOut of a
    /// contact, Outcome of a campaign's results.</summary>
    /// <param name="headers">The headers of a row.</param>
    bool MayMark(IReadOnlyList<string> headers);

    /// <summary>Whether a row says so in such a column.</summary>
    /// <param name="headers">The headers of the row.</param>
    /// <param name="cellAt">The cell below a header; asked for no other column.</param>
    bool SayOptedOut(IReadOnlyList<string> headers, Func<int, string?> cellAt);

    /// <summary>The columns that seem to say who opted out or who agreed.</summary>
    /// <param name="headers">The headers of a row.</param>
    /// <param name="heeded">A column that is heeded already.</param>
    /// <returns>Their headers as they can be shown, with commas between; <see langword="null"/> for none.</returns>
    string? OptOutColumnsAmong(IReadOnlyList<string> headers, string heeded);

    /// <summary>The column of a row in which words say that its person opted out, though its header says nothing of
    /// it: Status, Tags.</summary>
    /// <param name="headers">The headers of the row.</param>
    /// <param name="cells">Its cells.</param>
    /// <param name="heeded">A column that is heeded: where the row has it, nothing is looked for.</param>
    /// <returns>Its header and what it says, as they can be shown; <see langword="null"/> for none.</returns>
    KeyValuePair<string, string>? StopAmong(
        IReadOnlyList<string> headers, IReadOnlyList<string?> cells, string heeded);

    /// <summary>The column with the numbers of contacts that were imported and exported again; <see langword="null"/>
    /// for other rows.</summary>
    /// <param name="headers">The headers of a row.</param>
    string? NumberColumnOfExported(IReadOnlyList<string> headers);

    /// <summary>Numbers that rows mark as opted out: none yet.</summary>
    IOptedOutNumbers NewOptedOutNumbers();

    /// <summary>Collects rows that cannot be used, by their reason.</summary>
    IRowProblems CollectProblems();

    /// <summary>Begins a list of rows that cannot be used, to be corrected and read again.</summary>
    /// <param name="stream">Where to; disposed with the list.</param>
    /// <param name="list">The list whose rows they are and in whose dialect they are written; <see langword="null"/>
    /// for objects: comma-separated, UTF-8, with the columns of the first.</param>
    /// <param name="first">The first of them.</param>
    IProblemList WriteProblems(Stream stream, IContactList? list, Contact first);

    /// <summary>Reads one text as a phone number.</summary>
    /// <param name="text">May hold several numbers, of which the first usable is taken.</param>
    /// <param name="country">The country of numbers without <c>+</c>, or <see langword="null"/>.</param>
    /// <param name="format">How digits without a <c>+</c> are meant.</param>
    NumberAnswer ReadNumber(string? text, string? country, NumberFormat format);

    /// <summary>Reads the number that messages are sent from: it need not be one that people have.</summary>
    /// <param name="text">A parameter's text.</param>
    /// <param name="country">The country of a number without <c>+</c>, or <see langword="null"/>.</param>
    NumberAnswer ReadSender(string? text, string? country);

    /// <summary>Every number that a text can be read as, in E.164, each once: for those who must not be
    /// texted.</summary>
    /// <param name="text">A cell's, line's or parameter's text.</param>
    /// <param name="country">The country of numbers without <c>+</c>, or <see langword="null"/>.</param>
    /// <param name="format">How digits without a <c>+</c> are meant.</param>
    IReadOnlyCollection<string> EveryReading(string? text, string? country, NumberFormat format);

    /// <summary>Every number that can be made of the phone cell of a row whose person opted out.</summary>
    /// <param name="text">The cell's text; words, and nothing, hold no number.</param>
    /// <param name="country">The country of numbers without <c>+</c>, or <see langword="null"/>.</param>
    /// <param name="format">How digits without a <c>+</c> are meant.</param>
    /// <param name="row">The row as a person counts it, for the message.</param>
    /// <returns>The numbers in E.164, each once.</returns>
    /// <exception cref="ContactListException">There are digits of a number in it that nobody can read, so that nobody
    /// knows who opted out.</exception>
    IReadOnlyCollection<string> ReadOptedOut(string? text, string? country, NumberFormat format, long row);

    /// <summary>The ISO 3166 two-letter code of a country.</summary>
    /// <param name="country">A code or a name.</param>
    /// <returns>The code, or <see langword="null"/> for an empty or unknown text.</returns>
    string? FindCountry(string? country);

    /// <summary>Every country that has phone numbers: its code, and its name in English.</summary>
    IReadOnlyList<KeyValuePair<string, string>> Countries();

    /// <summary>An encoding by the names PowerShell, Excel and web pages use, or by its code page.</summary>
    /// <returns>The encoding, or <see langword="null"/> for a name that is not known.</returns>
    Encoding? FindEncoding(string? name);
}
