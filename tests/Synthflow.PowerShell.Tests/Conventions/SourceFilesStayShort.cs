using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Conventions;

public sealed class SourceFilesStayShort
{
    private const int MaxLines = 300;
    private const int MaxLinesOfACmdlet = 120;

    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    public void Source_Files_HaveAtMost300Lines(string folder)
    {
        var tooLong = BuiltPaths.SourceFiles(folder)
            .Select(path =>
                (Path: Path.GetRelativePath(BuiltPaths.Repository, path), Lines: File.ReadLines(path).Count()))
            .Where(file => file.Lines > MaxLines)
            .Select(file => $"{file.Path} ({file.Lines} lines)");
        Assert.Empty(tooLong);
    }

    [Fact]
    public void Cmdlets_HaveAtMost120LinesOfCode_BesideTheirHelp()
    {
        var cmdlets = BuiltPaths.SourceFiles(Path.Combine("src", "Synthflow.PowerShell"))
            .Where(static path => path.EndsWith("Command.cs", StringComparison.Ordinal))
            .Select(static path => (Path: Path.GetFileName(path), Lines: File.ReadLines(path).Count(IsCode)))
            .ToList();
        Assert.True(cmdlets.Count > 20, $"{cmdlets.Count} cmdlets");
        Assert.Empty(
            from cmdlet in cmdlets where cmdlet.Lines > MaxLinesOfACmdlet select $"{cmdlet.Path} ({cmdlet.Lines} lines)");
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("    /// <summary>Waits.</summary>", false)]
    [InlineData("        // Why it waits.", false)]
    [InlineData("    [Parameter]", true)]
    [InlineData("    }", true)]
    public void LineOfCode_IsWhatIsNoCommentAndNotEmpty(string line, bool expected) => Assert.Equal(expected, IsCode(line));

    private static bool IsCode(string line) =>
        line.AsSpan().Trim() is { IsEmpty: false } code && !code.StartsWith("//", StringComparison.Ordinal);
}
