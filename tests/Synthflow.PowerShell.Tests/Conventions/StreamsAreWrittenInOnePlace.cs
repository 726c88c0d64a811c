using System.Text.RegularExpressions;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Conventions;

/// <summary>
/// What is shown beside results goes through CmdletStreams, which makes it harmless and keeps it from costing a result.
/// </summary>
public sealed partial class StreamsAreWrittenInOnePlace
{
    [Fact]
    public void NoCmdlet_WritesToAStreamByItself()
    {
        var files = BuiltPaths.SourceFiles("src/Synthflow.PowerShell")
            .Where(path => Path.GetFileName(path) is not ("CmdletStreams.cs" or "StoppableCmdlet.cs")).ToList();
        Assert.True(files.Count > 30, $"{files.Count} files");
        // Those of StoppableCmdlet go through it: they hide what PowerShell has under the same names.
        Assert.DoesNotContain(files, path => File.ReadAllText(path) is var source
            && (source.Contains(".WriteInformation(", StringComparison.Ordinal)
                || (OwnStream().IsMatch(source)
                    && !OwnCmdlet().IsMatch(source))));
    }

    [GeneratedRegex(@"(?<![.\w])Write(Verbose|Debug|Warning|Progress)\(")]
    private static partial Regex OwnStream();

    // All of these derive from StoppableCmdlet.
    [GeneratedRegex(@" : (Synthflow|Stoppable|ContactList|CampaignList|CampaignRows|Chats)Cmdlet\b")]
    private static partial Regex OwnCmdlet();
}
