using System.Management.Automation;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Campaigns;

public sealed class InvokeSynthflowCampaignTests : IDisposable
{
    private const string Run = "Invoke-SynthflowCampaign -Path contacts.csv @campaign";
    private readonly CampaignSession _session = new();

    public void Dispose() => _session.Dispose();

    [Fact]
    public void Run_TextsEachPersonOnce_AndEmitsOneResultARow()
    {
        Assert.Equal("2 Sent, 3 Sent, 4 Sent, 5 SkippedProblem, 6 SkippedDuplicate", _session.Outcomes(Run));
        Assert.Equal(
            [CampaignSession.Ada, CampaignSession.Grace, CampaignSession.Alan],
            _session.Sandbox.Texted().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Message_IsFilledFromTheRow()
    {
        _session.RunWell(Run);
        Assert.Contains(
            _session.Sandbox.Bodies("StartOutboundChat"),
            body => body.Contains("\"Hi Grace\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Invoke-SynthflowCampaign -Path contacts.csv @campaign")]
    [InlineData(
        "Import-SynthflowContact contacts.csv -DefaultCountry US -ErrorAction Ignore "
        + "| Invoke-SynthflowCampaign @campaign")]
    [InlineData(
        "[pscustomobject]@{ 'First Name' = 'Ada'; Phone = '2025550101' }, [pscustomobject]@{ 'First Name' = 'Grace'; "
        + "Phone = '2025550102' } | Invoke-SynthflowCampaign @campaign")]
    public void RunAgain_FromAnySource_TextsNobodyAgain(string again)
    {
        _session.RunWell(Run);
        var second = _session.RunWell(again);
        Assert.DoesNotContain(second.Output, result => result.Properties["Outcome"].Value.ToString() == "Sent");
        Assert.Equal(3, _session.Sandbox.Texted().Count);
    }

    [Fact]
    public void LostAnswer_IsUnknown_AndNotSentByTheNextRun()
    {
        _session.Sandbox.Fault("StartOutboundChat", "LoseAnswer()");
        var first = _session.RunWell(Run + " -ThrottleLimit 1");
        Assert.Contains(first.Warnings, warning => warning.Contains("-Outcome Unknown", StringComparison.Ordinal));
        Assert.Contains("2 Unknown", _session.Outcomes(Run), StringComparison.Ordinal);
        Assert.Equal(3, _session.Sandbox.Texted().Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void First_SendsToExactlySoMany_AndTheNextRunGoesOn(int first)
    {
        _session.RunWell($"{Run} -First {first}");
        Assert.Equal(first, _session.Sandbox.Texted().Count);
        var rest = _session.RunWell(Run);
        Assert.Equal(3, _session.Sandbox.Texted().Distinct().Count());
        Assert.Equal(3, _session.Sandbox.Texted().Count);
        Assert.NotEmpty(rest.Output);
    }

    [Fact]
    public void WhatIf_GivesThePlanAndEachRow_SendsNothingAndWritesNothing()
    {
        var plan = _session.RunWell(Run + " -WhatIf");
        Assert.Equal(5, plan.Output.Count);
        Assert.Equal("Hi Ada", plan.Output[0].Properties["Message"].Value);
        Assert.Contains(plan.Information, line => line.Contains("will text 3 people by SMS", StringComparison.Ordinal));
        Assert.Empty(_session.Sandbox.Texted());
        Assert.False(File.Exists(_session.JournalPath));
    }

    [Fact]
    public void WhatIf_OverThePipeline_GivesEachRow_AndSendsNothing()
    {
        var plan = _session.RunWell(
            "Rows +12025550101, +12025550101 | Invoke-SynthflowCampaign -JournalPath other.jsonl @send -WhatIf");
        Assert.Equal(
            ["WillSend", "SkippedDuplicate"], plan.Output.Select(row => row.Properties["Outcome"].Value.ToString()));
        Assert.Empty(_session.Sandbox.Texted());
    }

    [Fact]
    public void Summary_HasTheCommandToGoOn_WhereSomebodyWasNotReached()
    {
        var lines = _session.RunWell(Run + " -First 1").Information;
        Assert.Contains(lines, line => line.Contains("Invoke-SynthflowCampaign", StringComparison.Ordinal)
            && line.Contains("-JournalPath 'spring.jsonl'", StringComparison.Ordinal)
            && line.Contains("-InitialMessage 'Hi {First Name|there}'", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", false)]
    [InlineData(" -First 1", true)]
    [InlineData(" -ThrottleLimit 1", true)]
    public void Summary_NamesEveryRow_HoweverTheRunEnds(string parameters, bool isCutShort)
    {
        if (parameters.Contains("Throttle", StringComparison.Ordinal))
        {
            _session.Sandbox.Fault("StartOutboundChat", "Status(402)");
        }

        var line = Assert.Single(
            _session.Run(Run + parameters).Information,
            static line => line.StartsWith("Campaign spring.jsonl, ", StringComparison.Ordinal));

        var counts = line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..].Split("; ")
            .Select(static part => part.Split(' ')[0]).Where(static part => part.All(char.IsDigit)).Sum(int.Parse);
        Assert.Equal(5, counts);
        Assert.Equal(
            isCutShort, line.Contains("not reached (the next run takes them)", StringComparison.Ordinal));
    }

    [Fact]
    public void StoppedByALaterCommand_LeavesAJournalWhoseCountsAreAllRows()
    {
        _session.RunWell($"{Run} | Select-Object -First 1");
        var status = Assert.Single(_session.RunWell("Get-SynthflowCampaign spring.jsonl").Output);
        var lastRun = Assert.IsAssignableFrom<IReadOnlyDictionary<string, long>>(status.Properties["LastRun"].Value);
        Assert.Equal(5, lastRun.Values.Sum());
    }

    [Fact]
    public void AcceptedWithoutAnId_StaysThatInTheNextRun()
    {
        _session.Sandbox.Fault("StartOutboundChat", "Body('{}')");
        _session.RunWell(Run + " -ThrottleLimit 1");
        Assert.Contains("2 AcceptedNoId, 3 AlreadySent", _session.Outcomes(Run), StringComparison.Ordinal);
        Assert.Equal(3, _session.Sandbox.Texted().Count);
    }

    [Fact]
    public void OptOuts_AreNotTexted()
    {
        _session.Folder.Write("stop.txt", "# asked to stop\n202 555 0102\n");
        Assert.Contains("3 SkippedOptOut", _session.Outcomes(Run + " -OptOutPath stop.txt"), StringComparison.Ordinal);
        Assert.DoesNotContain(CampaignSession.Grace, _session.Sandbox.Texted());
    }

    [Fact]
    public void OptOutInALaterRowOfTheSamePerson_Counts()
    {
        _session.Folder.Write(
            "contacts.csv", "First Name,Phone,Stop\nAda,2025550101,\nGrace,2025550102,\nAda,2025550101,yes\n");
        Assert.Contains("2 SkippedOptOut", _session.Outcomes(Run + " -OptOutColumn Stop"), StringComparison.Ordinal);
        Assert.Equal([CampaignSession.Grace], _session.Sandbox.Texted());
    }

    [Fact]
    public void OptedOutRow_WithoutItsContact_IsNotTexted()
    {
        Assert.EndsWith(" SkippedOptOut", _session.Outcomes(
            "[pscustomobject]@{ 'First Name' = 'Ada'; PhoneNumber = '+12025550101'; OptedOut = 'True' } "
            + "| Invoke-SynthflowCampaign @campaign"), StringComparison.Ordinal);
        Assert.Empty(_session.Sandbox.Texted());
    }

    [Fact]
    public void PropertyThatThrows_IsARowProblem_AndTheNextRowGoesOn()
    {
        _session.RunWell("""
            $bad = [pscustomobject]@{ 'First Name' = 'Ada' }
            $bad.PSObject.Properties.Add([psscriptproperty]::new('Phone', { throw 'no' }))
            $rows = $bad, [pscustomobject]@{ 'First Name' = 'Grace'; Phone = '+12025550102' }
            """);
        var outcomes = _session.Outcomes("$rows | Invoke-SynthflowCampaign @campaign");
        Assert.Contains("2 Sent", outcomes, StringComparison.Ordinal);
    }

    [Fact]
    public void UnsentRows_GiveAWarning()
    {
        _session.Sandbox.Fault("StartOutboundChat", "RefuseConnection()", "RefuseConnection()", "RefuseConnection()");
        Assert.Contains(
            _session.RunWell(Run).Warnings, warning => warning.StartsWith("Not sent: 3", StringComparison.Ordinal));
    }

    [Fact]
    public void MissingOptOutList_StopsBeforeTheFirstSend()
    {
        _session.Run(Run + " -OptOutPath nowhere.txt").Only("InvalidContactFile", ErrorCategory.InvalidData);
        Assert.Empty(_session.Sandbox.Texted());
    }

    [Theory]
    [InlineData("-InitialMessage 'Hi {Frist Name}'", "InvalidCampaign")]
    [InlineData("-InitialMessage 'Hi {First Name'", "InvalidCampaign")]
    [InlineData("-QuietHours 21-8", "InvalidCampaign")]
    [InlineData("-TemplateSid HX0123456789abcdef0123456789abcdef", "TemplateNotForSms")]
    [InlineData("-FromNumber 'CALL-US'", "InvalidPhoneNumber")]
    [InlineData("-Partition 9/8", "InvalidPartition")]
    [InlineData("-DefaultCountry Nowhere", "UnknownCountry")]
    public void WrongInput_IsRefusedBeforeTheFirstSend(string parameters, string errorId)
    {
        var name = parameters.Split(' ')[0].TrimStart('-');
        var result = _session.Run($"$campaign.Remove('{name}'); {Run} {parameters}");
        Assert.Equal([errorId], result.ErrorIds);
        Assert.Empty(_session.Sandbox.Texted());
    }

    [Theory]
    [InlineData("InitialMessage", "'Something else'")]
    [InlineData("AgentId", "'22222222-2222-4222-8222-222222222222'")]
    [InlineData("FromNumber", "'+15557654321'")]
    public void AnotherCampaignUnderTheSameJournal_IsRefused(string parameter, string value)
    {
        _session.RunWell(Run);
        _session.Run($"$campaign['{parameter}'] = {value}; {Run}").Only(
            "CampaignChanged", ErrorCategory.InvalidArgument);
        Assert.Equal(3, _session.Sandbox.Texted().Count);
    }

    [Fact]
    public void DamagedJournal_StopsBeforeTheFirstSend_AndNamesTheLine()
    {
        _session.RunWell(Run + " -First 1");
        var lines = File.ReadAllLines(_session.JournalPath);
        lines[1] = lines[1].Replace("\"row\":", "\"row\": ", StringComparison.Ordinal);
        File.WriteAllLines(_session.JournalPath, lines);
        var error = _session.Run(Run).Only("JournalDamaged", ErrorCategory.InvalidData);
        Assert.Contains("Line 2", error.ToString(), StringComparison.Ordinal);
        Assert.Single(_session.Sandbox.Texted());
    }

    [Fact]
    public void RefusedKey_StopsTheCampaign_AndTheNextRunReachesEverybody()
    {
        _session.Sandbox.Fault("StartOutboundChat", "Status(401)");
        _session.Run(Run + " -ThrottleLimit 1").Only("CampaignStopped", ErrorCategory.OperationStopped);
        _session.RunWell(Run);
        Assert.Equal(
            3,
            _session.Run("$sandbox.Requests.Of('StartOutboundChat').Where({ $_.IsCarriedOut }).Count").Single<int>());
    }

    [Fact]
    public void Redirect_StopsTheCampaign_AndOnlyResolveLetsItsRowBeSentAgain()
    {
        _session.Sandbox.Fault("StartOutboundChat", "Status(308)");
        var error = _session.Run(Run + " -ThrottleLimit 1").Only("CampaignStopped", ErrorCategory.OperationStopped);
        Assert.Contains("Resolve-SynthflowCampaign", error.RecommendedAction(), StringComparison.Ordinal);
        _session.RunWell(Run);
        const string CarriedOut = "$sandbox.Requests.Of('StartOutboundChat').Where({ $_.IsCarriedOut }).Count";
        Assert.Equal(2, _session.Run(CarriedOut).Single<int>());
        _session.RunWell("Get-SynthflowCampaign spring.jsonl -Outcome Rejected | "
            + "Resolve-SynthflowCampaign -As NotSent -Evidence 'the address was wrong'");
        _session.RunWell(Run);
        Assert.Equal(3, _session.Run(CarriedOut).Single<int>());
    }

    [Fact]
    public void JournalAmongTemporaryFiles_GetsAWarning()
    {
        var folder = Directory.CreateTempSubdirectory("synthflow-");
        try
        {
            var result = _session.RunWell(
                $"$campaign.JournalPath = '{Path.Combine(folder.FullName, "j.jsonl")}'; {Run}");
            Assert.Contains(result.Warnings, warning => warning.Contains("temporary", StringComparison.Ordinal));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void DownstreamThrow_EndsTheRun_AndTheNextOneGoesOnWithoutARepeat()
    {
        var broken = _session.Run(Run + " | ForEach-Object { throw 'no more' }");
        Assert.NotEmpty(broken.AllErrors);
        _session.RunWell(Run);
        Assert.Equal(3, _session.Sandbox.Texted().Count);
        Assert.Equal(3, _session.Sandbox.Texted().Distinct().Count());
    }

    [Fact]
    public void Key_AndMessage_AreNotInTheJournal()
    {
        _session.RunWell(Run);
        var journal = File.ReadAllText(_session.JournalPath);
        Assert.DoesNotContain("sandbox-key", journal, StringComparison.Ordinal);
        Assert.DoesNotContain("Hi Ada", journal, StringComparison.Ordinal);
    }

    [Fact]
    public void EuConnection_IsRefused()
    {
        var result = _session.Run($"Connect-Synthflow -ApiKey a-key-of-a-test -Region EU -SkipCheck; {Run}");
        result.Only("OutboundNotInRegion", ErrorCategory.InvalidOperation);
    }
}
