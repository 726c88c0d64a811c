namespace Synthflow.PowerShell.Tests.Campaigns;

/// <summary>Stop lists and opt-out columns in shapes that nobody agreed on: who is in them is not texted, or nobody is.</summary>
public sealed class StopListShapeTests : IDisposable
{
    private readonly CampaignSession _session = new();

    public StopListShapeTests() => _session.RunWell("$campaign.InitialMessage = 'Hi!'");

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("1\t0171 3920015\n2\t0171 3920016\n")]
    [InlineData("0171\t3920015\n0171\t3920016\n")]
    [InlineData("Name,Dialing code,Number\nAda,49,1713920015\nBo,49,1713920016\n")]
    [InlineData("Vorwahl;Rufnummer\n0171;3920015\n0171;3920016\n")]
    public void NumberOfAStopList_IsNotTexted_InWhateverCellsItStands(string stop)
    {
        _session.Folder.Write("stop.txt", stop);
        _session.Folder.Write("c.csv", "Name,Phone\nAda,+491713920015\nBo,+491713920016\nCy,+491713920017\n");

        _session.RunWell("Invoke-SynthflowCampaign -Path c.csv @campaign -DefaultCountry DE -OptOutPath stop.txt");

        Assert.Equal(["+491713920017"], _session.Sandbox.Texted());
    }

    [Theory]
    [InlineData("Invoke-SynthflowCampaign -Path c.csv @campaign -OptOutColumn Club")]
    [InlineData("Import-Csv c.csv | Invoke-SynthflowCampaign @campaign -OptOutColumn Club")]
    [InlineData("Import-SynthflowContact c.csv | Invoke-SynthflowCampaign @campaign -OptOutColumn Club")]
    [InlineData("Import-SynthflowContact c.csv -OptOutColumn Club -WarningAction Ignore | Invoke-SynthflowCampaign @campaign")]
    [InlineData("Import-SynthflowContact c.csv -OptOutColumn Club -WarningAction Ignore | New-SynthflowOutboundChat @send")]
    public void HeaderThatSaysNeither_TextsNobody_UntilItsValuesAreNamed(string run)
    {
        _session.Folder.Write("c.csv", "Name,Phone,Club\nAda,+12025550101,Yes\nBo,+12025550102,No\nCy,+12025550103,\n");

        _session.RunWell(run);
        Assert.Empty(_session.Sandbox.Texted());

        _session.RunWell(run.Replace("-OptOutColumn Club", "-OptOutColumn Club -OptOutValue No,''", StringComparison.Ordinal)
            .Replace("@campaign", "@campaign -AcceptChange OptOutColumn", StringComparison.Ordinal));
        Assert.Equal(["+12025550101"], _session.Sandbox.Texted());
    }

    [Theory]
    [InlineData("0171\t3920015")]
    [InlineData("0171\n3920015")]
    [InlineData("0171 3920015;12")]
    public void NumberInPieces_IsNotTexted(string cell)
    {
        _session.Folder.Write("c.csv", $"Name,Phone\nAda,\"{cell}\"\nBo,+491713920016\n");

        _session.RunWell("Invoke-SynthflowCampaign -Path c.csv @campaign -DefaultCountry DE");

        Assert.Equal(["+491713920016"], _session.Sandbox.Texted());
    }
}
