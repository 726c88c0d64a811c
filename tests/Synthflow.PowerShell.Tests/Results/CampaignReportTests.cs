using System.Management.Automation;
using Synthflow.PowerShell.Tests.Campaigns;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Results;

/// <summary>Export-SynthflowCampaignReport: of several parts, of the rows of the list, with replies.</summary>
public sealed class CampaignReportTests : IDisposable
{
    private readonly CampaignSession _session = new();

    public CampaignReportTests() => _session.RunWell(
        "(Get-SynthflowConnection).Sandbox.PeopleAnswerAfter = [timespan]::Zero; $campaign.ThrottleLimit = 1");

    public void Dispose() => _session.Dispose();

    [Fact]
    public void Table_WithTheList_HasEveryRow_WithItsOwnColumnsFirst()
    {
        _session.Folder.Write("contacts.csv", """
            Id,Name,Phone,Outcome
            c-1,Ada,(202) 555-0101,=1+1
            c-2,Nora,(202) 555-0109,
            c-3,Katherine,,
            c-4,Grace,202 555 0102,

            """);
        Invoke("-First 2");
        _session.RunWell("Export-SynthflowCampaignReport spring.jsonl report.csv -ContactPath contacts.csv");
        var rows = _session.RunWell("Import-Csv report.csv").Output;
        Assert.Equal(
            ["Id", "Name", "Phone", "List.Outcome", "Row", "PhoneNumber", "Outcome"],
            rows[0].Properties.Select(property => property.Name).Take(7));
        Assert.Equal(["c-1", "c-2", "c-3", "c-4"], Values(rows, "Id"));
        Assert.Equal(["Sent", "Sent", "SkippedProblem", "NotReached"], Values(rows, "Outcome"));
        Assert.Equal(["True", "True", "", ""], Values(rows, "Replied"));
        Assert.Equal("STOP", rows[1].Properties["LastReply"].Value);
        Assert.Equal("'=1+1", rows[0].Properties["List.Outcome"].Value);
        _session.RunWell("Export-SynthflowCampaignReport spring.jsonl report.csv -ContactPath contacts.csv");
    }

    [Fact]
    public void Page_ShowsReplies_AndWhoWasNotReached()
    {
        _session.Folder.Write("contacts.csv", "Name,Phone\nNora,(202) 555-0109\nMax,(202) 555-0110\nGrace,202 555 0102\n");
        Invoke("-First 2");
        var page = TextOf("spring.jsonl report.html -ContactPath contacts.csv");
        Assert.Contains("1 of 2 conversations", page, StringComparison.Ordinal);
        Assert.Contains("STOP", page, StringComparison.Ordinal);
        Assert.Contains("<h2>Not reached</h2>", page, StringComparison.Ordinal);
        Assert.Contains(CampaignSession.Grace, page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        var silent = TextOf("spring.jsonl report.html -NoChat");
        Assert.DoesNotContain("<h2>Replies</h2>", silent, StringComparison.Ordinal);
        Assert.Contains("1 row of the list not reached yet, or left out", silent, StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutAConnection_TheJournalIsEnough()
    {
        Invoke("");
        _session.RunWell("Disconnect-Synthflow");
        Assert.Contains(CampaignSession.Ada, TextOf("spring.jsonl report.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_FromThePipeline_AreOneReport_AndAMissingOneIsNamed()
    {
        _session.RunWell("""
            foreach ($part in 1..3) { $campaign.JournalPath = "part-$part.jsonl"; $null = Invoke-SynthflowCampaign -Path contacts.csv @campaign -Partition "$part/3" -InformationAction Ignore }
            """);
        var written = _session.RunWell("Get-SynthflowCampaign part-*.jsonl | Export-SynthflowCampaignReport -Path report.csv").Output;
        Assert.Equal("report.csv", Assert.Single(written).Properties["Name"].Value);
        Assert.Equal(
            [CampaignSession.Ada, CampaignSession.Grace, CampaignSession.Alan],
            _session.RunWell("(Import-Csv report.csv).PhoneNumber").OutputOf<string>().Select(number => number.TrimStart('\'')));
        Assert.Contains("3 in 3 journals", TextOf("part-*.jsonl report.html"), StringComparison.Ordinal);

        File.Delete(_session.Folder.PathOf("part-2.jsonl"));
        var result = _session.Run("Get-ChildItem part-*.jsonl | Export-SynthflowCampaignReport -Path report.html");
        var error = result.Only("JournalPartMissing", ErrorCategory.ObjectNotFound);
        Assert.Contains("2/3", error.ToString(), StringComparison.Ordinal);
        Assert.Null(error.DeliveryOf());
        Assert.Contains("part 2/3", File.ReadAllText(_session.Folder.PathOf("report.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void JournalsOfTwoCampaigns_AreRefused_AndNothingIsWritten()
    {
        Invoke("");
        _session.RunWell("$campaign.JournalPath = 'other.jsonl'; $campaign.FromNumber = '+15559990000'");
        Invoke("");
        var result = _session.Run("Export-SynthflowCampaignReport spring.jsonl, other.jsonl report.html");
        Assert.Null(result.Only("JournalsDiffer", ErrorCategory.InvalidArgument).DeliveryOf());
        Assert.False(File.Exists(_session.Folder.PathOf("report.html")));
    }

    [Theory]
    [InlineData("report.pdf")]
    [InlineData("report.xlsx")]
    [InlineData("report.jsonl")]
    [InlineData("report")]
    public void EndingThatIsNoFormat_IsRefused_AndNothingIsWritten(string name)
    {
        Invoke("");
        var error = _session.Run($"Export-SynthflowCampaignReport spring.jsonl {name}").Only("ReportNotWritable", ErrorCategory.WriteError);
        Assert.Null(error.DeliveryOf());
        Assert.Contains(".html", error.RecommendedAction(), StringComparison.Ordinal);
        Assert.False(File.Exists(_session.Folder.PathOf(name)));
    }

    [Theory]
    [InlineData("report.html")]
    [InlineData("report.csv")]
    public void Report_IsItsOwnersOnly(string name)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("files have no mode there");
            return;
        }

        Invoke("");
        _session.RunWell($"Export-SynthflowCampaignReport spring.jsonl {name} -ContactPath contacts.csv");
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_session.Folder.PathOf(name)));
    }

    [Fact]
    public void ListThatIsNotTheCampaigns_IsAnError_ThatNamesTheRows()
    {
        Invoke("");
        _session.Folder.Write("other.csv", "Name,Phone\nBob,+12025550198\nGrace,+12025550102\n");
        var error = _session.Run("Export-SynthflowCampaignReport spring.jsonl report.csv -ContactPath other.csv")
            .Only("ContactListMismatch", ErrorCategory.InvalidData);
        Assert.Contains($"{CampaignSession.Ada} (row 2)", error.ToString(), StringComparison.Ordinal);
        Assert.Null(error.DeliveryOf());
        Assert.Equal(["NotReached", "Sent"], _session.RunWell("(Import-Csv report.csv).Outcome").OutputOf<string>());
    }

    [Theory]
    [InlineData("report.csv")]
    [InlineData("report.html")]
    public void ListOfOtherPeopleAlone_LeavesTheReportThatIsThere(string name)
    {
        Invoke("");
        _session.RunWell($"$null = Export-SynthflowCampaignReport spring.jsonl {name} -ContactPath contacts.csv");
        var before = File.ReadAllText(_session.Folder.PathOf(name));
        _session.Folder.Write("other.csv", "Name,Phone\nBob,+12025550198\n");

        var error = _session.Run($"Export-SynthflowCampaignReport spring.jsonl {name} -ContactPath other.csv -Force")
            .Only("ContactListMismatch", ErrorCategory.InvalidData);

        Assert.Null(error.DeliveryOf());
        Assert.Equal(before, File.ReadAllText(_session.Folder.PathOf(name)));
        Assert.Empty(Directory.GetFiles(_session.Folder.FullName, "*.tmp"));
    }

    private static IEnumerable<object?> Values(IEnumerable<PSObject> rows, string name) =>
        rows.Select(row => row.Properties[name].Value);

    private void Invoke(string parameters) => _session.RunWell(
        "$campaign.InitialMessage = 'Hi'; $null = Invoke-SynthflowCampaign -Path contacts.csv @campaign -InformationAction Ignore " + parameters);

    private string TextOf(string parameters)
    {
        var written = Assert.Single(_session.RunWell("Export-SynthflowCampaignReport " + parameters).Output);
        return File.ReadAllText((string)written.Properties["FullName"].Value);
    }
}
