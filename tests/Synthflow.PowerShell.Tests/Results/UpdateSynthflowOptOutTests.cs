using System.Management.Automation;
using Synthflow.PowerShell.Tests.Campaigns;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Results;

/// <summary>Update-SynthflowOptOut: nobody who said stop is lost, nothing that stands in the list changes.</summary>
public sealed class UpdateSynthflowOptOutTests : IDisposable
{
    private const string Log = """
        From,To,Body,Status,SentDate,ErrorCode,Sid,Direction
        +12025550101,+15551234567,STOP,received,2026-05-01 10:00:00,,SM1,inbound
        whatsapp:+12025550102,whatsapp:+15550109999,Abmelden!,received,2026-05-01 10:00:00,,SM2,inbound
        +15551234567,+12025550103,Hi,failed,,21610,SM3,outbound-api
        +12025550104,+15551234567,please stop by,received,2026-05-01 10:00:00,,SM4,inbound
        +15551234567,+12025550105,STOP,delivered,2026-05-01 10:00:00,,SM5,outbound-api
        +12025550101,+15551234567,stop,received,2026-05-01 11:00:00,,SM6,inbound

        """;

    private readonly CampaignSession _session = new();

    public UpdateSynthflowOptOutTests() => _session.Folder.Write("messages.csv", Log);

    public void Dispose() => _session.Dispose();

    [Fact]
    public void Log_AddsWhoSaidStop_WithWhereItStands()
    {
        _session.Folder.Write("stop.txt", "# mine\n(202) 555-0103 # by phone\n");
        var entries = _session.RunWell("Update-SynthflowOptOut stop.txt -TwilioLogPath messages.csv -DefaultCountry US").Output;
        Assert.Equal(
            ["+12025550101 True", "+12025550102 True", "+12025550103 False"],
            entries.Select(entry => $"{entry.Properties["PhoneNumber"].Value} {entry.Properties["Added"].Value}"));
        Assert.Equal(
            "# mine\n(202) 555-0103 # by phone\n+12025550101 # STOP in a message (SM1)\n+12025550102 # ABMELDEN in a message (SM2)\n",
            File.ReadAllText(_session.Folder.PathOf("stop.txt")));
    }

    /// <summary>One page of the API's list says nothing of who said stop on the others.</summary>
    [Fact]
    public void PageWithoutTheOthers_IsAnError_AndWhoItNamesIsAdded()
    {
        const string Message = """{"sid":"SM1","from":"+12025550101","to":"+15551234567","body":"%","status":"received","direction":"inbound","error_code":null}""";
        _session.Folder.Write("page0.json", "{\"messages\":[" + Message.Replace("%", "STOP") + "],\"uri\":\"/0\",\"next_page_uri\":\"/1\"}");
        _session.Folder.Write("page1.json", "{\"messages\":[" + Message.Replace("%", "Hi") + "],\"uri\":\"/1\",\"next_page_uri\":null}");
        _session.Folder.Write("quiet.json", "{\"messages\":[" + Message.Replace("%", "Hi") + "],\"page\":0,\"num_pages\":2}");

        var result = _session.Run("Update-SynthflowOptOut stop.txt -TwilioLogPath page0.json");
        var error = result.Only("TwilioLogNotReadable", ErrorCategory.InvalidData);
        Assert.Null(error.DeliveryOf());
        Assert.Contains("other pages are missing", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("next_page_uri", error.RecommendedAction(), StringComparison.Ordinal);
        Assert.Contains("+12025550101", File.ReadAllText(_session.Folder.PathOf("stop.txt")), StringComparison.Ordinal);

        _session.RunWell("Update-SynthflowOptOut whole.txt -TwilioLogPath page*.json");
        // That nobody said stop is not known: no list says so.
        Assert.Single(_session.Run("Update-SynthflowOptOut none.txt -TwilioLogPath quiet.json").AllErrors);
        Assert.False(File.Exists(_session.Folder.PathOf("none.txt")));
    }

    [Fact]
    public void Again_AddsNobody_AndWritesNothing()
    {
        _session.RunWell("Update-SynthflowOptOut stop.txt -TwilioLogPath messages.csv");
        var before = File.GetLastWriteTimeUtc(_session.Folder.PathOf("stop.txt"));
        var entries = _session.RunWell("Update-SynthflowOptOut stop.txt -TwilioLogPath messages.csv").Output;
        Assert.Equal(3, entries.Count);
        Assert.All(entries, entry => Assert.Equal(false, entry.Properties["Added"].Value));
        Assert.Equal(before, File.GetLastWriteTimeUtc(_session.Folder.PathOf("stop.txt")));
    }

    [Fact]
    public void WhatIf_TellsWhoIsListedAlready_FromWhoWouldBeAdded()
    {
        _session.Folder.Write("stop.txt", "(202) 555-0103 # by phone\n");
        var entries = _session.RunWell(
            "Update-SynthflowOptOut stop.txt -TwilioLogPath messages.csv -DefaultCountry US -WhatIf").Output;
        Assert.Equal(
            ["+12025550101 False False", "+12025550102 False False", "+12025550103 False True"],
            entries.Select(entry =>
                $"{entry.Properties["PhoneNumber"].Value} {entry.Properties["Added"].Value} {entry.Properties["AlreadyListed"].Value}"));
    }

    [Theory]
    [InlineData("spring.jsonl")]
    [InlineData("spring.txt")]
    [InlineData("spring.txt.lock")]
    [InlineData("spring")]
    [InlineData("spring.lock")]
    public void JournalOrItsLock_IsNoList_WhateverItsName(string name)
    {
        var journal = name.Replace(".lock", "", StringComparison.Ordinal);
        _session.RunWell($"$campaign.JournalPath = '{journal}'; Invoke-SynthflowCampaign -Path contacts.csv @campaign");
        var path = _session.Folder.PathOf(name);
        Assert.SkipUnless(File.Exists(path), "the lock file does not outlive its campaign there");
        var before = File.ReadAllBytes(path);

        var error = _session.Run($"Update-SynthflowOptOut {name} -TwilioLogPath messages.csv")
            .Only("OptOutNotWritable", ErrorCategory.WriteError);

        Assert.Null(error.DeliveryOf());
        Assert.Equal(before, File.ReadAllBytes(path));
    }

    [Fact]
    public void WhatIf_ShowsThem_AndMakesNoList()
    {
        var entries = _session.RunWell("Update-SynthflowOptOut stop.txt -TwilioLogPath messages.csv -WhatIf").Output;
        Assert.Equal(3, entries.Count);
        Assert.All(entries, entry => Assert.Equal(false, entry.Properties["Added"].Value));
        Assert.False(File.Exists(_session.Folder.PathOf("stop.txt")));
    }

    [Fact]
    public void Campaign_WithThatList_TextsNobodyOfIt()
    {
        _session.RunWell("Update-SynthflowOptOut stop.txt -TwilioLogPath messages.csv");
        Assert.Equal(
            "2 SkippedOptOut, 3 SkippedOptOut, 4 Sent, 5 SkippedProblem, 6 SkippedDuplicate",
            _session.Outcomes("Invoke-SynthflowCampaign -Path contacts.csv @campaign -OptOutPath stop.txt"));
    }

    [Fact]
    public void Journal_AddsWhoWasRefusedWith21610()
    {
        _session.Sandbox.Fault("StartOutboundChat", "Status(400, '{\"detail\":\"Twilio error 21610\"}')");
        _session.RunWell("$null = Invoke-SynthflowCampaign -Path contacts.csv @campaign -ThrottleLimit 1");
        var entry = Assert.Single(_session.RunWell("Get-SynthflowCampaign *.jsonl | Update-SynthflowOptOut stop.txt").Output);
        Assert.Equal(CampaignSession.Ada, entry.Properties["PhoneNumber"].Value);
        Assert.Contains("+12025550101 # refused with 21610 (journal spring.jsonl)", File.ReadAllText(_session.Folder.PathOf("stop.txt")), StringComparison.Ordinal);
    }

    [Fact]
    public void LogThatEndsInTheMiddle_IsAnError_AndWhoWasFoundIsAdded()
    {
        _session.Folder.Write("messages.csv", Log[..(Log.IndexOf("SM3", StringComparison.Ordinal) - 5)]);
        var result = _session.Run("Update-SynthflowOptOut stop.txt -TwilioLogPath messages.csv");
        Assert.NotEqual("Sent", result.Only("TwilioLogNotReadable", ErrorCategory.InvalidData).DeliveryOf());
        Assert.Equal(2, result.Output.Count);
        Assert.Contains(CampaignSession.Ada, File.ReadAllText(_session.Folder.PathOf("stop.txt")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("+1202555XXXX", "")]
    [InlineData("REDACTED", "")]
    [InlineData("2025550109", "+2025550109")]
    [InlineData("89161234567", "")]
    public void StopFromANumberThatIsNotClear_IsAnErrorThatNamesItsLine(string from, string added)
    {
        _session.Folder.Write("odd.csv", $"From,To,Body,Status,ErrorCode,Direction\n{from},+15551234567,STOP,received,,inbound\n");
        var result = _session.Run("Update-SynthflowOptOut stop.txt -TwilioLogPath odd.csv | ForEach-Object PhoneNumber");

        var error = result.Only("OptOutNotWritable", ErrorCategory.WriteError);
        Assert.Null(error.DeliveryOf());
        Assert.Contains("odd.csv, line 2", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("-DefaultCountry", error.RecommendedAction(), StringComparison.Ordinal);
        Assert.Equal(added, string.Join(",", result.OutputOf<string>()));
        Assert.DoesNotContain("cannot be updated", error.ToString(), StringComparison.Ordinal);
        // Nobody else was there to be added.
        Assert.DoesNotContain("others", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(
            added.Length > 0,
            error.ToString().Contains($"It is taken as {added}, which is somebody else if it does.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("-WhatIf", false)]
    public void StopFromANumberThatIsNotClear_AmongOthers_SaysThatTheOthersWereAdded(string how, bool isAdded)
    {
        _session.Folder.Write(
            "odd.csv",
            "From,To,Body,Status,ErrorCode,Direction\n+12025550101,+15551234567,STOP,received,,inbound\nREDACTED,+15551234567,STOP,received,,inbound\n");
        var error = _session.Run($"Update-SynthflowOptOut stop.txt -TwilioLogPath odd.csv {how}")
            .Only("OptOutNotWritable", ErrorCategory.WriteError);

        Assert.Null(error.DeliveryOf());
        Assert.StartsWith("Somebody who opted out is missing from the opt-out list 'stop.txt': ", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("odd.csv, line 3", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(isAdded, error.ToString().EndsWith(" The others were added.", StringComparison.Ordinal));
        Assert.Equal(isAdded, File.Exists(_session.Folder.PathOf("stop.txt")));
    }

    [Fact]
    public void StopFromANumberThatIsNotClear_WhereTheListCannotBeWritten_IsSaidBesideThat()
    {
        _session.Folder.Write(
            "odd.csv",
            "From,To,Body,Status,ErrorCode,Direction\n+12025550101,+15551234567,STOP,received,,inbound\nREDACTED,+15551234567,STOP,received,,inbound\n");
        _session.Folder.Write("stop.txt", "Name,Phone\nAda,+12025550102\n");
        var errors = _session.Run("Update-SynthflowOptOut stop.txt -TwilioLogPath odd.csv").AllErrors;

        Assert.All(errors, error => Assert.Equal(
            ("OptOutNotWritable", null), (error.FullyQualifiedErrorId.Split(',')[0], error.DeliveryOf())));
        Assert.Contains(errors, error => error.ToString().Contains("cannot be updated", StringComparison.Ordinal));
        Assert.Contains(errors, error => error.ToString().EndsWith("without its country.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("12025550109", "", "+12025550109")]
    [InlineData("(202) 555-0109", "-DefaultCountry US", "+12025550109")]
    [InlineData("89161234567", "-DefaultCountry RU", "+79161234567")]
    public void StopFromANumberWithoutItsPlus_OrOfTheCountryThatIsGiven_IsOnTheList(string from, string country, string number)
    {
        _session.Folder.Write("odd.csv", $"From,To,Body,Status,ErrorCode,Direction\n{from},+15551234567,STOP,received,,inbound\n");

        Assert.Contains(
            number, _session.RunWell($"(Update-SynthflowOptOut stop.txt {country} -TwilioLogPath odd.csv).PhoneNumber").OutputOf<string>());
    }

    [Theory]
    [InlineData("contacts.csv -TwilioLogPath messages.csv", "OptOutNotWritable", ErrorCategory.WriteError, "text list")]
    [InlineData("stop.xlsx -TwilioLogPath messages.csv", "OptOutNotWritable", ErrorCategory.WriteError, "text list")]
    [InlineData("nowhere/stop.txt -TwilioLogPath messages.csv", "OptOutNotWritable", ErrorCategory.WriteError, "no folder")]
    [InlineData("stop.txt", "OptOutNotWritable", ErrorCategory.WriteError, "no source")]
    [InlineData("stop.txt -TwilioLogPath messages.csv -IncludeReply", "OptOutNotWritable", ErrorCategory.WriteError, "no source")]
    [InlineData("stop.txt -TwilioLogPath none*.csv", "TwilioLogNotReadable", ErrorCategory.InvalidData, "no such file")]
    [InlineData("stop.txt -TwilioLogPath contacts.csv", "TwilioLogNotReadable", ErrorCategory.InvalidData, "no column")]
    public void WhatCannotBe_IsAnError_ThatSaysWhy(string parameters, string id, ErrorCategory category, string why)
    {
        var before = File.ReadAllText(_session.Folder.PathOf("contacts.csv"));
        var error = _session.Run("Update-SynthflowOptOut " + parameters).Only(id, category);
        Assert.Contains(why, error.ToString(), StringComparison.Ordinal);
        Assert.NotEmpty(error.RecommendedAction());
        Assert.Equal(before, File.ReadAllText(_session.Folder.PathOf("contacts.csv")));
    }
}
