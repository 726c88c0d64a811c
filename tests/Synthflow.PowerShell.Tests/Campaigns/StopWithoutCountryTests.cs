namespace Synthflow.PowerShell.Tests.Campaigns;

/// <summary>A stop without a country stops each number that it can be in the countries of the list.</summary>
public sealed class StopWithoutCountryTests : IDisposable
{
    private const string Bystander = "+436641234567";

    private readonly CampaignSession _session = new();

    public StopWithoutCountryTests()
    {
        _session.RunWell("$campaign.DefaultCountry = 'AT'; $campaign.InitialMessage = 'Hi'");
        _session.Folder.Write("stop.txt", "0171 3920015\n");
        _session.Folder.Write("list.csv", "Name,Phone,Country\nA,0171 3920015,DE\nB,0664 1234567,AT\n");
        _session.Folder.Write(
            "marked.csv", "Name,Phone,Country,DND\nA,0171 3920015,DE,no\nB,0664 1234567,AT,no\nC,0171 3920015,,yes\n");
    }

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("Invoke-SynthflowCampaign -Path list.csv -CountryColumn Country -OptOutPath stop.txt @campaign")]
    [InlineData("Import-Csv list.csv | Invoke-SynthflowCampaign -CountryColumn Country -OptOutPath stop.txt @campaign")]
    [InlineData("Import-SynthflowContact list.csv -CountryColumn Country -OptOutPath stop.txt -DefaultCountry AT | Invoke-SynthflowCampaign @campaign")]
    [InlineData("Import-SynthflowContact list.csv -CountryColumn Country -DefaultCountry AT | Invoke-SynthflowCampaign -OptOutPath stop.txt @campaign")]
    [InlineData("Invoke-SynthflowCampaign -Path marked.csv -CountryColumn Country -OptOutColumn DND @campaign")]
    [InlineData("Import-Csv marked.csv | Invoke-SynthflowCampaign -CountryColumn Country -OptOutColumn DND @campaign")]
    [InlineData("Import-SynthflowContact marked.csv -CountryColumn Country -OptOutColumn DND -DefaultCountry AT | Invoke-SynthflowCampaign @campaign")]
    [InlineData("Import-SynthflowContact marked.csv -CountryColumn Country -DefaultCountry AT -WarningAction Ignore | Invoke-SynthflowCampaign -OptOutColumn DND @campaign")]
    public void Number_of_another_country_is_stopped_by_the_digits_of_its_own_cell(string run)
    {
        _session.RunWell(run);

        Assert.Equal([Bystander], _session.Sandbox.Texted());
    }

    /// <summary>What says that it is Austrian stops nobody in Germany.</summary>
    [Theory]
    [InlineData("Invoke-SynthflowCampaign -Path own.csv -CountryColumn Country -OptOutColumn DND @campaign")]
    [InlineData("Import-SynthflowContact own.csv -CountryColumn Country -DefaultCountry AT -WarningAction Ignore | Invoke-SynthflowCampaign -OptOutColumn DND @campaign")]
    [InlineData("Invoke-SynthflowCampaign -Path list.csv -CountryColumn Country -OptOutPath own.txt @campaign")]
    public void Stop_with_its_country_stops_nobody_in_another(string run)
    {
        _session.Folder.Write("own.csv", "Name,Phone,Country,DND\nA,0171 3920015,DE,no\nB,0664 1234567,AT,no\nC,0171 3920015,AT,yes\n");
        _session.Folder.Write("own.txt", "+43 171 3920015\n");

        _session.RunWell(run);

        Assert.Equal([Bystander, "+491713920015"], _session.Sandbox.Texted().Order(StringComparer.Ordinal));
    }
}
