namespace Synthflow.Pester.Tests;

/// <summary>Every test of tests/Pester, one row each.</summary>
public sealed class PesterTests
{
    public static async Task<IEnumerable<TheoryDataRow<PesterResult>>> Results() =>
        from result in await PesterRun.ResultsAsync()
        select new TheoryDataRow<PesterResult>(result)
        {
            TestDisplayName = $"{result.File}: {result.Name}",
            Skip = result.Result is "Skipped" ? $"Pester skipped it. {result.Message}".TrimEnd() : null,
        };

    // Not while tests are listed: what the rows are is known when Pester has run.
    [Theory]
    [MemberData(nameof(Results), DisableDiscoveryEnumeration = true)]
    public void Pester(PesterResult result) =>
        Assert.True(result.Result is "Passed", $"{result.Result}: {result.Message}");

    [Fact]
    public async Task EveryFile_HasTestsThatRan()
    {
        var ran = (await PesterRun.ResultsAsync()).Select(result => result.File);
        var files = Directory.EnumerateFiles(PesterRun.Folder, "*.Tests.ps1", SearchOption.AllDirectories)
            .Select(Path.GetFileName)
            .ToList();
        Assert.NotEmpty(files);
        Assert.Empty(files.Except(ran, StringComparer.Ordinal));
    }
}
