using System.Xml;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists.Files;

/// <summary>The rows of one sheet of an Excel workbook: .xlsx row by row, .xls from memory.</summary>
internal sealed class WorkbookRows : IListRows
{
    private const int RowsLookedAt = 1000;
    private const string Visible = "visible";

    private readonly Stream _stream;
    private readonly string? _name;
    private readonly IExcelDataReader _reader;
    private readonly WorkbookFacts _workbook;
    private SheetFacts _facts = SheetFacts.None;
    private long _hiddenRows;
    private long _firstHiddenRow;

    private WorkbookRows(Stream stream, string? name)
    {
        TextEncodings.RegisterCodePages();
        _stream = stream;
        _name = name;
        _workbook = new WorkbookFacts(stream);
        _reader = Guarded(
            () => ExcelReaderFactory.CreateReader(stream, new ExcelReaderConfiguration
            {
                FallbackEncoding = TextEncodings.WesternEuropean,
                LeaveOpen = true,
            }));
    }

    /// <inheritdoc/>
    public ListDialect Dialect { get; } = new(',', System.Text.Encoding.UTF8);

    /// <inheritdoc/>
    public List<string[]> Sample { get; private set; } = [];

    /// <inheritdoc/>
    public long Row { get; private set; }

    /// <summary>Opens the sheet that was named, else the first with a column of phone numbers, else the
    /// first.</summary>
    internal static WorkbookRows Open(
        Stream stream, string? name, ContactListOptions options, List<string> choices, List<string> warnings)
    {
        long start = stream.Position;
        var sheets = Sheets(stream, name, options, out int chosen, out var hidden);
        stream.Position = start;
        var rows = new WorkbookRows(stream, name);
        try
        {
            rows.GoTo(chosen);
            rows.Sample = sheets[chosen].Sample;
            string sheet = ShownText.Header(sheets[chosen].Name);
            choices.Add(ContactListErrors.Format(Messages.ContactChoice_Worksheet, sheet, sheets.Count));
            warnings.AddRange(
                SheetChoice.Warnings(sheets, chosen, isNamed: options.WorksheetName?.Trim() is { Length: > 0 }));
            if (hidden.Rows > 0)
            {
                warnings.Add(ContactListErrors.WithNextStep(
                    ContactListErrors.Format(Messages.ContactWarning_HiddenRows, hidden.Rows, sheet, hidden.First),
                    Messages.ContactWarning_HiddenRows_NextStep));
            }

            if (rows._facts.FormulasWithoutValue is > 0 and var formulas)
            {
                warnings.Add(ContactListErrors.WithNextStep(
                    ContactListErrors.Format(
                        Messages.ContactWarning_Formulas, formulas, sheet, rows._facts.FirstFormulaRow,
                        SpreadsheetErrors.NotWorkedOut),
                    Messages.ContactWarning_Formulas_NextStep));
            }

            return rows;
        }
        catch
        {
            rows._reader.Dispose();
            throw;
        }
    }

    /// <summary>All rows of all sheets, hidden ones too, a blank row where the sheet has one.</summary>
    internal static IEnumerable<(string Sheet, List<string[]> Rows)> EverySheet(Stream stream, string? name)
    {
        var rows = new WorkbookRows(stream, name);
        using var reader = rows._reader;
        do
        {
            var all = new List<string[]>();
            rows.TakeFacts();
            while (rows.Read())
            {
                all.Add(rows.Cells(out _));
            }

            yield return (reader.Name, all);
        }
        while (rows.Guarded(reader.NextResult));
    }

    /// <inheritdoc/>
    public bool Read()
    {
        bool hasRow = Guarded(_reader.Read);
        Row = hasRow ? _reader.Depth + 1 : Row + 1;
        return hasRow;
    }

    /// <inheritdoc/>
    public string[] Cells(out bool swallowed)
    {
        swallowed = false;
        return Guarded(CurrentCells);
    }

    /// <inheritdoc/>
    public bool HasOpenEnd => true;

    /// <inheritdoc/>
    public IReadOnlyList<string> TakeWarnings() => [];

    /// <inheritdoc/>
    public bool IsHidden(int column) => _facts.IsHidden(column)
        || (column < _reader.FieldCount && Guarded(() => _reader.GetColumnWidth(column)) <= 0);

    /// <inheritdoc/>
    public void Dispose()
    {
        _reader.Dispose();
        _stream.Dispose();
    }

    /// <summary>Every sheet with its first rows, as far as it has to be known.</summary>
    private static List<SheetChoice.Sheet> Sheets(
        Stream stream, string? name, ContactListOptions options, out int chosen, out (long Rows, long First) hidden)
    {
        var sheets = new List<SheetChoice.Sheet>();
        var hiddenRows = new List<(long Rows, long First)>();
        string? wanted = options.WorksheetName?.Trim();
        var rows = new WorkbookRows(stream, name);
        using var reader = rows._reader;
        do
        {
            // A damaged one may have no name.
            string title = reader.Name ?? string.Empty;
            bool isVisible = string.Equals(reader.VisibleState, Visible, StringComparison.OrdinalIgnoreCase);
            bool isLookedAt = isVisible || IsNamed(title, wanted) || SheetChoice.SaysStop(title);
            rows.TakeFacts();
            List<string[]> sample = isLookedAt ? rows.FirstRows() : [];
            bool hasPhones = SheetNumbers.HasPhoneColumn(sample, options);
            sheets.Add(
                new SheetChoice.Sheet(
                    title, isVisible, sample, hasPhones, hasPhones || SheetNumbers.Any(title, sample, options)));
            hiddenRows.Add((rows._hiddenRows, rows._firstHiddenRow));
        }
        while (rows.Guarded(reader.NextResult));
        chosen = string.IsNullOrEmpty(wanted) ? SheetChoice.Of(sheets)
            : sheets.FindIndex(sheet => IsNamed(sheet.Name, wanted));
        if (chosen < 0 && !string.IsNullOrEmpty(wanted))
        {
            throw ContactListErrors.Create(
                name,
                ContactListErrors.Format(
                    Messages.InvalidContactFile_NoSuchWorksheet,
                    ShownText.Header(wanted!),
                    ShownText.Headers(sheets.ConvertAll(sheet => sheet.Name))),
                Messages.InvalidContactFile_NoSuchWorksheet_NextStep);
        }

        // None has one: the first with anything in it says so by its columns.
        chosen = chosen >= 0 ? chosen
            : Math.Max(0, sheets.FindIndex(sheet => sheet.IsVisible && sheet.Sample.Count > 0));
        hidden = hiddenRows[chosen];
        return sheets;
    }

    private static bool IsNamed(string sheet, string? wanted) =>
        !string.IsNullOrEmpty(wanted) && string.Equals(sheet.Trim(), wanted, StringComparison.OrdinalIgnoreCase);

    private void GoTo(int sheet)
    {
        for (int index = 0; index < sheet; index++)
        {
            _ = Guarded(_reader.NextResult);
        }

        TakeFacts();
    }

    private void TakeFacts()
    {
        _facts = Guarded(() => _workbook.Of(_reader.Name ?? string.Empty));
        _hiddenRows = _facts.HiddenRows;
        _firstHiddenRow = _facts.FirstHiddenRow;
    }

    /// <summary>The first rows; of those of an old workbook, which are hidden.</summary>
    private List<string[]> FirstRows()
    {
        bool isKnown = !ReferenceEquals(_facts, SheetFacts.None);
        var rows = new List<string[]>();
        while (rows.Count <= RowsLookedAt && Read())
        {
            string[] cells = Cells(out _);
            if (Array.Exists(cells, cell => !string.IsNullOrWhiteSpace(cell)))
            {
                rows.Add(cells);
                if (!isKnown && _reader.RowHeight <= 0)
                {
                    _firstHiddenRow = _hiddenRows++ == 0 ? Row : _firstHiddenRow;
                }
            }
        }

        return rows;
    }

    /// <summary>Without the empty cells that only the width of the sheet adds.</summary>
    private string[] CurrentCells()
    {
        int count = _reader.FieldCount;
        while (count > 0 && _reader.GetValue(count - 1) is null or "")
        {
            count--;
        }

        count = _facts.WidthOf(Row, count, _reader.FieldCount);
        string[] cells = new string[count];
        for (int column = 0; column < count; column++)
        {
            object? value = _reader.GetValue(column);
            cells[column] = _facts.TextAt(Row, column)
                ?? WorkbookCell.Of(
                    value,
                    value is double or DateTime or TimeSpan ? _reader.GetNumberFormatString(column) : null);
        }

        return cells;
    }

    /// <summary>A workbook that is cut off or was edited by hand fails in as many ways as its reader has.</summary>
    private T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidPasswordException exception)
        {
            throw ContactListErrors.Create(
                _name, Messages.InvalidContactFile_Locked, Messages.InvalidContactFile_Locked_NextStep, row: null,
                exception);
        }
        catch (Exception exception) when (exception is ExcelReaderException or InvalidDataException or XmlException
            or FormatException or ArgumentException or InvalidOperationException or NotSupportedException
            or IndexOutOfRangeException or KeyNotFoundException or NullReferenceException or OverflowException
            or InvalidCastException or EndOfStreamException)
        {
            throw Workbook.Damaged(_name, exception, Row == 0 ? null : Row + 1);
        }
        catch (IOException exception)
        {
            throw ContactFileStreams.NotReadable(_name, exception);
        }
    }
}
