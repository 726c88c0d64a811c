using System.Management.Automation;
using Synthflow.PowerShell.Tests.Campaigns;
using Synthflow.PowerShell.Tests.Support;

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
        Assert.Equal(["STOP in a message (SM0)"], result.Output.Select(static entry => entry.Properties["Source"].Value));
        var warning = Assert.Single(result.Warnings);
        Assert.StartsWith("3 messages may mean stop and were not added: ", warning, StringComparison.Ordinal);
        Assert.Contains("'please stop by', ", warning, StringComparison.Ordinal);
        Assert.Contains("'I can't stop laughing', ", warning, StringComparison.Ordinal);
        Assert.Contains("'STOP ACME'. ", warning, StringComparison.Ordinal);
        Assert.Contains("-IncludeReview", warning, StringComparison.Ordinal);
        Assert.Contains("stop.txt", warning, StringComparison.Ordinal);
        Assert.DoesNotContain("Yes please", warning, StringComparison.Ordinal);

        result = _session.RunWell("Update-SynthflowOptOut stop.txt -TwilioLogPath messages.csv -IncludeReview");

        Assert.Equal(
            ["STOP in a message (SM0)", "please stop by", "I can't stop laughing", "STOP ACME"],
            result.Output.Select(static entry => entry.Properties["Message"].Value ?? entry.Properties["Source"].Value));
        Assert.Contains("NeedsReview", Assert.Single(result.Warnings), StringComparison.Ordinal);
    }

    /// <summary>A warning has no room for all of them; the output has, and those who are on the list are in neither.</summary>
    [Fact]
    public void WarningShowsTheFirstFive_AndOneLineAddsThemAll()
    {
        WriteLog([.. Enumerable.Range(0, 8).Select(static number => $"stop it, number {(char)('A' + number)} or else")]);
        _session.Folder.Write("stop.txt", "+12025550100\n+12025550101\n");

        var result = _session.RunWell("""
            Update-SynthflowOptOut stop.txt -TwilioLogPath messages.csv -IncludeReview | Where-Object NeedsReview | Update-SynthflowOptOut stop.txt
            """);

        Assert.Equal(
            Enumerable.Range(2, 6).Select(static number => $"+1202555010{number} True False"),
            result.Output.Select(static entry =>
                $"{entry.Properties["PhoneNumber"].Value} {entry.Properties["Added"].Value} {entry.Properties["NeedsReview"].Value}"));
        Assert.EndsWith(
            "+12025550107 # message that may mean stop (SM7)\n",
            File.ReadAllText(_session.Folder.PathOf("stop.txt")),
            StringComparison.Ordinal);
        Assert.Empty(_session.RunWell("Update-SynthflowOptOut stop.txt -TwilioLogPath messages.csv -IncludeReview").Output);
        var warning = Assert.Single(result.Warnings);
        Assert.Contains("NeedsReview", warning, StringComparison.Ordinal);

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

        Assert.StartsWith("1 message may mean stop and was not added: ", warning, StringComparison.Ordinal);
    }

    [Fact]
    public void LogOfOrdinaryReplies_HasNoWarning()
    {
        WriteLog("Yes please", "Para mí", "ok thanks", "The end of May", "Non lo so");

        Assert.Empty(_session.RunWell("Update-SynthflowOptOut stop.txt -TwilioLogPath messages.csv").Warnings);
    }

    /// <summary>A person writes twice, in two spellings of one number: both messages are there to be read.</summary>
    [Fact]
    public void EveryMessageOfAPerson_IsInTheOutput_WithItsNumberAsItIsWritten()
    {
        WriteLogOf(
            ("+5215512345678", "why don't you stop"), ("+525512345678", "I said stop, did I not"),
            ("(202) 555-0104", "why don't you stop"), ("REDACTED", "why don't you stop"));

        Assert.Equal(
            ["+5215512345678", "+525512345678", "(202) 555-0104", "REDACTED"],
            _session.RunWell("(Update-SynthflowOptOut stop.txt -TwilioLogPath messages.csv -IncludeReview -WhatIf).PhoneNumber").OutputOf<string>());
        Assert.Contains(
            "+12025550104",
            _session.RunWell("(Update-SynthflowOptOut stop.txt -TwilioLogPath messages.csv -IncludeReview -DefaultCountry US -WhatIf).PhoneNumber")
                .OutputOf<string>());
    }

    /// <summary>What cannot be added is said, and the others are added.</summary>
    [Fact]
    public void PersonWithoutAReadableNumber_IsAnError_AndTheOthersAreAdded()
    {
        WriteLogOf(("REDACTED", "why don't you stop"), ("+12025550101", "why don't you stop"));

        var result = _session.Run("""
            Update-SynthflowOptOut stop.txt -TwilioLogPath messages.csv -IncludeReview | Update-SynthflowOptOut stop.txt | ForEach-Object PhoneNumber
            """);

        var error = result.Only("InvalidPhoneNumber", ErrorCategory.InvalidData);
        Assert.Null(error.DeliveryOf());
        Assert.Contains("REDACTED", error.ToString(), StringComparison.Ordinal);
        Assert.NotEmpty(error.RecommendedAction());
        Assert.Equal(["+12025550101"], result.OutputOf<string>());
    }

    [Fact]
    public void PeopleByNumber_AreAdded_WithTheReasonThatIsGiven_AndNoNumberOfIt()
    {
        _session.RunWell("""
            Update-SynthflowOptOut stop.txt -PhoneNumber +12025550101, '(202) 555-0102' -DefaultCountry US -Source 'by phone; +12025550109, May'
            [pscustomobject]@{ PhoneNumber = '+12025550103'; Source = $null } | Update-SynthflowOptOut stop.txt
            """);

        var list = File.ReadAllText(_session.Folder.PathOf("stop.txt"));
        Assert.Contains("\n+12025550102 # by phone  +12025550109  May\n+12025550103 # given with -PhoneNumber\n", list, StringComparison.Ordinal);
        Assert.Equal(
            "2 SkippedOptOut, 3 SkippedOptOut, 4 Sent, 5 SkippedProblem, 6 SkippedDuplicate",
            _session.Outcomes("Invoke-SynthflowCampaign -Path contacts.csv @campaign -OptOutPath stop.txt"));
    }

    /// <summary>An entry of a journal has a number, and names its journal: who was refused with 21610 is added, nobody else.</summary>
    [Fact]
    public void EntryOfAJournal_StandsForItsJournal()
    {
        _session.RunWell("$null = Invoke-SynthflowCampaign -Path contacts.csv @campaign");

        Assert.Empty(_session.RunWell("Get-SynthflowCampaign spring.jsonl -Outcome Sent | Update-SynthflowOptOut stop.txt").Output);
    }

    [Fact]
    public void NobodyToPipe_IsNoError_AndMakesNoList()
    {
        WriteLog("Yes please");

        var line = Assert.Single(_session.RunWell("@() | Where-Object NeedsReview | Update-SynthflowOptOut stop.txt").Information);

        Assert.EndsWith("nobody was piped in.", line, StringComparison.Ordinal);
        Assert.False(File.Exists(_session.Folder.PathOf("stop.txt")));
    }

    [Fact]
    public void Message_IsShownHarmless_AndStaysRaw()
    {
        WriteLogOf(("+12025550101", "stop it\u001B[2J or else"), ("R\u001B[2JED", "why don't you stop"));
        const string Update = "Update-SynthflowOptOut stop.txt -TwilioLogPath messages.csv -IncludeReview -WarningAction Ignore";

        foreach (var view in new[] { "", " | Format-List", " | Format-Wide" })
        {
            Assert.DoesNotContain('\u001B', _session.Sandbox.Show(Update + view));
        }

        Assert.Contains("stop it", _session.Sandbox.Show(Update), StringComparison.Ordinal);
        Assert.Equal("stop it\u001B[2J or else", _session.RunWell($"({Update})[0].Message").Single<string>());
    }

    private void WriteLogOf(params (string From, string Body)[] messages) => _session.Folder.Write(
        "messages.csv",
        "From,To,Body,Status,SentDate,ErrorCode,Sid,Direction\n" + string.Concat(messages.Select(static (message, row) =>
            $"{message.From},+15551234567,\"{message.Body}\",received,2026-05-01 10:00:00,,SM{row},inbound\n")));

    private void WriteLog(params string[] bodies) =>
        WriteLogOf([.. bodies.Select(static (body, row) => ($"+1202555010{row}", body))]);
}
