using System.Globalization;
using System.Xml.Linq;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Views;

/// <summary>PowerShell squeezes the last column that begins on the screen into what is left of it, and breaks its times and ids
/// by character: so no column of ours crosses the edge of a screen of 80 or of 120.</summary>
public sealed class TableWidthTests
{
    // A real screen has one column less for a table.
    private static readonly int[] _edges = [79, 80, 119, 120];

    public static TheoryData<string> Tables => [.. Views().Select(view => view.Name)];

    [Theory]
    [MemberData(nameof(Tables))]
    public void NoColumn_CrossesTheEdge(string name)
    {
        var (_, columns) = Views().Single(view => view.Name == name);
        Assert.NotEmpty(columns);
        var at = 0;
        foreach (var (label, width) in columns)
        {
            Assert.All(_edges, edge => Assert.False(
                at + width > edge && edge > at && width > 0, $"{label} has {edge - at} of {width} at {edge}"));
            at += width + 1;
        }
    }

    private static IEnumerable<(string Name, List<(string Label, int Width)> Columns)> Views() =>
        from path in Directory.GetFiles(BuiltPaths.Module, "*.ps1xml")
        from view in XDocument.Load(path).Descendants("View")
        where view.Element("TableControl") is not null
        select (
            view.Element("Name")!.Value, // every view has one
            (from header in view.Descendants("TableColumnHeader")
             select (
                 header.Element("Label")?.Value ?? "",
                 int.Parse(header.Element("Width")?.Value ?? "0", CultureInfo.InvariantCulture))).ToList());
}
