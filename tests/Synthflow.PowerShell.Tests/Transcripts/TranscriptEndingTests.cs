using System.Management.Automation;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Transcripts;

/// <summary>What a transcript's name says of its format: an ending that says none is refused, as for every file the module
/// writes, and a name without one may be meant as a folder.</summary>
public sealed class TranscriptEndingTests : IDisposable
{
    private readonly SandboxSession _session = new();
    private readonly WorkFolder _folder = new();

    public TranscriptEndingTests()
    {
        _session.SetLocation(_folder.FullName);
        _session.RunWell("$one = New-SynthflowChat $agent");
    }

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("x.docx", ".md, .csv or .json")]
    [InlineData("x.html", ".md, .csv or .json")]
    [InlineData("x.txt", ".md, .csv or .json")]
    [InlineData("newdir", "slash")]
    [InlineData("newdir -Format Csv", "slash")]
    [InlineData("newdir. -Format Json", "slash")]
    public void Ending_ThatSaysNoFormat_IsRefused_BeforeAChatIsRead(string path, string nextStep)
    {
        var reads = _session.Count("GetChat");
        var error = _session.Run($"Export-SynthflowTranscript $one.ChatId -Path {path}").Only("TranscriptNotWritable", ErrorCategory.WriteError);
        Assert.Null(error.DeliveryOf());
        Assert.Contains(nextStep, error.RecommendedAction(), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.FullName));
        Assert.Equal(reads, _session.Count("GetChat"));
    }

    [Theory]
    [InlineData("x.txt -Format Markdown", "x.txt", "# Chat")]
    [InlineData("X.MD", "X.MD", "# Chat")]
    [InlineData("x.Json", "x.Json", "[")]
    public void Format_ThatIsSaid_IsTaken(string path, string name, string beginning)
    {
        _session.RunWell($"Export-SynthflowTranscript $one.ChatId -Path {path}");
        Assert.StartsWith(beginning, File.ReadAllText(_folder.PathOf(name)), StringComparison.Ordinal);
    }

    [Fact]
    public void Folder_IsMade_WhereASlashSaysThatItIsOne()
    {
        _session.RunWell("Export-SynthflowTranscript $one.ChatId -Path newdir/");
        Assert.EndsWith(".md", Assert.Single(Directory.GetFiles(_folder.PathOf("newdir"))), StringComparison.Ordinal);
    }
}
