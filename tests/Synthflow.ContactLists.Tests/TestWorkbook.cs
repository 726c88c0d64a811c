using System.IO.Compression;
using System.Net;

namespace Synthflow.ContactLists.Tests;

/// <summary>Workbooks that a test writes down sheet by sheet.</summary>
internal sealed class TestWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packed = "http://schemas.openxmlformats.org/package/2006";

    private readonly List<(string Name, string State, string Content)> _sheets = [];

    /// <summary>What the workbook says of its formulas.</summary>
    public string Calculation { get; init; } = "";

    /// <summary>The number formats of its cells, by their style from 1.</summary>
    public IReadOnlyList<string> Formats { get; init; } = [];

    /// <summary>Whether its days count from 1904.</summary>
    public bool CountsFrom1904 { get; init; }

    /// <summary>A cell with a number, in the style of a format.</summary>
    public static string Number(string number, int style) => $"<c s=\"{style}\"><v>{number}</v></c>";

    /// <summary>A cell with a text.</summary>
    public static string Text(string text) => $"<c t=\"inlineStr\"><is><t>{text}</t></is></c>";

    /// <summary>A row of texts.</summary>
    public static string Row(params string[] texts) => $"<row>{string.Concat(texts.Select(Text))}</row>";

    /// <summary>Adds a sheet.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="rows">Its rows, as XML.</param>
    /// <param name="state">Whether it is hidden.</param>
    /// <param name="columns">Its columns, as XML.</param>
    public TestWorkbook Sheet(string name, string rows, string state = "visible", string columns = "")
    {
        _sheets.Add((name, state, $"<worksheet xmlns=\"{Main}\">{columns}<sheetData>{rows}</sheetData></worksheet>"));
        return this;
    }

    /// <summary>The file.</summary>
    public byte[] ToArray()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", $"<Types xmlns=\"{Packed}/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
            Add(zip, "_rels/.rels", $"<Relationships xmlns=\"{Packed}/relationships\"><Relationship Id=\"r\" Type=\"{Links}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Add(zip, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Links}\">"
                + (CountsFrom1904 ? "<workbookPr date1904=\"1\"/>" : "") + "<sheets>"
                + string.Concat(_sheets.Select((sheet, index) => $"<sheet name=\"{sheet.Name}\" sheetId=\"{index + 1}\" state=\"{sheet.State}\" r:id=\"s{index + 1}\"/>"))
                + $"</sheets>{Calculation}</workbook>");
            Add(zip, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Packed}/relationships\">"
                + string.Concat(_sheets.Select((_, index) => $"<Relationship Id=\"s{index + 1}\" Type=\"{Links}/worksheet\" Target=\"worksheets/sheet{index + 1}.xml\"/>"))
                + $"<Relationship Id=\"f\" Type=\"{Links}/styles\" Target=\"styles.xml\"/></Relationships>");
            Add(zip, "xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><numFmts>"
                + string.Concat(Formats.Select((format, index) => $"<numFmt numFmtId=\"{200 + index}\" formatCode=\"{WebUtility.HtmlEncode(format)}\"/>"))
                + "</numFmts><cellXfs><xf numFmtId=\"0\"/>"
                + string.Concat(Formats.Select((_, index) => $"<xf numFmtId=\"{200 + index}\" applyNumberFormat=\"1\"/>"))
                + "</cellXfs></styleSheet>");
            for (int index = 0; index < _sheets.Count; index++)
            {
                Add(zip, $"xl/worksheets/sheet{index + 1}.xml", _sheets[index].Content);
            }
        }

        return bytes.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string content)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?>" + content);
    }
}
