using System.Management.Automation;
using Synthflow.PowerShell.Tests.Support;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Campaigns;

/// <summary>What is no row is said in plain words: nothing at all, $null, an array in one piece.</summary>
public sealed class NoRowTests : IDisposable
{
    private readonly CampaignSession _session = new();

    public NoRowTests() => _session.RunWell("$campaign.InitialMessage = 'Hi'");

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("Invoke-SynthflowCampaign @campaign", "neither -Path nor a row", "-Path contacts.csv")]
    [InlineData("Invoke-SynthflowCampaign @campaign -InputObject $null", "neither -Path nor a row", "-Path contacts.csv")]
    [InlineData("$null | Invoke-SynthflowCampaign @campaign", "$null", "Import-SynthflowContact or Import-Csv")]
    [InlineData("$rows = Import-Csv contacts.csv; ,$rows | Invoke-SynthflowCampaign @campaign", "one list of 5 objects", "Pipe the rows themselves")]
    [InlineData("Invoke-SynthflowCampaign @campaign -InputObject (Import-Csv contacts.csv)", "one list of 5 objects", "Pipe the rows themselves")]
    public void WhatIsNoRow_IsSaid_WithTheNextStep(string command, string said, string nextStep)
    {
        var error = _session.Run(command).Only("InvalidCampaign", ErrorCategory.InvalidArgument);

        Assert.Null(error.DeliveryOf());
        Assert.Contains(said, error.ToString(), StringComparison.Ordinal);
        Assert.Contains(nextStep, error.RecommendedAction(), StringComparison.Ordinal);
        Assert.Empty(_session.Sandbox.Texted());
    }

    [Fact]
    public void NullBetweenRows_IsSaid_AndTheOthersAreTexted()
    {
        var result = _session.Run("$rows = Import-Csv contacts.csv; $rows[0], $null, $rows[1] | Invoke-SynthflowCampaign @campaign -InformationAction Ignore");

        var error = Assert.Single(result.AllErrors);
        Assert.Equal(("InvalidCampaign", null), (ScriptResult.Told(error), error.DeliveryOf()));
        Assert.Equal([CampaignSession.Ada, CampaignSession.Grace], _session.Sandbox.Texted().Order(StringComparer.Ordinal));
    }

    /// <summary>No rows are no mistake: a filter may leave none.</summary>
    [Theory]
    [InlineData("@() | Invoke-SynthflowCampaign @campaign")]
    [InlineData("Import-Csv contacts.csv | Where-Object { $false } | Invoke-SynthflowCampaign @campaign")]
    public void EmptyPipeline_IsNoError(string command)
    {
        _session.RunWell(command);
        Assert.Empty(_session.Sandbox.Texted());
    }
}
