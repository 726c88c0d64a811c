using System.Text.RegularExpressions;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Conventions;

/// <summary>A line of the source has at most 120 columns, but for a text in it that cannot be broken: a pattern, a line of an
/// example.</summary>
public sealed partial class LinesStayShortTests
{
    private const int MaxColumns = 120;

    [Fact]
    public void Source_Lines_HaveAtMost120Columns()
    {
        var files = BuiltPaths.SourceFiles("src").ToList();
        Assert.True(files.Count > 300, $"{files.Count} files");
        Assert.Empty(
            from path in files
            from line in TooLong(File.ReadAllText(path))
            select $"{Path.GetRelativePath(BuiltPaths.Repository, path)}: {line.Trim()}");
    }

    [Theory]
    [InlineData("0", 1)]
    [InlineData("\"0\"", 0)]
    [InlineData("/// <code>0</code>", 0)]
    [InlineData("/// <code>a\n/// 0</code>", 0)]
    [InlineData("/// <code>a</code>\n/// 0", 1)]
    public void LongLine_IsSeen_AndATextThatCannotBeBrokenIsNot(string text, int expected) =>
        Assert.Equal(expected, TooLong(text.Replace("0", new string('0', MaxColumns + 1), StringComparison.Ordinal)).Count());

    private static IEnumerable<string> TooLong(string text) => Example().Replace(text, "").Split('\n')
        .Where(static line => line.TrimEnd('\r').Length > MaxColumns && !LongText().IsMatch(line));

    [GeneratedRegex("(?s)<code>.*?</code>", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Example();

    [GeneratedRegex("\"[^\"]{60,}\"", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex LongText();
}
