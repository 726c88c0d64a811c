using System.Management.Automation;
using Synthflow.PowerShell.Tests.Campaigns;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.PipelineTruth;

/// <summary>What an error says to do next can be done, with the command that was run.</summary>
public sealed class NextStepTests : IDisposable
{
    private const string Run = "Invoke-SynthflowCampaign -Path contacts.csv @campaign";
    private readonly CampaignSession _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("New-SynthflowOutboundChat @send -ToNumber +12025550101 -FromNumber nope", "InvalidPhoneNumber, NotSent", "-FromNumber")]
    [InlineData("New-SynthflowOutboundChat @send -FromNumber $from -ToNumber nope", "InvalidPhoneNumber, NotSent", "-ToNumber")]
    [InlineData("New-SynthflowOutboundChat @send -FromNumber $from -ToNumber ''", "InvalidPhoneNumber, NotSent", "-ToNumber")]
    [InlineData("Get-SynthflowContact -PhoneNumber nope", "InvalidPhoneNumber", "-PhoneNumber")]
    [InlineData("$campaign.FromNumber = '5551234567'; $campaign.Remove('DefaultCountry'); " + Run, "InvalidPhoneNumber", "-FromNumber")]
    public void NumberOfTheCommandLine_IsGivenByItsParameter(string script, string told, string parameter)
    {
        var error = _session.Run("$send.Remove('FromNumber'); " + script).Only(told, ErrorCategory.InvalidData);

        Assert.StartsWith("Give " + parameter + " ", error.RecommendedAction(), StringComparison.Ordinal);
        Assert.DoesNotContain("row", error.RecommendedAction(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Get-SynthflowCampaign contacts.csv")]
    [InlineData("Get-SynthflowCampaignResult contacts.csv -NoChat")]
    [InlineData("Export-SynthflowCampaignReport contacts.csv -Path report.html")]
    public void ReadingWhatIsNoJournal_SaysNothingOfSending(string script)
    {
        var error = _session.Run(script).Only("JournalNotReadable", ErrorCategory.ReadError);

        Assert.Contains("Check the path", error.RecommendedAction(), StringComparison.Ordinal);
        Assert.DoesNotContain("sent", error + error.RecommendedAction(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("Get-SynthflowCampaign spring.jsonl")]
    [InlineData("Get-SynthflowCampaign spring.jsonl -Outcome Sent")]
    [InlineData("Get-SynthflowCampaignResult spring.jsonl -NoChat")]
    [InlineData("Export-SynthflowCampaignReport spring.jsonl -Path report.html")]
    public void ReadingADamagedJournal_SaysNothingOfSending_AndACampaignDoes(string script)
    {
        _session.RunWell(Run);
        var lines = File.ReadAllLines(_session.JournalPath);
        lines[1] = lines[1].Replace('1', '2');
        File.WriteAllLines(_session.JournalPath, lines);

        var read = _session.Run(script).Only("JournalDamaged", ErrorCategory.InvalidData);
        var run = _session.Run(Run).Only("JournalDamaged", ErrorCategory.InvalidData);

        Assert.StartsWith("Restore the file", read.RecommendedAction(), StringComparison.Ordinal);
        Assert.StartsWith("Nothing was sent. Restore the file", run.RecommendedAction(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("JournalNotWritable", "'.'", "Name a file in it", " -WhatIf")]
    [InlineData("JournalNotWritable", "'.'", "Name a file in it", "")]
    [InlineData("JournalNotWritable", "'spring.jsonl.lock'", "Name the journal itself", " -WhatIf")]
    [InlineData("JournalNotWritable", "'spring.jsonl.lock'", "Name the journal itself", "")]
    public void WhatCanBeNoJournal_IsRefusedByThePlan_AsByTheRun(string told, string path, string next, string parameters)
    {
        _session.RunWell(Run);
        File.AppendAllText(_session.JournalPath + ".lock", "");

        var result = _session.Run($"$campaign.JournalPath = {path}; {Run}{parameters}");

        Assert.Contains(next, result.Only(told, ErrorCategory.WriteError).RecommendedAction(), StringComparison.Ordinal);
        Assert.DoesNotContain(result.Information, line => line.Contains("NEW journal", StringComparison.Ordinal));
        Assert.Equal(3, _session.Sandbox.Texted().Count);
    }

    [Fact]
    public void NewJournal_IsSaidWithThePlan_AndNotWhereTheListCannotBeRead()
    {
        var unread = _session.Run("Invoke-SynthflowCampaign -Path contacts.csv @campaign -PhoneColumn Nope");
        unread.Only("InvalidContactFile", ErrorCategory.InvalidData);
        Assert.DoesNotContain(unread.Information, static line => line.Contains("journal", StringComparison.Ordinal));

        var planned = _session.RunWell(Run + " -WhatIf").Information;
        var plan = planned.ToList().FindIndex(static line => line.StartsWith("Plan of the campaign", StringComparison.Ordinal));
        Assert.Contains("A NEW journal, not started yet: " + _session.JournalPath, planned[plan + 1], StringComparison.Ordinal);
        Assert.False(File.Exists(_session.JournalPath));
    }

    [Fact]
    public void AgentThatIsNotThere_IsNamedWithTheNextStep_AtTheEnd()
    {
        var result = _session.RunWell("$campaign.AgentId = '99999999-1111-4111-8111-111111111111'; " + Run);

        Assert.Contains(result.Warnings, static warning => warning.StartsWith("Refused by Synthflow: 3.", StringComparison.Ordinal)
            && warning.Contains("-Outcome Rejected", StringComparison.Ordinal));
        Assert.Contains(result.Warnings, static warning => warning.Contains("Get-SynthflowAgent", StringComparison.Ordinal));

        var again = _session.RunWell(Run);

        Assert.Single(again.Warnings, static warning => warning.StartsWith("Refused by Synthflow in an earlier run: 3.", StringComparison.Ordinal)
            && warning.Contains("Resolve-SynthflowCampaign -As NotSent", StringComparison.Ordinal));
        Assert.Equal(3, _session.Sandbox.Texted().Count);
    }

    [Fact]
    public void RowWithoutANumber_IsNotSaidToBeEmpty()
    {
        var warnings = _session.RunWell(Run + " -WhatIf").Warnings;

        Assert.Contains(warnings, static warning =>
            warning.Contains("row 5 has no usable phone number: it is empty", StringComparison.Ordinal));
    }
}
