using Synthflow.PowerShell.Tests.Campaigns;

namespace Synthflow.PowerShell.Tests.Results;

/// <summary>Update-SynthflowOptOut: a polite stop is added, and what only has a stop word in it is shown.</summary>
public sealed class StopAmongOthersTests : IDisposable
{
    private readonly CampaignSession _session = new();

    public void Dispose() => _session.Dispose();

    [Fact]
    public void PoliteStop_IsAdded_AndMessageWithOtherWords_IsShownInAWarning()
    {
        WriteLog("please stop texting me", "please stop by", "Yes please", "I can't stop laughing", "STOP ACME");

        var result = _session.RunWell("Update-SynthflowOptOut stop.txt -TwilioLogPath messages.csv");

        Assert.Contains("+12025550100 # STOP in a message", File.ReadAllText(_session.Folder.PathOf("stop.txt")), StringComparison.Ordinal);
        Assert.Single(result.Output);
        var warning = Assert.Single(result.Warnings);
        Assert.StartsWith("3 messages have a stop word among other words and were not added: ", warning, StringComparison.Ordinal);
        Assert.Contains("'please stop by', ", warning, StringComparison.Ordinal);
        Assert.Contains("'I can't stop laughing', ", warning, StringComparison.Ordinal);
        Assert.Contains("'STOP ACME'. ", warning, StringComparison.Ordinal);
        Assert.Contains("stop.txt", warning, StringComparison.Ordinal);
        Assert.DoesNotContain("Yes please", warning, StringComparison.Ordinal);
    }

    [Fact]
    public void OnlyTheFirstFive_AreShown_AndThoseInTheListAreNot()
    {
        WriteLog([.. Enumerable.Range(0, 8).Select(static number => $"stop it, number {(char)('A' + number)} or else")]);
        _session.Folder.Write("stop.txt", "+12025550100\n+12025550101\n");

        var warning = Assert.Single(_session.RunWell("Update-SynthflowOptOut stop.txt -TwilioLogPath messages.csv").Warnings);

        Assert.StartsWith("6 messages", warning, StringComparison.Ordinal);
        Assert.Contains("number G or else', ...", warning, StringComparison.Ordinal);
        Assert.DoesNotContain("number B", warning, StringComparison.Ordinal);
        Assert.DoesNotContain("number H", warning, StringComparison.Ordinal);
    }

    /// <summary>One message is one; who said stop alone besides is added and not asked about.</summary>
    [Fact]
    public void OneMessage_IsOne_AndWhoIsAdded_IsNotShown()
    {
        File.WriteAllText(
            _session.Folder.PathOf("messages.csv"),
            "From,To,Body,Status,SentDate,ErrorCode,Sid,Direction\n"
            + "+12025550100,+15551234567,why don't you stop,received,2026-05-01 10:00:00,,SM1,inbound\n"
            + "+12025550100,+15551234567,STOP,received,2026-05-01 10:00:00,,SM2,inbound\n"
            + "+12025550101,+15551234567,why don't you stop,received,2026-05-01 10:00:00,,SM3,inbound\n"
            + "+15551234567,+12025550102,Reply STOP to leave,delivered,2026-05-01 10:00:00,,SM4,outbound-api\n");

        var warning = Assert.Single(_session.RunWell("Update-SynthflowOptOut stop.txt -TwilioLogPath messages.csv").Warnings);

        Assert.StartsWith("1 message has a stop word among other words and was not added: ", warning, StringComparison.Ordinal);
    }

    [Fact]
    public void LogOfOrdinaryReplies_HasNoWarning()
    {
        WriteLog("Yes please", "Para mí", "ok thanks", "The end of May", "Non lo so");

        Assert.Empty(_session.RunWell("Update-SynthflowOptOut stop.txt -TwilioLogPath messages.csv").Warnings);
    }

    private void WriteLog(params string[] bodies) => _session.Folder.Write(
        "messages.csv",
        "From,To,Body,Status,SentDate,ErrorCode,Sid,Direction\n" + string.Concat(bodies.Select(static (body, row) =>
            $"+1202555010{row},+15551234567,\"{body}\",received,2026-05-01 10:00:00,,SM{row},inbound\n")));
}
