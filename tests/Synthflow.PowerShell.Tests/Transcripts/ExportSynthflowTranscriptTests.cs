using System.Management.Automation;
using System.Text;
using System.Text.Json;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Transcripts;

public sealed class ExportSynthflowTranscriptTests : IDisposable
{
    private readonly SandboxSession _session = new();
    private readonly WorkFolder _folder = new();

    public ExportSynthflowTranscriptTests()
    {
        _session.SetLocation(_folder.FullName);
        _session.RunWell(""""
            $one = New-SynthflowChat $agent
            $null = '=HYPERLINK("http://evil.example")', "two`nlines; ""quoted""", 'yes' | Send-SynthflowChatMessage $one.ChatId
            $two = New-SynthflowChat $agent
            """");
    }

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("Export-SynthflowTranscript $one.ChatId -Path chat.md")]
    [InlineData("Export-SynthflowTranscript $one.ChatId chat.md")]
    [InlineData("$one.ChatId | Export-SynthflowTranscript -Path chat.md")]
    [InlineData("Get-SynthflowChat $one.ChatId | Export-SynthflowTranscript -Path chat.md")]
    [InlineData("Get-SynthflowChat -Status completed | Export-SynthflowTranscript -Path ./chat.md")]
    [InlineData("$one | Export-SynthflowTranscript -Path chat.md -WhatIf; $one.ChatId | Export-SynthflowTranscript -Path chat.md -Format Markdown")]
    public void Markdown_HasWhatWasSaid_AndNoMarkupOfIts(string script)
    {
        Assert.Equal("chat.md", _session.RunWell(script).Output.Single().Properties["Name"].Value);
        var text = Read("chat.md");
        Assert.StartsWith($"# Chat {Id("one")}\n", text, StringComparison.Ordinal);
        Assert.Contains("> Hi there\\! I can book your appointment.", text, StringComparison.Ordinal);
        Assert.Contains("> two\n> lines; \"quoted\"\n", text, StringComparison.Ordinal);
        Assert.Contains("- Status: completed\n", text, StringComparison.Ordinal);
        Assert.Contains("- day: two lines", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\r", text, StringComparison.Ordinal);
        AssertOwnerOnly("chat.md");
    }

    [Fact]
    public void WhatAPageWouldTakeForMarkup_IsShownAsItIs()
    {
        _session.Fault(
            "GetChat",
            "Body('{\"conversation_history\":[{\"agent_id\":\"user\",\"message\":\"# <img src=x> [a](javascript:1) `b` \\u001b[2J\\u202e\"}]}')");
        _session.RunWell("Export-SynthflowTranscript $one.ChatId chat.md");
        Assert.Contains("> \\# \\<img src=x\\> \\[a\\](javascript:1) \\`b\\` ?\\[2J?\n", Read("chat.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Csv_HasARowAMessage_AndNoFormula()
    {
        _session.RunWell("$one.ChatId, $two.ChatId | Export-SynthflowTranscript -Path chats.csv");
        Assert.Equal([0xEF, 0xBB, 0xBF], File.ReadAllBytes(_folder.PathOf("chats.csv"))[..3]);
        var rows = _session.RunWell("Import-Csv chats.csv").Output;
        Assert.Equal(8, rows.Count);
        Assert.Equal("'=HYPERLINK(\"http://evil.example\")", rows[1].Properties["Text"].Value);
        Assert.Equal("two\nlines; \"quoted\"", ((string)rows[3].Properties["Text"].Value).Replace("\r\n", "\n", StringComparison.Ordinal));
        Assert.Equal(Id("two"), rows[7].Properties["ChatId"].Value);
        Assert.True(DateTimeOffset.TryParse((string)rows[0].Properties["At"].Value, out _));
    }

    [Fact]
    public void Json_HasEveryField()
    {
        _session.RunWell("$one.ChatId, $two.ChatId | Export-SynthflowTranscript -Path chats.json");
        using var json = JsonDocument.Parse(Read("chats.json"));
        Assert.Equal(2, json.RootElement.GetArrayLength());
        Assert.Equal(Id("one"), json.RootElement[0].GetProperty("chat_id").GetString());
        Assert.True(json.RootElement[0].TryGetProperty("fsm_log", out _));
    }

    [Theory]
    [InlineData("-Path out/ -Format Csv", ".csv")]
    [InlineData("-Path there", ".md")]
    [InlineData("-Path there -Format Json", ".json")]
    public void Folder_GetsAFileAChat(string parameters, string ending)
    {
        Directory.CreateDirectory(_folder.PathOf("there"));
        var files = _session.RunWell("$one, $two | Export-SynthflowTranscript " + parameters).Output;
        Assert.Equal(
            new[] { Id("one") + ending, Id("two") + ending }, files.Select(file => (string)file.Properties["Name"].Value));
    }

    [Theory]
    [InlineData("Export-SynthflowTranscript $one.ChatId -Path taken.md")]
    [InlineData("Export-SynthflowTranscript $one.ChatId -Path nowhere/chat.md")]
    [InlineData("$one | Export-SynthflowTranscript -Path taken")]
    public void PlaceThatIsTakenOrNotThere_StaysAsItIs(string script)
    {
        _folder.Write("taken.md", "mine");
        Directory.CreateDirectory(_folder.PathOf("taken"));
        File.WriteAllText(Path.Combine(_folder.PathOf("taken"), Id("one") + ".md"), "mine");
        var reads = _session.Count("GetChat");
        var error = _session.Run(script).Only("TranscriptNotWritable", ErrorCategory.WriteError);
        Assert.Null(error.DeliveryOf());
        Assert.NotEqual(string.Empty, error.RecommendedAction());
        Assert.Equal("mine", Read("taken.md"));
        Assert.Equal("mine", Read(Path.Combine("taken", Id("one") + ".md")));
        Assert.Equal(reads, _session.Count("GetChat"));
        Assert.Empty(Directory.GetFiles(_folder.FullName, "*.tmp", SearchOption.AllDirectories));
    }

    [Fact]
    public void Force_WritesOverIt()
    {
        _folder.Write("taken.md", "mine");
        _session.RunWell("Export-SynthflowTranscript $one.ChatId -Path taken.md -Force");
        Assert.StartsWith("# Chat", Read("taken.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void ChatThatCannotBeRead_IsNamed_AndTheOthersAreWritten()
    {
        var result = _session.Run("'aaaaaaaa-0000-4000-8000-000000000009', $two.ChatId | Export-SynthflowTranscript -Path chats.md");
        Assert.Equal("Rejected", result.Only("NotFound, Rejected", ErrorCategory.ObjectNotFound).DeliveryOf());
        Assert.Contains(Id("two"), Read("chats.md"), StringComparison.Ordinal);
    }

    private string Id(string variable) => _session.Run($"${variable}.ChatId").Single<string>();

    private string Read(string name) => File.ReadAllText(_folder.PathOf(name), Encoding.UTF8);

    private void AssertOwnerOnly(string name)
    {
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folder.PathOf(name)));
        }
    }
}
