namespace Synthflow.PowerShell.Tests.Campaigns;

/// <summary>A message names a column as it is seen: a header that was copied from a page has spaces that nobody can type.</summary>
public sealed class SeenColumnTests : IDisposable
{
    private readonly CampaignSession _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("Invoke-SynthflowCampaign -Path list.csv @campaign")]
    [InlineData("Import-Csv list.csv | Invoke-SynthflowCampaign @campaign")]
    [InlineData("Import-SynthflowContact list.csv -DefaultCountry US | Invoke-SynthflowCampaign @campaign")]
    public void Placeholder_AndVariable_FindTheirColumn(string run)
    {
        _session.Folder.Write("list.csv", "First\u00A0Name,Phone,Company Name\nAda,+12025550101,Acme\n");

        _session.RunWell("$campaign.InitialMessage = 'Hi {First Name|there}'; $campaign.CustomVariableProperty = \"Company$([char]0xA0)Name\"");

        var plan = _session.RunWell(run + " -WhatIf | ForEach-Object Message");
        _session.RunWell(run);

        Assert.Equal(["Hi Ada"], plan.OutputOf<string>());
        Assert.Equal(["+12025550101"], _session.Sandbox.Texted());
    }
}
