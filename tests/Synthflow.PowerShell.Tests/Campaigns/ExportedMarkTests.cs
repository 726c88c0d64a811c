namespace Synthflow.PowerShell.Tests.Campaigns;

/// <summary>Contacts that were imported, exported and read again: who opted out stays opted out, from a file as from the
/// pipeline.</summary>
public sealed class ExportedMarkTests : IDisposable
{
    private readonly CampaignSession _session = new();

    public ExportedMarkTests()
    {
        _session.Folder.Write("c.csv", """
            Name,Phone,SMS Consent
            Ada,+12025550101,yes
            Grace,+12025550102,no
            Grace again,+1 (202) 555-0102,yes

            """);
        _session.RunWell("""
            $campaign.InitialMessage = 'Hi!'
            Import-SynthflowContact c.csv -OptOutColumn 'SMS Consent' -WarningAction Ignore | Export-Csv exported.csv -NoTypeInformation
            """);
    }

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("Invoke-SynthflowCampaign -Path exported.csv @campaign")]
    [InlineData("Get-Item exported.csv | Invoke-SynthflowCampaign @campaign")]
    [InlineData("Import-Csv exported.csv | Invoke-SynthflowCampaign @campaign")]
    [InlineData("Import-SynthflowContact exported.csv | Invoke-SynthflowCampaign @campaign")]
    [InlineData("Import-SynthflowContact exported.csv | New-SynthflowOutboundChat @send")]
    [InlineData("Invoke-SynthflowCampaign -Path exported.csv @campaign -OptOutColumn Name -OptOutValue Nobody")]
    public void MarkOfAnExportedContact_IsHeeded_HoweverItIsReadAgain(string run)
    {
        _session.RunWell(run);

        Assert.Equal(["+12025550101"], _session.Sandbox.Texted());
    }

    [Fact]
    public void MarkInOneFile_ReachesTheRowsOfAnEarlierFile()
    {
        _session.Folder.Write("plain.csv", "Name,Phone\nGrace,+12025550102\nAda,+12025550101\n");

        var result = _session.RunWell("(Import-SynthflowContact plain.csv, exported.csv | Where-Object OptedOut).PhoneNumber -join ' '");

        Assert.Equal("+12025550102 +12025550102 +12025550102", Assert.Single(result.Output).ToString());
    }
}
