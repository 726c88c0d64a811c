using System.Text;
using Synthflow.ContactLists.Columns;
using Synthflow.ContactLists.Files;
using Synthflow.ContactLists.Numbers;
using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists.OptOuts.Lists;

/// <summary>Reads an opt-out list, as lines or as a table, and every number of it in every reading.</summary>
internal sealed class OptOutListReader
{
    private const int LongestValueShown = 40;
    private const int RowsLookedAt = 1000;
    private const int DigitsOfANumber = 6;

    private readonly string _path;
    private readonly NumberRules _rules;
    private readonly OptOutComments _comments;
    private readonly HashSet<ulong> _listed = [];
    private readonly Dictionary<string, int> _columns = new(StringComparer.OrdinalIgnoreCase);

    internal OptOutListReader(string path, in NumberRules rules)
    {
        _path = path;
        _rules = rules;
        _comments = new OptOutComments(rules);
        WithoutCountry = new HomeNumbers(rules.DefaultCountry, rules.Format);
    }

    /// <summary>The people of every number, in every reading.</summary>
    internal HashSet<ulong> Blocked { get; } = [];

    /// <summary>The people of what the numbers may be together with the cells beside them. They are not counted: no
    /// more than one of a row's readings is somebody who asked.</summary>
    internal HashSet<ulong> AlsoBlocked { get; } = [];

    /// <summary>The numbers that have no country, nor a cell with one beside them.</summary>
    internal HomeNumbers WithoutCountry { get; }

    /// <summary>Whether it came from a pipe, and cannot be read again.</summary>
    internal bool IsFromPipe { get; private set; }

    /// <summary>How many different numbers there are.</summary>
    internal int Count => _listed.Count;

    internal IReadOnlyDictionary<string, int> Columns => _columns;

    /// <exception cref="ContactListException">The file cannot be read, or a part of it is not understood.</exception>
    internal void Read(CancellationToken cancellationToken)
    {
        foreach (string text in ReadTexts(cancellationToken))
        {
            Add(text);
        }
    }

    private void Add(string text)
    {
        string[] lines = text.Split('\n');
        int first = Array.FindIndex(lines, line =>
            !string.IsNullOrWhiteSpace(line) && (!CommentLines.IsComment(line) || _comments.IsRow(line)));
        if (first < 0 || IsNumberLine(lines[first]))
        {
            AddLines(lines);
        }
        else
        {
            // Above the header stands what was judged already.
            Array.Clear(lines, 0, first);
            AddTable(CommentLines.BlankOut(string.Join("\n", lines), _comments.HasNumber));
        }
    }

    /// <summary>The text of the file, or of every sheet of a workbook that has anything in it.</summary>
    private List<string> ReadTexts(CancellationToken cancellationToken)
    {
        try
        {
            using var stream = ContactFileStreams.Open(_path, cancellationToken);
            IsFromPipe = stream is MemoryStream;
            if (stream.Length == 0)
            {
                return [];
            }

            if (WorkbookSheets.Read(stream, _path) is { } sheets)
            {
                return [.. sheets.Select(sheet => sheet.Text).Where(sheet => !string.IsNullOrWhiteSpace(sheet))];
            }

            var encoding = ContactFileStreams.ChooseEncoding(stream, _path, given: null, []);
            using var reader = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: false);
            string text = reader.ReadToEnd().TrimStart('\uFEFF').Replace("\0", string.Empty);
            return [text.Replace("\r\n", "\n").Replace('\r', '\n')];
        }
        catch (IOException exception)
        {
            throw ContactFileStreams.NotReadable(_path, exception);
        }
    }

    /// <summary>A header has words; the first line of a plain list has a number.</summary>
    private static bool IsNumberLine(string line) => line.Count(char.IsDigit) >= DigitsOfANumber;

    private void AddLines(string[] lines)
    {
        for (int line = 0; line < lines.Length; line++)
        {
            string text = _comments.Without(lines[line]);
            if (text.Length > 0 && OptOutCells.Read(text, _rules) is var cell
                && !(Add(cell, column: null) | AddElsewhere(text, column: null, OptOutCountries.OfLine(text))))
            {
                throw lines[line].Contains(SpreadsheetErrors.NotWorkedOut)
                    ? NotWorkedOut(line + 1)
                    : NotUnderstood(Messages.InvalidContactFile_OptOut, line + 1, cell);
            }

            string[] cells = OptOutCells.OfLine(text);
            bool hasCountry = OptOutCountries.OfLine(text).Any();
            for (int column = 0; column < cells.Length; column++)
            {
                AddSplit(cells, column, hasCountry);
            }
        }
    }

    /// <summary>Every column counts, and nothing with a number in it is a comment.</summary>
    private void AddTable(string text)
    {
        char delimiter = LeadingLines.Find(text).Delimiter ?? Delimiters.Detect(text, wholeText: true, out _);
        var sample = CsvTable.Sample(
            text.Substring(LeadingLines.Find(text).Length), delimiter, wholeText: true, RowsLookedAt)
            .FindAll(row => Array.Exists(row, cell => !string.IsNullOrWhiteSpace(cell)));
        int titles = TitleRows.Count(sample, phoneColumn: null);
        string[] header = sample[titles];
        foreach (string cell in sample.Take(titles).SelectMany(static row => row))
        {
            // A number above the header may be one of the list.
            AlsoBlocked.UnionWith(
                OptOutCells.Read(cell, _rules).Numbers.SelectMany(static numbers => numbers)
                    .Select(static number => PersonKey.Of(number)));
        }


        // Named only so that the reader takes any table: which column holds what is decided here.
        var options = new ContactListOptions
        {
            DefaultCountry = _rules.DefaultCountry,
            Encoding = Encoding.UTF8,
            Delimiter = delimiter,
            PhoneColumn = Array.Find(header, TitleRows.IsPhoneHeader)
                ?? Array.Find(header, cell => !string.IsNullOrWhiteSpace(cell)),
        };
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(text));
        using var reader = ContactFileReader.Open(bytes, _path, options);
        reader.TakesAnyHeader = true;
        var headers = reader.Columns.Headers;
        var data = sample.GetRange(titles + 1, sample.Count - titles - 1);
        var strict = StrictColumns.Of(headers, data, _rules);
        var countries = OptOutCountries.Of(headers, data);
        foreach (var row in reader.ReadRows())
        {
            if (row.Problem is { NumberProblem: PhoneNumberProblem.None } broken)
            {
                throw ContactListErrors.Create(
                    _path,
                    ContactListErrors.Format(Messages.InvalidContactFile_OptOutBroken, row.Contact.Row, broken.Reason),
                    ContactListErrors.WithNextStep(
                        broken.NextStep, Messages.InvalidContactFile_OptOutBroken_NextStep),
                    row.Contact.Row);
            }

            AddRow(row.Contact, headers, strict, countries);
        }
    }

    /// <remarks>Each cell is read by the default country and by that of the row: what either makes of it is not
    /// texted.</remarks>
    private void AddRow(Contact contact, IReadOnlyList<string> headers, Strictness[] strict, OptOutCountries countries)
    {
        bool hasNumber = false;
        ListedCell? unread = null;
        string[] cells = [.. headers.Select((_, column) => contact.Variables[column] as string ?? string.Empty)];
        for (int column = 0; column < headers.Count; column++)
        {
            string text = cells[column];
            if (!string.IsNullOrWhiteSpace(text) && !NoValueWords.IsNoNumber(text))
            {
                var cell = OptOutCells.Read(text, _rules);
                if (strict[column] == Strictness.Hashed)
                {
                    unread ??= cell;
                    continue;
                }

                ReadingCountry[] own = [.. countries.Of(cells, column)];
                bool isRead = Add(cell, headers[column]) | AddElsewhere(text, headers[column], own);
                hasNumber |= isRead && strict[column] == Strictness.Own;
                if (!isRead
                    && (strict[column] >= Strictness.ByName
                        || (strict[column] == Strictness.ByCells && text.Contains("+"))))
                {
                    throw NotUnderstood(Messages.InvalidContactFile_OptOutRow, contact.Row, cell);
                }

                unread ??= isRead || strict[column] == Strictness.None ? null : cell;
                AddSplit(cells, column, own.Length > 0);
            }
        }

        if (unread is { } lost && !hasNumber)
        {
            throw NotUnderstood(Messages.InvalidContactFile_OptOutRow, contact.Row, lost);
        }
    }

    /// <summary>Adds the numbers of a cell as other countries read it; whether one of them can.</summary>
    private bool AddElsewhere(string text, string? column, IEnumerable<ReadingCountry> countries)
    {
        bool isRead = false;
        foreach (var country in countries)
        {
            var rules = _rules with { DefaultCountry = country.Country ?? _rules.DefaultCountry };
            isRead |= Add(OptOutCells.Read(country.Before + text, rules), column);

            // Also what nobody is known to have there: it is not counted, and makes no cell readable.
            AlsoBlocked.UnionWith((country.Country is null ? [] : PossibleNumbers.Of(text, rules))
                .Select(static number => PersonKey.Of(number)));
        }

        return isRead;
    }

    /// <summary>Adds what a cell is together with those beside it, and what it is in other countries.</summary>
    private void AddSplit(string[] cells, int column, bool hasCountry)
    {
        // 0043 171 3920015 has its country, and is no line's number before another.
        string cell = cells[column];
        hasCountry |= cell.IndexOf('+') >= 0 || cell.TrimStart().StartsWith("00", StringComparison.Ordinal);
        if (!hasCountry && OptOutCells.Read(cell, _rules).Numbers.Count > 0)
        {
            WithoutCountry.Add(cell);
        }

        foreach (string text in SplitNumbers.Of(cells, column))
        {
            var numbers = PhoneNumberReader.EveryReading(text, _rules);
            AlsoBlocked.UnionWith(numbers.Select(static number => PersonKey.Of(number)));
            if (!hasCountry && numbers.Count > 0)
            {
                WithoutCountry.Add(text);
            }
        }
    }

    /// <summary>Adds the numbers of a cell; false where there is none, or a part of it may be one and cannot be
    /// read.</summary>
    private bool Add(ListedCell cell, string? column)
    {
        foreach (var numbers in cell.Numbers)
        {
            Blocked.UnionWith(numbers.Select(number => PersonKey.Of(number)));
            if (_listed.Add(PersonKey.Of(numbers[0])) && column is not null)
            {
                _columns[column] = _columns.TryGetValue(column, out int count) ? count + 1 : 1;
            }
        }

        return cell.Problem == PhoneNumberProblem.None;
    }

    private ContactListException NotWorkedOut(long row) => ContactListErrors.Create(
        _path,
        ContactListErrors.Format(Messages.InvalidContactFile_OptOutFormula, row),
        Messages.InvalidContactFile_OptOutFormula_NextStep,
        row);

    private ContactListException NotUnderstood(string message, long row, ListedCell cell)
    {
        if (cell.Shown == SpreadsheetErrors.NotWorkedOut)
        {
            return NotWorkedOut(row);
        }

        var (reason, nextStep) = PhoneNumberProblems.Describe(
            cell.Problem == PhoneNumberProblem.None ? PhoneNumberProblem.NotANumber : cell.Problem);
        string what = ContactListErrors.Format(message, row, reason, ShownText.Shorten(cell.Shown, LongestValueShown));
        bool isCountryMissing = cell.Problem == PhoneNumberProblem.NoCountry;
        return ContactListErrors.Create(
            _path,
            what,
            isCountryMissing ? nextStep : Messages.InvalidContactFile_OptOut_NextStep,
            row,
            isCountryMissing: isCountryMissing && !IsFromPipe); // which cannot be read again
    }
}
