using System.Text.RegularExpressions;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Conventions;

public sealed partial class RuntimesDifferByFile
{
    private const int MaxFiles = 3;

    [Fact]
    public void Source_Files_AskForTheRuntimeInAtMostThreePlaces()
    {
        var asking = BuiltPaths.SourceFiles("src").Where(path => Condition().IsMatch(File.ReadAllText(path))).ToList();
        Assert.True(
            asking.Count <= MaxFiles,
            "What the runtimes do differently stands in X.Desktop.cs and X.Core.cs: " + string.Join(", ", asking));
    }

    [GeneratedRegex(
        @"^\s*#(?:el)?if\b.*\bNET",
        RegexOptions.Multiline | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 5000)]
    private static partial Regex Condition();
}
