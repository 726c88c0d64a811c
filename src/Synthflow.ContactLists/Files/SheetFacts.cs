using System.Globalization;
using System.Xml;

namespace Synthflow.ContactLists.Files;

/// <summary>What a sheet of an .xlsx says beside its values: cells whose value is an error or is not there, and what is
/// hidden.</summary>
internal sealed class SheetFacts
{
    private readonly Dictionary<(long Row, int Column), string> _texts = [];
    private readonly List<(int First, int Last)> _hiddenColumns = [];

    /// <summary>Nothing of note.</summary>
    internal static SheetFacts None { get; } = new();

    /// <summary>How many rows with something in them are hidden.</summary>
    internal long HiddenRows { get; private set; }

    /// <summary>The first of them.</summary>
    internal long FirstHiddenRow { get; private set; }

    /// <summary>How many formulas have no value: a program wrote them, and none has worked them out.</summary>
    internal long FormulasWithoutValue { get; private set; }

    /// <summary>The row of the first of them.</summary>
    internal long FirstFormulaRow { get; private set; }

    /// <summary>Reads a sheet's part.</summary>
    /// <param name="part">The part, as XML.</param>
    /// <param name="isStale">Whether the workbook says that its formulas are to be worked out when it is opened: a zero
    /// is what a program wrote for want of a value.</param>
    internal static SheetFacts Read(Stream part, bool isStale)
    {
        var facts = new SheetFacts();
        using var xml = XmlReader.Create(part, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        long row = 0;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (xml.LocalName == "row")
            {
                row = long.TryParse(
                    xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out long said)
                        ? said : row + 1;
                facts.ReadRow(xml, row, isStale);
            }
            else if (xml.LocalName == "col" && IsSet(xml, "hidden")
                && int.TryParse(xml.GetAttribute("min"), NumberStyles.None, CultureInfo.InvariantCulture, out int first)
                && int.TryParse(xml.GetAttribute("max"), NumberStyles.None, CultureInfo.InvariantCulture, out int last))
            {
                facts._hiddenColumns.Add((first - 1, last - 1));
            }
        }

        return facts;
    }

    /// <summary>Whether a column is hidden.</summary>
    internal bool IsHidden(int column) => _hiddenColumns.Exists(range => column >= range.First && column <= range.Last);

    /// <summary>The text of a cell that has no value; <see langword="null"/> where its value counts.</summary>
    internal string? TextAt(long row, int column) =>
        _texts.Count > 0 && _texts.TryGetValue((row, column), out string? text) ? text : null;

    /// <summary>How many cells a row has with those of <see cref="TextAt"/>.</summary>
    internal int WidthOf(long row, int width, int widest)
    {
        for (int column = widest - 1; column >= width; column--)
        {
            if (TextAt(row, column) is not null)
            {
                return column + 1;
            }
        }

        return width;
    }

    private static bool IsSet(XmlReader xml, string name) => xml.GetAttribute(name) is "1" or "true";

    private void ReadRow(XmlReader xml, long row, bool isStale)
    {
        bool isHidden = IsSet(xml, "hidden");
        if (xml.IsEmptyElement)
        {
            return;
        }

        bool hasValues = false;
        int column = -1;
        int depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "c")
            {
                column = ColumnOf(xml.GetAttribute("r")) ?? column + 1;
                hasValues |= ReadCell(xml, row, column, isStale);
            }
        }

        if (isHidden && hasValues)
        {
            FirstHiddenRow = HiddenRows++ == 0 ? row : FirstHiddenRow;
        }
    }

    /// <summary>Reads a cell; whether it has something in it.</summary>
    private bool ReadCell(XmlReader xml, long row, int column, bool isStale)
    {
        string? type = xml.GetAttribute("t");
        if (xml.IsEmptyElement)
        {
            return false;
        }

        bool hasFormula = false;
        string? value = null;
        bool hasText = false;
        string inside = string.Empty;
        int depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                inside = xml.LocalName;
                hasFormula |= inside == "f";
                hasText |= inside == "is";
                value = inside == "v" ? value ?? string.Empty : value;
            }
            else if (inside == "v" && xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                value += xml.Value;
            }
        }

        if (type == "e")
        {
            // not null: just asked
            _texts[(row, column)] = string.IsNullOrWhiteSpace(value) ? SpreadsheetErrors.Unknown : value!.Trim();
        }
        else if (hasFormula && !hasText && !IsStored(value, type, isStale))
        {
            _texts[(row, column)] = SpreadsheetErrors.NotWorkedOut;
            FirstFormulaRow = FormulasWithoutValue++ == 0 ? row : FirstFormulaRow;
        }

        return hasFormula || hasText || value is { Length: > 0 };
    }

    // An empty text is a value, too: =IF(…,"yes","").
    private static bool IsStored(string? value, string? type, bool isStale) =>
        value is not null
            && (type == "str" || (value.Trim().Length > 0 && !(isStale && type is null or "n" && value.Trim() == "0")));

    private static int? ColumnOf(string? reference)
    {
        int column = 0;
        foreach (char character in reference ?? string.Empty)
        {
            if (character is not (>= 'A' and <= 'Z'))
            {
                break;
            }

            column = (column * 26) + character - 'A' + 1;
        }

        return column == 0 ? null : column - 1;
    }
}
