using System.Management.Automation;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Campaigns;

/// <summary>Who opted out by a column is not texted, whatever kind of rows the pipeline brings.</summary>
public sealed class PipelineOptOutTests : IDisposable
{
    private const string Contacts = "Import-SynthflowContact o.csv -DefaultCountry US -WarningAction Ignore | Invoke-SynthflowCampaign @campaign";
    private const string Rows = "$rows | Invoke-SynthflowCampaign @campaign";
    private readonly CampaignSession _session = new();

    public PipelineOptOutTests()
    {
        _session.Folder.Write("o.csv", """
            First Name,Phone,Work,Unsubscribed
            Ada,2025550101,2025550191,
            Grace,2025550102,2025550192,yes
            Ada,2025550101,2025550191,yes
            Alan,2025550103,2025550193,no

            """);
        _session.RunWell("""
            $rows = [pscustomobject]@{ 'First Name' = 'Ada'; Phone = '2025550101'; Unsubscribed = '' },
                [pscustomobject]@{ 'First Name' = 'Grace'; Phone = '2025550102'; Unsubscribed = 'yes' },
                [pscustomobject]@{ 'First Name' = 'Ada'; Phone = '2025550101'; Unsubscribed = 'yes' },
                [pscustomobject]@{ 'First Name' = 'Alan'; Phone = '2025550103'; Unsubscribed = 'no' }
            """);
    }

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData(Contacts)]
    [InlineData(Rows)]
    public void OptOutColumn_HoldsBackEveryRowOfThatPerson_AlsoEarlierOnes(string run)
    {
        var result = _session.RunWell(run + " -OptOutColumn Unsubscribed");
        Assert.Equal(["+12025550103"], _session.Sandbox.Texted());
        Assert.Equal(2, result.Output.Count(static row => row.Properties["Outcome"].Value.ToString() == "SkippedOptOut"));
        Assert.Contains(result.Information, static line => line.Contains("will text 1 person", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Contacts)]
    [InlineData(Rows)]
    public void OptOutColumn_WithWhatIf_GivesThePlan_AndWritesNothing(string run)
    {
        var plan = _session.RunWell(run + " -OptOutColumn Unsubscribed -WhatIf");
        Assert.Equal(
            ["SkippedOptOut", "SkippedOptOut", "SkippedDuplicate", "WillSend"],
            plan.Output.Select(static row => row.Properties["Outcome"].Value.ToString()));
        Assert.Empty(_session.Sandbox.Texted());
        Assert.False(File.Exists(_session.JournalPath));
    }

    [Theory]
    [InlineData(Contacts, "OptOutColumn")]
    [InlineData(Contacts, "PhoneColumn")]
    [InlineData(Contacts, "NameColumn")]
    [InlineData(Contacts, "CountryColumn")]
    [InlineData(Rows, "OptOutColumn")]
    [InlineData(Rows, "PhoneColumn")]
    public void ColumnThatIsNotThere_IsAnErrorBeforeTheFirstSend(string run, string parameter)
    {
        var error = _session.Run($"{run} -{parameter} Nope").Only("InvalidContactFile", ErrorCategory.InvalidData);
        Assert.Contains("'Nope'", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("Unsubscribed", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(_session.Sandbox.Texted());
        Assert.False(File.Exists(_session.JournalPath));
    }

    [Fact]
    public void PhoneColumn_OfContacts_IsTheNumberThatIsTexted()
    {
        _session.RunWell(Contacts + " -PhoneColumn Work -NameColumn 'First Name' -OptOutColumn Unsubscribed");
        Assert.Equal(["+12025550193"], _session.Sandbox.Texted());
    }

    [Fact]
    public void NameColumn_OfContacts_LeavesTheirNumber()
    {
        var result = _session.RunWell(
            "Import-SynthflowContact o.csv -PhoneColumn Work -DefaultCountry US -WarningAction Ignore | Invoke-SynthflowCampaign @campaign -NameColumn Phone -First 1");
        Assert.Equal(["+12025550191"], _session.Sandbox.Texted());
        Assert.Contains(result.Output, static row => (string?)row.Properties["Name"].Value == "2025550101");
    }
}
