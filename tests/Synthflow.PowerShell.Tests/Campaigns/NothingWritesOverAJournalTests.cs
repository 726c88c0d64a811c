using Synthflow.PowerShell.Tests.Conventions;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Campaigns;

/// <summary>A journal may have any name. Whatever a cmdlet writes, with -Force too, is never written over one or its lock.</summary>
public sealed class NothingWritesOverAJournalTests : IDisposable
{
    /// <summary>Every cmdlet that writes a file the user names, and how it is told to write over what is there.</summary>
    private static readonly Dictionary<string, (string Command, string ErrorId)> _writers = new(StringComparer.Ordinal)
    {
        ["Export-SynthflowCampaignReport"] = ("Export-SynthflowCampaignReport own.jsonl -Path {0} -Force", "ReportNotWritable"),
        ["Export-SynthflowTranscript"] = ("Export-SynthflowTranscript $chat -Path {0} -Force", "TranscriptNotWritable"),
        ["Import-SynthflowContact"] = (
            "Import-SynthflowContact bad.csv -DefaultCountry US -ProblemPath {0} -Force -ErrorAction SilentlyContinue", "InvalidContactFile"),
        ["Invoke-SynthflowCampaign"] = (
            "$campaign.JournalPath = 'other.jsonl'; Invoke-SynthflowCampaign -Path bad.csv @campaign -ProblemPath {0} -Force", "InvalidContactFile"),
        ["Update-SynthflowOptOut"] = ("Update-SynthflowOptOut {0} -JournalPath own.jsonl", "OptOutNotWritable"),
    };

    private readonly CampaignSession _session = new();

    public NothingWritesOverAJournalTests()
    {
        _session.Folder.Write("bad.csv", "Name,Phone\nAda,+12025550177\nBob,none\n");
        _session.RunWell("""
            $own = $campaign.Clone(); $own.JournalPath = 'own.jsonl'
            Invoke-SynthflowCampaign -Path contacts.csv @own | Out-Null
            $chat = (New-SynthflowChat $agent).ChatId
            """);
    }

    public static TheoryData<string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var writer in _writers.Keys)
            {
                foreach (var name in new[] { "j.json", "j.md", "j.csv", "j.html", "j.txt", "j.jsonl" })
                {
                    rows.Add(writer, name);
                    rows.Add(writer, name + ".lock");
                }
            }

            return rows;
        }
    }

    public void Dispose() => _session.Dispose();

    [Theory]
    [MemberData(nameof(Rows))]
    public void Journal_StaysAsItIs(string writer, string name)
    {
        var journal = name.Replace(".lock", "", StringComparison.Ordinal);
        _session.RunWell($"$campaign.JournalPath = '{journal}'; Invoke-SynthflowCampaign -Path contacts.csv @campaign | Out-Null");
        var path = _session.Folder.PathOf(name);
        Assert.SkipUnless(File.Exists(path), "the lock file does not outlive its campaign there");
        var before = File.ReadAllBytes(path);
        var (command, id) = _writers[writer];

        var result = _session.Run(string.Format(null, command, name));

        // Told with its Delivery, and there is none: a file is not about one message.
        Assert.Contains(id, result.ErrorIds);
        Assert.Equal(before, File.ReadAllBytes(path));
        Assert.Equal(3, _session.RunWell($"Get-SynthflowCampaign {journal} -Outcome Sent").Output.Count);
    }

    [Theory]
    [InlineData("j.md")]
    [InlineData("j.json")]
    public void FolderOfTranscripts_WritesOverNone(string ending)
    {
        var name = _session.RunWell("\"$chat\"").Single<string>() + Path.GetExtension(ending);
        _session.RunWell($"$campaign.JournalPath = '{name}'; Invoke-SynthflowCampaign -Path contacts.csv @campaign | Out-Null");
        var before = File.ReadAllBytes(_session.Folder.PathOf(name));
        var format = ending.EndsWith("md", StringComparison.Ordinal) ? "Markdown" : "Json";

        var error = _session.Run($"Export-SynthflowTranscript $chat -Path ./ -Format {format} -Force")
            .Only("TranscriptNotWritable", System.Management.Automation.ErrorCategory.WriteError);

        Assert.Null(error.DeliveryOf());
        Assert.Equal(before, File.ReadAllBytes(_session.Folder.PathOf(name)));
    }

    [Fact]
    public void EveryCmdletThatWritesAFile_IsInThisTable()
    {
        // -Path of what writes by its verb, and every parameter that names a further file to write.
        var writing = CmdletTypes.All
            .Where(type => type.GetProperty("ProblemPath") is not null || type.GetProperty("Force") is not null
                || (CmdletTypes.Attribute(type).VerbName is "Export" or "Update" && type.GetProperty("Path") is not null))
            .Select(CmdletTypes.CommandName).ToList();
        Assert.True(writing.Count >= 4, string.Join(", ", writing));
        Assert.Empty(writing.Except(_writers.Keys));
    }
}
