using System.Text.RegularExpressions;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Architecture;

/// <summary>Inside the room of lists each folder knows only those before it: text, numbers, what a header says, what a cell says,
/// which column is which, what a row is, the file, and last the rows and lists of people who opted out.</summary>
public sealed partial class ListLayers
{
    private static readonly string[] _order =
        ["Text", "Numbers", "OptOuts.Headers", "OptOuts.Cells", "Columns", "Rows", "Files", "OptOuts.Marked", "OptOuts.Lists"];

    public static TheoryData<string> Layers => [.. _order];

    [Theory]
    [MemberData(nameof(Layers))]
    public void Folder_KnowsOnlyThoseBeforeIt(string layer)
    {
        var files = Directory.GetFiles(System.IO.Path.Combine(Room, layer.Replace('.', System.IO.Path.DirectorySeparatorChar)), "*.cs");
        Assert.True(files.Length > 2);
        var above = _order.SkipWhile(known => known != layer).Skip(1).ToList();
        Assert.Empty(
            from file in files
            from name in NamesIn(File.ReadAllText(file))
            where above.Contains(name)
            select $"{System.IO.Path.GetFileName(file)}: {name}");
    }

    [Fact]
    public void EveryFolder_HasItsPlaceInTheOrder() => Assert.Equal(
        _order.Order(StringComparer.Ordinal),
        Directory.GetDirectories(Room, "*", SearchOption.AllDirectories)
            .Select(folder => System.IO.Path.GetRelativePath(Room, folder).Replace(System.IO.Path.DirectorySeparatorChar, '.'))
            .Where(static folder => !folder.StartsWith("bin", StringComparison.Ordinal)
                && !folder.StartsWith("obj", StringComparison.Ordinal) && folder != "OptOuts")
            .Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("using Synthflow.ContactLists.Columns;", "Columns")]
    [InlineData("using static Synthflow.ContactLists.OptOuts.Cells.OptOutCell;", "OptOuts.Cells")]
    [InlineData("        => OptOuts.Headers.OptOutHeader.Of(header)", "OptOuts.Headers")]
    [InlineData("namespace Synthflow.ContactLists.Rows;", "")]
    [InlineData("columns.Headers.Count", "")]
    public void NamedFolder_IsSeen(string line, string expected) => Assert.Equal(expected, string.Join(' ', NamesIn(line)));

    private static string Room => System.IO.Path.Combine(BuiltPaths.Repository, "src", "Synthflow.ContactLists");

    private static IEnumerable<string> NamesIn(string text) => Named().Matches(text).Select(static match => match.Groups["name"].Value);

    // A using, or the start of a qualified name.
    [GeneratedRegex(
        @"(using (static )?Synthflow\.ContactLists\.|(?<![\w.])(ContactLists\.)?(?=\w+(\.\w+)?\.[A-Z]))"
        + @"(?<name>OptOuts\.(Headers|Cells|Marked|Lists)|Text|Numbers|Columns|Rows|Files)(?=[.;])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000)]
    private static partial Regex Named();
}
