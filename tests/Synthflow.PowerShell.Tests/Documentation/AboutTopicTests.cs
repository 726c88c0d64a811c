using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Documentation;

/// <summary>Get-Help shows an about topic as it is written: a line beyond a screen of 80 columns is broken anywhere.</summary>
public sealed class AboutTopicTests
{
    private const int Columns = 79;

    public static TheoryData<string> Topics =>
        [.. Directory.GetFiles(Path.Combine(BuiltPaths.Repository, "module", "en-US"), "about_*.help.txt").Select(Path.GetFileName).OfType<string>()];

    [Theory]
    [MemberData(nameof(Topics))]
    public void EveryLine_FitsAScreen(string topic)
    {
        var lines = File.ReadAllLines(Path.Combine(BuiltPaths.Repository, "module", "en-US", topic));
        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.True(line.Length <= Columns, line));
    }
}
