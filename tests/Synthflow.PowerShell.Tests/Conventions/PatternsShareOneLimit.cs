using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Conventions;

/// <summary>A regular expression with a limit of a second failed in a thread that a busy machine had stopped for longer.</summary>
public sealed class PatternsShareOneLimit
{
    [Fact]
    public void Files_WithPatterns_HaveNoTimeOfTheirOwn()
    {
        // The help writer is a build tool.
        var files = BuiltPaths.SourceFiles("src")
            .Where(path => !path.Contains("HelpWriter", StringComparison.Ordinal))
            .Select(path => (Path: path, Text: File.ReadAllText(path)))
            .Where(file => file.Text.Contains("Regex(", StringComparison.Ordinal) || file.Text.Contains("Regex _", StringComparison.Ordinal))
            .ToList();
        Assert.True(files.Count > 10, $"{files.Count} files");
        Assert.Empty(files.Where(file => file.Text.Contains("TimeSpan.FromSeconds(", StringComparison.Ordinal) || file.Text.Contains("TimeSpan.FromMilliseconds(", StringComparison.Ordinal)).Select(file => file.Path));
    }
}
