using System.Text;
using System.Text.RegularExpressions;
using Synthflow.ContactLists.Columns;
using Synthflow.ContactLists.Files;
using Synthflow.ContactLists.Numbers;
using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists;

/// <summary>The numbers that asked not to be written to. Safe to use from any thread once loaded.</summary>
public sealed class OptOutList
{
    private const int LongestValueShown = 40;
    private const char Comment = '#';

    /// <summary>The shortest numbers with their country code, such as those of Niue and the Falkland Islands, have
    /// seven.</summary>
    private const int FewestDigits = 7;

    private static readonly char[] _cellEnds = [',', '\t', ';', '|'];

    /// <summary>2026-05-01, 1.5.2026, 05/01/2026; a time of day may follow.</summary>
    private static readonly Regex _date = new(
        @"^\s*""?(\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{4})([T\s]+\d{1,2}:\d{2}.*)?""?\s*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(1));

    private readonly HashSet<ulong> _numbers = [];

    private OptOutList()
    {
    }

    /// <summary>How many different numbers are in it.</summary>
    public int Count => _numbers.Count;

    /// <summary>Loads a list: either a text file with a number on each line, or a CSV file with a header, of which
    /// every phone column counts. A <c>#</c> begins a comment.</summary>
    /// <param name="path">The file's full path.</param>
    /// <param name="defaultCountry">The country of numbers without <c>+</c>, or <see langword="null"/>.</param>
    /// <returns>The list.</returns>
    /// <exception cref="ContactListException">The file is missing or cannot be read, or a line of it is not understood:
    /// a list that is half understood would let someone be written to who asked not to be.</exception>
    public static OptOutList Load(string path, string? defaultCountry)
    {
        try
        {
            return Read(path, defaultCountry);
        }
        catch (ContactListException exception)
        {
            throw ContactListErrors.OfOptOutList(exception);
        }
    }

    /// <summary>Whether a number opted out.</summary>
    /// <param name="phoneNumber">A number in E.164.</param>
    /// <returns><see langword="true"/> where it is in the list.</returns>
    public bool Contains(string phoneNumber) => _numbers.Contains(PersonKey.Of(phoneNumber));

    private static OptOutList Read(string path, string? defaultCountry)
    {
        var list = new OptOutList();
        foreach (string text in ReadTexts(path))
        {
            list.Add(path, text, defaultCountry);
        }

        return list;
    }

    private void Add(string path, string text, string? defaultCountry)
    {
        string[] lines = text.Split('\n');
        string? first = Array.Find(lines, line => !string.IsNullOrWhiteSpace(line) && !CommentLines.IsComment(line));
        if (first is null || HasDigits(first))
        {
            AddLines(path, lines, defaultCountry);
        }
        else
        {
            AddTable(path, CommentLines.BlankOut(text), defaultCountry);
        }
    }

    /// <summary>The text of the file, or of every sheet of a workbook that has anything in it.</summary>
    private static List<string> ReadTexts(string path)
    {
        try
        {
            using var stream = ContactFileStreams.Seekable(ContactFileStreams.Open(path));
            if (WorkbookSheets.Read(stream, path) is { } sheets)
            {
                return [.. sheets.Select(sheet => sheet.Text).Where(sheet => !string.IsNullOrWhiteSpace(sheet))];
            }

            var encoding = ContactFileStreams.ChooseEncoding(stream, path, given: null, []);
            using var reader = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: false);
            string text = reader.ReadToEnd().TrimStart('\uFEFF').Replace("\0", string.Empty);
            return [text.Replace("\r\n", "\n").Replace('\r', '\n')];
        }
        catch (IOException exception)
        {
            throw ContactFileStreams.NotReadable(path, exception);
        }
    }

    /// <summary>A header has words; the first line of a plain list has a number.</summary>
    private static bool HasDigits(string line) => line.Count(char.IsDigit) >= 6;

    private void AddLines(string path, string[] lines, string? defaultCountry)
    {
        for (int line = 0; line < lines.Length; line++)
        {
            string text = lines[line];
            int comment = text.IndexOf(Comment);
            text = (comment < 0 ? text : text.Substring(0, comment)).Trim();
            if (text.Length > 0 && !AddNumbers([text], defaultCountry, out var problem, out string shown))
            {
                throw NotUnderstood(path, Messages.InvalidContactFile_OptOut, line + 1, problem, shown);
            }
        }
    }

    private void AddTable(string path, string text, string? defaultCountry)
    {
        // Read again by the reader of contact files, so that the same columns are found in the same way.
        var bytes = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var options = new ContactListOptions { DefaultCountry = defaultCountry, Encoding = Encoding.UTF8 };
        using var reader = ContactFileReader.Open(bytes, path, options);
        var headers = reader.Columns.Headers;
        int[] columns = [.. Enumerable.Range(0, headers.Count)
            .Where(column => column == reader.Columns.Phone || HeaderWords.PhoneRank(headers[column]) > 0)];
        foreach (var row in reader.ReadRows())
        {
            string[] cells = [.. columns
                .Select(column => row.Contact.Variables[column] as string ?? string.Empty)
                .Where(cell => !string.IsNullOrWhiteSpace(cell))];
            var problem = PhoneNumberProblem.NotANumber;
            string? shown = cells.FirstOrDefault();
            if ((cells.Length > 0 && !AddNumbers(cells, defaultCountry, out problem, out shown))
                || row.Problem is { NumberProblem: PhoneNumberProblem.None })
            {
                throw NotUnderstood(path, Messages.InvalidContactFile_OptOutRow, row.Contact.Row, problem, shown);
            }
        }
    }

    /// <summary>Adds every number of a line or row; false where there is none, or a piece that may be one and cannot be read.</summary>
    /// <remarks>Words and dates beside a number are passed over. However good the other numbers are, one that is lost is
    /// somebody who would be written to.</remarks>
    private bool AddNumbers(string[] cells, string? defaultCountry, out PhoneNumberProblem problem, out string shown)
    {
        bool any = false;
        problem = PhoneNumberProblem.Empty;
        shown = cells[0];
        foreach (var (text, reading) in cells.SelectMany(cell => Pieces(cell, defaultCountry)))
        {
            if ((reading.E164 ?? reading.MainNumber) is { } number)
            {
                any = true;
                _numbers.Add(PersonKey.Of(number));
            }
            else if (MayBeNumber(text, reading.Problem))
            {
                problem = reading.Problem;
                shown = text;
                return false;
            }
            else if (!any)
            {
                problem = reading.Problem;
            }
        }

        return any;
    }

    /// <summary>A cell as one number where it is one; else taken apart at everything that separates numbers or columns.</summary>
    private static IEnumerable<(string Text, PhoneNumberReading Reading)> Pieces(string cell, string? defaultCountry)
    {
        var whole = PhoneNumberReader.ReadPieces(cell, defaultCountry).ToArray();
        return whole is [{ Reading: { E164: not null } or { MainNumber: not null } }] || cell.IndexOfAny(_cellEnds) < 0
            ? whole
            : cell.Split(_cellEnds).SelectMany(piece => PhoneNumberReader.ReadPieces(piece, defaultCountry));
    }

    /// <summary>Whether a piece that cannot be read has to be somebody's number, or as many digits as one.</summary>
    private static bool MayBeNumber(string text, PhoneNumberProblem problem) => problem
        is PhoneNumberProblem.NoCountry or PhoneNumberProblem.UnknownCountry or PhoneNumberProblem.LostDigits
        or PhoneNumberProblem.ScientificNotation
        || (text.Count(char.IsDigit) >= FewestDigits && !_date.IsMatch(text));

    private static ContactListException NotUnderstood(
        string path, string message, long row, PhoneNumberProblem problem, string? value)
    {
        string reason = problem == PhoneNumberProblem.None
            ? PhoneNumberProblems.Describe(PhoneNumberProblem.NotANumber).Reason
            : PhoneNumberProblems.Describe(problem).Reason;
        string what = ContactListErrors.Format(message, row, reason, ShownText.Shorten(value, LongestValueShown));
        string nextStep = problem == PhoneNumberProblem.NoCountry
            ? Messages.InvalidPhoneNumber_NoCountry_NextStep
            : Messages.InvalidContactFile_OptOut_NextStep;
        return ContactListErrors.Create(path, what, nextStep, row);
    }
}
