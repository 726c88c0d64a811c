namespace Synthflow.PowerShell.Tests.Campaigns;

/// <summary>Numbers that are listed in the opt-out column itself are not texted, whichever way the rows come in.</summary>
public sealed class NumberInOptOutCellTests : IDisposable
{
    private readonly CampaignSession _session = new();

    public NumberInOptOutCellTests()
    {
        _session.Folder.Write("side.csv", """
            Name,Phone,Unsubscribed
            Cy,2025550103,
            Ada,2025550101,2025550102
            Bo,2025550102,

            """);
        _session.RunWell("$campaign.InitialMessage = 'Hi!'; $campaign.DefaultCountry = 'US'");
    }

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("Invoke-SynthflowCampaign -Path side.csv @campaign -OptOutColumn Unsubscribed")]
    [InlineData("Import-Csv side.csv | Invoke-SynthflowCampaign @campaign -OptOutColumn Unsubscribed")]
    [InlineData("Import-SynthflowContact side.csv -DefaultCountry US -OptOutColumn Unsubscribed | Invoke-SynthflowCampaign @campaign")]
    [InlineData("Import-SynthflowContact side.csv -DefaultCountry US -WarningAction Ignore | Invoke-SynthflowCampaign @campaign -OptOutColumn Unsubscribed")]
    [InlineData("Import-Csv side.csv | Select-Object Name, Phone, @{ n = 'OptedOut'; e = { $_.Unsubscribed } } | Invoke-SynthflowCampaign @campaign")]
    public void Campaign_LeavesOutTheNumber_AndItsRow(string run)
    {
        _session.RunWell(run);

        Assert.Equal(["+12025550103"], _session.Sandbox.Texted());
    }

    [Fact]
    public void New_LeavesOutTheNumber_InTheRowsAfterIt()
    {
        _session.RunWell("""
            [pscustomobject]@{ Phone = '+12025550101'; OptedOut = '+12025550102' }, [pscustomobject]@{ Phone = '+12025550102'; OptedOut = '' },
                [pscustomobject]@{ Phone = '+12025550103'; OptedOut = '' } | New-SynthflowOutboundChat @send -WarningAction Ignore
            """);

        Assert.Equal(["+12025550103"], _session.Sandbox.Texted());
    }
}
