using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Synthflow.ContactLists.Files;

/// <summary>What an .xlsx says of its sheets that its reader does not give out; nothing for other workbooks.</summary>
/// <param name="stream">The workbook, from its first byte.</param>
internal sealed class WorkbookFacts(Stream stream)
{
    private readonly Dictionary<string, SheetFacts> _known = new(StringComparer.Ordinal);

    /// <summary>The facts of a sheet.</summary>
    internal SheetFacts Of(string sheet)
    {
        if (!_known.TryGetValue(sheet, out var facts))
        {
            facts = Read(sheet);
            _known.Add(sheet, facts);
        }

        return facts;
    }

    private SheetFacts Read(string sheet)
    {
        long position = stream.Position;
        try
        {
            stream.Position = 0;
            if (stream.ReadByte() != 'P')
            {
                return SheetFacts.None;
            }

            stream.Position = 0;
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true, Encoding.UTF8);
            if (Find(zip, "xl/workbook.xml") is not { } book)
            {
                return SheetFacts.None;
            }

            var (id, isStale) = Look(book, sheet);
            if (id is null || Find(zip, "xl/_rels/workbook.xml.rels") is not { } links
                || TargetOf(links, id) is not { } target
                || Find(zip, target) is not { } part)
            {
                return SheetFacts.None;
            }

            using var content = part.Open();
            return SheetFacts.Read(content, isStale);
        }
        finally
        {
            stream.Position = position;
        }
    }

    private static ZipArchiveEntry? Find(ZipArchive zip, string name) => zip.Entries.FirstOrDefault(
        entry => string.Equals(entry.FullName.Replace('\\', '/'), name, StringComparison.OrdinalIgnoreCase));

    private static (string? Id, bool IsStale) Look(ZipArchiveEntry book, string sheet)
    {
        string? id = null;
        bool isStale = false;
        foreach (var element in Elements(book))
        {
            if (element.LocalName == "sheet" && element.GetAttribute("name") == sheet)
            {
                while (element.MoveToNextAttribute())
                {
                    id = element.LocalName == "id" ? element.Value : id;
                }
            }
            else if (element.LocalName == "calcPr")
            {
                isStale = element.GetAttribute("fullCalcOnLoad") is "1" or "true";
            }
        }

        return (id, isStale);
    }

    private static string? TargetOf(ZipArchiveEntry links, string id)
    {
        string? target = Elements(links)
            .Where(element => element.LocalName == "Relationship" && element.GetAttribute("Id") == id)
            .Select(element => element.GetAttribute("Target"))
            .FirstOrDefault();
        return target is null ? null : target.StartsWith("/", StringComparison.Ordinal) ? target.Substring(1)
            : "xl/" + target;
    }

    private static IEnumerable<XmlReader> Elements(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var xml = XmlReader.Create(content, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                yield return xml;
            }
        }
    }
}
