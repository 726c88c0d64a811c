namespace Synthflow.PowerShell.Tests.Campaigns;

/// <summary>What the plan says of the opt-out list: a list that was read otherwise than it was meant is seen before the question.</summary>
public sealed class OptOutPlanTests : IDisposable
{
    private readonly CampaignSession _session = new();

    public void Dispose() => _session.Dispose();

    [Fact]
    public void Plan_SaysHowManyNumbersTheOptOutListHas_AndFromWhichColumns()
    {
        _session.Folder.Write("stop.csv", "Name,Mobile,Alt\nAda,+12025550101,+12025550109\n");
        var plan = _session.RunWell("Invoke-SynthflowCampaign -Path contacts.csv @campaign -OptOutPath stop.csv -WhatIf");
        var line = Assert.Single(plan.Information, line => line.Contains("stop.csv", StringComparison.Ordinal));
        Assert.Contains("not texted: 2 ", line, StringComparison.Ordinal);
        Assert.Contains("Mobile", line, StringComparison.Ordinal);
        Assert.Contains("Alt", line, StringComparison.Ordinal);
        Assert.Empty(_session.Sandbox.Texted());
    }
}
