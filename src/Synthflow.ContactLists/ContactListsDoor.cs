using System.Text;
using Synthflow.ContactLists.Columns;
using Synthflow.ContactLists.Numbers;
using Synthflow.ContactLists.OptOuts.Cells;
using Synthflow.ContactLists.OptOuts.Lists;
using Synthflow.ContactLists.OptOuts.Marked;

namespace Synthflow.ContactLists;

/// <summary>This room as the others know it.</summary>
public sealed class ContactListsDoor : IContactLists
{
    /// <inheritdoc/>
    public Stream OpenFile(string path, CancellationToken cancellationToken) =>
        ContactFiles.Open(path, cancellationToken);

    /// <inheritdoc/>
    public IContactList Open(Stream stream, string? name, ContactListOptions options) =>
        ContactFileReader.Open(stream, name, options);

    /// <inheritdoc/>
    public IContactObjects ReadObjects(ContactListOptions options) => new ContactObjectReader(options);

    /// <inheritdoc/>
    public IReadOnlyList<string> HeadersOf(string path, ContactListOptions options) => ListHeaders.Of(path, options);

    /// <inheritdoc/>
    public void CollectOptOuts(
        Stream stream, string name, ContactListOptions options, CancellationToken cancellationToken) =>
        OptOutCollector.Collect(stream, name, options, cancellationToken);

    /// <inheritdoc/>
    public IOptOutList LoadOptOuts(
        string path, string? defaultCountry, NumberFormat format, bool allowEmpty,
        CancellationToken cancellationToken) =>
        OptOutList.Load(path, defaultCountry, format, allowEmpty, cancellationToken);

    /// <inheritdoc/>
    public bool IsOptOut(string? cell) => OptOutCell.IsOptOut(cell);

    /// <inheritdoc/>
    public bool MayMark(IReadOnlyList<string> headers) => ExportedContacts.MayMark(headers);

    /// <inheritdoc/>
    public bool SayOptedOut(IReadOnlyList<string> headers, Func<int, string?> cellAt) =>
        ExportedContacts.SayOptedOut(headers, cellAt);

    /// <inheritdoc/>
    public string? OptOutColumnsAmong(IReadOnlyList<string> headers, string heeded) =>
        OptOutCell.ColumnsAmong(headers, heeded);

    /// <inheritdoc/>
    public KeyValuePair<string, string>? StopAmong(
        IReadOnlyList<string> headers, IReadOnlyList<string?> cells, string heeded) =>
        OptOutCell.StopAmong(headers, cells, heeded);

    /// <inheritdoc/>
    public string? NumberColumnOfExported(IReadOnlyList<string> headers) =>
        ExportedContacts.NumberIn([.. headers]) is >= 0 and var place ? headers[place] : null;

    /// <inheritdoc/>
    public IOptedOutNumbers NewOptedOutNumbers() => new OptedOutNumbers();

    /// <inheritdoc/>
    public IRowProblems CollectProblems() => new RowProblemGroups();

    /// <inheritdoc/>
    public IProblemList WriteProblems(Stream stream, IContactList? list, Contact first) =>
        list is ContactFileReader file
        ? new ProblemListWriter(stream, file)
        : new ProblemListWriter(stream, first);

    /// <inheritdoc/>
    public NumberAnswer ReadNumber(string? text, string? country, NumberFormat format) =>
        AnswerOf(PhoneNumberReader.Read(text, new NumberRules(country, format)));

    /// <inheritdoc/>
    public NumberAnswer ReadSender(string? text, string? country) =>
        AnswerOf(PhoneNumberReader.ReadSender(text, country));

    /// <inheritdoc/>
    public IReadOnlyCollection<string> EveryReading(string? text, string? country, NumberFormat format) =>
        PhoneNumberReader.EveryReading(text, new NumberRules(country, format));

    /// <inheritdoc/>
    public IReadOnlyCollection<string> ReadOptedOut(string? text, string? country, NumberFormat format, long row)
    {
        var cell = MarkedCell.Read(text, new NumberRules(country, format), elseCountry: null);
        return cell.Problem == PhoneNumberProblem.None ? cell.Numbers : throw cell.Refusal(file: null, row, text);
    }

    /// <inheritdoc/>
    public string? FindCountry(string? country) => Numbers.Countries.Find(country);

    /// <inheritdoc/>
    public IReadOnlyList<KeyValuePair<string, string>> Countries() => Numbers.Countries.All();

    /// <inheritdoc/>
    public Encoding? FindEncoding(string? name) => FileEncodings.Find(name);

    private static NumberAnswer AnswerOf(in PhoneNumberReading reading)
    {
        var (reason, nextStep) = reading.IsUsable ? (string.Empty, string.Empty)
            : PhoneNumberProblems.Describe(reading);
        return new NumberAnswer
        {
            PhoneNumber = reading.E164,
            Reason = reason,
            NextStep = nextStep,
            IsInDoubt = reading.Problem == PhoneNumberProblem.Ambiguous,
        };
    }
}
