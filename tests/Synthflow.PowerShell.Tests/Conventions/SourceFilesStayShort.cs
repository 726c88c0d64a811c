using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Conventions;

public sealed class SourceFilesStayShort
{
    private const int MaxLines = 300;

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
}
