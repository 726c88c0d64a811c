using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Conventions;

/// <summary>A path as it was given becomes a file in FilePaths alone: elsewhere a variable's or a drive's name would be one.</summary>
public sealed class PathsAreReadInOnePlace
{
    [Fact]
    public void NoCmdlet_ReadsAPathByItself()
    {
        var files = BuiltPaths.SourceFiles("src/Synthflow.PowerShell")
            .Where(path => File.ReadAllText(path).Contains("ProviderPathFromPSPath(", StringComparison.Ordinal))
            .Select(Path.GetFileName);
        Assert.Equal(["FilePaths.cs"], files);
    }
}
