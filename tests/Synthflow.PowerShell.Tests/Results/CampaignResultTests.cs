using System.Collections;
using System.Management.Automation;
using Synthflow.PowerShell.Tests.Campaigns;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Results;

/// <summary>Get-SynthflowCampaignResult: the list back, row by row, with what came of it.</summary>
public sealed class CampaignResultTests : IDisposable
{
    private const string Invoke = "$null = Invoke-SynthflowCampaign -Path contacts.csv @campaign -ThrottleLimit 1 -InformationAction Ignore";
    private const string Result = "Get-SynthflowCampaignResult spring.jsonl -ContactPath contacts.csv -DefaultCountry US ";

    private static readonly string[] _ofTheModule =
        ["Outcome", "Detail", "ConversationId", "SentAt", "ChatStatus", "Replied", "FirstReplyAt", "LastReply", "Turns", "Variables"];

    private readonly CampaignSession _session = new();

    public CampaignResultTests() => _session.RunWell(
        "$connection = Get-SynthflowConnection; $connection.Sandbox.PeopleAnswerAfter = [timespan]::Zero");

    public void Dispose() => _session.Dispose();

    [Fact]
    public void List_ComesBack_InItsOrder_WithItsOwnColumnsFirst()
    {
        _session.RunWell(Invoke);
        var rows = _session.RunWell(Result).Output;
        Assert.Equal(["Ada", "Grace", "Alan", "Katherine", "Ada"], rows.Select(row => row.Properties["First Name"].Value));
        Assert.Equal(
            ["Sent", "Sent", "Sent", "SkippedProblem", "SkippedDuplicate"], rows.Select(row => row.Properties["Outcome"].Value));
        Assert.All(rows, row => Assert.Equal(
            ["First Name", "Phone", "Company", .. _ofTheModule], row.Properties.Select(property => property.Name)));
        Assert.Contains("row 2", (string)rows[4].Properties["Detail"].Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Chat_GivesRepliesAndWhatWasCollected()
    {
        _session.RunWell(Invoke);
        var row = _session.RunWell(Result + "-VariableName name, NoSuchThing").Output[0];
        Assert.Equal(true, row.Properties["Replied"].Value);
        Assert.NotEmpty((string)row.Properties["LastReply"].Value);
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$", (string)row.Properties["FirstReplyAt"].Value);
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$", (string)row.Properties["SentAt"].Value);
        Assert.Contains("=", row.Properties["Variables"].Value.ToString(), StringComparison.Ordinal);
        Assert.IsAssignableFrom<IDictionary>(row.Properties["Variables"].Value);
        Assert.Null(row.Properties["NoSuchThing"].Value);
    }

    [Fact]
    public void SortedAndLongerList_StillGetsTheRightResults()
    {
        _session.RunWell(Invoke);
        _session.Folder.Write("contacts.csv", """
            First Name,Phone,Company
            Zoe,202-555-0199,New
            Alan,+44 7700 900123,
            Grace,202.555.0102,Navy Labs
            Ada,(202) 555-0101,Acme

            """);
        var rows = _session.RunWell(Result + "-NoChat").Output;
        var sent = _session.RunWell("Get-SynthflowCampaign spring.jsonl -Outcome Sent").Output
            .ToDictionary(entry => (string)entry.Properties["PhoneNumber"].Value, entry => entry.Properties["ConversationId"].Value);
        Assert.Equal(["NotReached", "Sent", "Sent", "Sent"], rows.Select(row => row.Properties["Outcome"].Value));
        Assert.Equal(
            [null, sent[CampaignSession.Alan], sent[CampaignSession.Grace], sent[CampaignSession.Ada]],
            rows.Select(row => row.Properties["ConversationId"].Value));
    }

    [Fact]
    public void ListThatIsNotTheCampaigns_IsAnError_ThatNamesTheRows()
    {
        _session.RunWell(Invoke);
        _session.Folder.Write("contacts.csv", "Name,Phone\nBob,+12025550198\nGrace,+12025550102\n");
        var result = _session.Run(Result + "-NoChat");
        var error = result.Only("ContactListMismatch", ErrorCategory.InvalidData);
        Assert.Null(error.DeliveryOf());
        Assert.Contains($"{CampaignSession.Ada} (row 2)", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(["NotReached", "Sent"], result.Output.Select(row => row.Properties["Outcome"].Value));
    }

    [Fact]
    public void ColumnsWithTheModulesNames_BecomeListColumns()
    {
        _session.Folder.Write(
            "contacts.csv", "Outcome,Phone,day,Variables,PSObject,List.Outcome\nold,+12025550101,Monday,v,p,x\n");
        _session.RunWell("$campaign.InitialMessage = 'Hi'; " + Invoke);
        var row = Assert.Single(_session.RunWell(Result + "-NoChat -VariableName Day").Output);
        Assert.Equal(
            ["List.Outcome", "Phone", "List.day", "List.Variables", "List.PSObject", "List.List.Outcome", .. _ofTheModule, "Day"],
            row.Properties.Select(property => property.Name));
        Assert.Equal(("old", "Sent"), ((string)row.Properties["List.Outcome"].Value, (string)row.Properties["Outcome"].Value));
    }

    [Fact]
    public void WithoutAList_EachNumberOfTheJournalComesOut()
    {
        _session.Sandbox.Fault("StartOutboundChat", "LoseAnswer()");
        _session.RunWell(Invoke);
        var rows = _session.RunWell("Get-SynthflowCampaignResult spring.jsonl -NoChat").Output;
        Assert.Equal([2L, 3L, 4L], rows.Select(row => row.Properties["Row"].Value));
        Assert.Equal(["Unknown", "Sent", "Sent"], rows.Select(row => row.Properties["Outcome"].Value));
        Assert.Equal(["Row", "PhoneNumber", .. _ofTheModule], rows[0].Properties.Select(property => property.Name));
    }

    [Fact]
    public void Parts_AreOneResult_AndAMissingOneIsNamed()
    {
        _session.RunWell("""
            foreach ($part in 1..3) { $campaign.JournalPath = "part-$part.jsonl"; $null = Invoke-SynthflowCampaign -Path contacts.csv @campaign -Partition "$part/3" -InformationAction Ignore }
            """);
        const string All = "Get-SynthflowCampaignResult part-*.jsonl -ContactPath contacts.csv -DefaultCountry US -NoChat";
        var whole = _session.RunWell(All).Output;
        Assert.Equal(3, whole.Count(row => Equals(row.Properties["Outcome"].Value, "Sent")));
        var lost = Enumerable.Range(1, 3).First(part =>
            _session.Run($"Get-SynthflowCampaignResult part-{part}.jsonl -NoChat -ErrorAction Ignore").Output.Count > 0);
        File.Delete(_session.Folder.PathOf($"part-{lost}.jsonl"));
        var result = _session.Run(All);
        var error = result.Only("JournalPartMissing", ErrorCategory.ObjectNotFound);
        Assert.Contains($"{lost}/3", error.ToString(), StringComparison.Ordinal);
        Assert.Null(error.DeliveryOf());
        Assert.Contains(result.Output, row => Equals(row.Properties["Outcome"].Value, "Unknown"));
        Assert.DoesNotContain(result.Output, row => Equals(row.Properties["Outcome"].Value, "NotReached"));
    }

    [Fact]
    public void JournalsOfTwoCampaigns_AreRefused()
    {
        _session.RunWell(Invoke);
        _session.RunWell("$campaign.JournalPath = 'other.jsonl'; $campaign.InitialMessage = 'Another'; " + Invoke);
        var result = _session.Run("Get-SynthflowCampaignResult *.jsonl -NoChat");
        Assert.Contains("message", result.Only("JournalsDiffer", ErrorCategory.InvalidArgument).ToString(), StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    [Fact]
    public void ChatThatCannotBeRead_IsAnErrorForItsRow_AndTheOthersComeOut()
    {
        _session.RunWell(Invoke);
        _session.Sandbox.Fault("GetChat", "Status(500, '{}')");
        var result = _session.Run(Result + "-ThrottleLimit 1");
        var error = result.Only("ServiceFailed, Unknown", ErrorCategory.ConnectionError);
        Assert.Equal(CampaignSession.Ada, error.TargetObject);
        Assert.Equal([null, true, true, null, null], result.Output.Select(row => row.Properties["Replied"].Value));
        Assert.Equal("Sent", result.Output[0].Properties["Outcome"].Value);
    }

    [Fact]
    public void TwilioLog_GivesStatusAndError()
    {
        _session.RunWell(Invoke);
        _session.Folder.Write("messages.csv", "From,To,Status,SentDate,Sid,Direction,ErrorCode\n"
            + $"{SandboxSession.Sender},{CampaignSession.Grace},undelivered,{DateTime.UtcNow.AddMinutes(1):yyyy-MM-dd HH:mm:ss}Z,SM1,outbound-api,30003\n");
        var rows = _session.RunWell(Result + "-NoChat -TwilioLogPath messages.csv").Output;
        Assert.Equal([null, "undelivered", null, null, null], rows.Select(row => row.Properties["TwilioStatus"].Value));
        Assert.Equal(30003, rows[1].Properties["TwilioErrorCode"].Value);
    }

    [Fact]
    public void Stop_KeepsWhatCameOut()
    {
        _session.RunWell("$campaign.InitialMessage = 'Hi'; $null = Rows (1..40 | ForEach-Object { '+1202555' + (1000 + $_) }) | Invoke-SynthflowCampaign @campaign -InformationAction Ignore");
        _session.Sandbox.Fault("GetChat", [.. Enumerable.Repeat("None", 20), "Timeout()"]);
        using var running = _session.Sandbox.Start("Get-SynthflowCampaignResult spring.jsonl -ThrottleLimit 1");
        Assert.True(SpinWait.SpinUntil(() => running.OutputSoFar.Count >= 20, TimeSpan.FromMinutes(5)));
        running.Stop();
        var result = running.Finish();
        Assert.True(result.Stopped);
        Assert.Equal(20, result.Output.Count);
        Assert.All(result.Output, row => Assert.NotNull(row.Properties["ChatStatus"].Value));
    }

    [Fact]
    public void ReplyInAnotherChat_IsNotTakenForThePersons()
    {
        _session.Folder.Write("contacts.csv", "Name,Phone\nAda,+12025550101\n");
        _session.RunWell("$campaign.InitialMessage = 'Hi'; " + Invoke);
        const string Stop = "Body('{\"chat_id\":\"99999999-9999-4999-8999-999999999999\",\"conversation_history\":[{\"agent_id\":\"user\",\"message\":\"STOP\"}]}')";
        _session.Sandbox.Fault("GetChat", Stop);
        var result = _session.Run("Get-SynthflowCampaignResult spring.jsonl");
        Assert.Equal("Sent", result.Only("UnreadableAnswer, Sent", ErrorCategory.InvalidData).DeliveryOf());
        Assert.Null(Assert.Single(result.Output).Properties["LastReply"].Value);
        _session.Sandbox.Fault("GetChat", Stop);
        result = _session.Run("Update-SynthflowOptOut stop.txt -JournalPath spring.jsonl -IncludeReply");
        Assert.Equal("Sent", result.Only("UnreadableAnswer, Sent", ErrorCategory.InvalidData).DeliveryOf());
        Assert.Empty(result.Output);
    }

    [Fact]
    public void ReplyOfStop_IsFound_ForTheOptOutList()
    {
        _session.Folder.Write("contacts.csv", "Name,Phone\nAda,+12025550101\nNora,+12025550109\n");
        _session.RunWell("$campaign.InitialMessage = 'Hi'; " + Invoke);
        var entries = _session.RunWell("Update-SynthflowOptOut stop.txt -JournalPath spring.jsonl -IncludeReply").Output;
        Assert.Equal(["+12025550109"], entries.Select(entry => entry.Properties["PhoneNumber"].Value));
        Assert.Equal(true, entries[0].Properties["Added"].Value);
    }
}
