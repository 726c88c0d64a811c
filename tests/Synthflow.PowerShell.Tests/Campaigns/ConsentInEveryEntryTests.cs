namespace Synthflow.PowerShell.Tests.Campaigns;

/// <summary>A column of consent is read as it is meant, whichever way its rows come in; what is neither yes nor no is shown in the
/// plan.</summary>
public sealed class ConsentInEveryEntryTests : IDisposable
{
    private const string Agreed = "+12025550101";
    private readonly CampaignSession _session = new();

    public ConsentInEveryEntryTests()
    {
        _session.Folder.Write("c.csv", """
            Name,Phone,SMS Consent
            Ada,+12025550101,yes
            Grace,+12025550102,no
            Alan,+12025550103,n/a
            Edsger,+12025550104,
            Ada again,+1 (202) 555-0105,yes
            Ada denied,+12025550105,no

            """);
        _session.RunWell("$campaign.InitialMessage = 'Hi!'");
    }

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("Invoke-SynthflowCampaign -Path c.csv @campaign -OptOutColumn 'SMS Consent'")]
    [InlineData("Get-Item c.csv | Invoke-SynthflowCampaign @campaign -OptOutColumn 'SMS Consent'")]
    [InlineData("Import-Csv c.csv | Invoke-SynthflowCampaign @campaign -OptOutColumn 'SMS Consent'")]
    [InlineData("Import-SynthflowContact c.csv -WarningAction Ignore | Invoke-SynthflowCampaign @campaign -OptOutColumn 'SMS Consent'")]
    [InlineData("Import-SynthflowContact c.csv -WarningAction Ignore | Invoke-SynthflowCampaign @campaign -PhoneColumn Phone -OptOutColumn 'sms consent'")]
    [InlineData("Import-Csv c.csv | ForEach-Object { @{ Name = $_.Name; Phone = $_.Phone; 'SMS Consent' = $_.'SMS Consent' } } | Invoke-SynthflowCampaign @campaign -OptOutColumn 'SMS Consent'")]
    public void OnlyWhoAgreed_IsTexted_AndUnclearValuesAreInThePlan(string run)
    {
        var result = _session.RunWell(run);

        Assert.Equal([Agreed], _session.Sandbox.Texted());
        var line = Assert.Single(result.Information, static line => line.Contains("neither yes nor no", StringComparison.Ordinal));
        Assert.Contains("'n/a' (1)", line, StringComparison.Ordinal);
        Assert.Contains("empty (1)", line, StringComparison.Ordinal);
    }

    [Fact]
    public void ImportedConsent_IsHeededByNew_AndByCampaigns()
    {
        var imported = _session.RunWell("Import-SynthflowContact c.csv -OptOutColumn 'SMS Consent' | New-SynthflowOutboundChat @send");

        Assert.Equal([Agreed], _session.Sandbox.Texted());
        Assert.Contains(imported.Warnings, static warning => warning.Contains("'n/a' (1)", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("'x', 'n/a', 'no'", "'n/a' (1)")]
    [InlineData("'x', 'asked in May', ''", "'asked in May' (1)")]
    public void MarkOfThePipeline_ThatIsNeitherYesNorNo_CountsAndIsShown(string marks, string shown)
    {
        var result = _session.RunWell($$"""
            $place = 0
            {{marks}} | ForEach-Object { $place++; [pscustomobject]@{ Phone = "+1202555010$place"; OptedOut = $_ } } | Invoke-SynthflowCampaign @campaign
            """);

        Assert.Equal(["+12025550103"], _session.Sandbox.Texted());
        Assert.Contains(result.Information, line => line.Contains(shown, StringComparison.Ordinal));
    }

    [Fact]
    public void MarkedRow_WhoseNumberIsInDoubt_StopsEveryReadingOfIt()
    {
        _session.RunWell("""
            $campaign.DefaultCountry = 'DE'
            [pscustomobject]@{ Phone = '491713920015'; OptedOut = $true }, [pscustomobject]@{ Phone = '+491713920015'; OptedOut = $false },
                [pscustomobject]@{ Phone = '+491713920016'; OptedOut = $false } | Invoke-SynthflowCampaign @campaign
            """);

        Assert.Equal(["+491713920016"], _session.Sandbox.Texted());
    }

    [Theory]
    [InlineData("SMS Consent", "yes")]
    [InlineData("DND", "true")]
    [InlineData("Removed", "yes")]
    public void New_WarnsOnce_OfOptOutColumnsThatItDoesNotLookAt(string column, string value)
    {
        var result = _session.RunWell($$"""
            [pscustomobject]@{ Phone = '+12025550101'; '{{column}}' = '{{value}}' }, [pscustomobject]@{ Phone = '+12025550102'; '{{column}}' = '' } |
                New-SynthflowOutboundChat @send
            """);

        var warning = Assert.Single(result.Warnings);
        Assert.Contains($"'{column}'", warning, StringComparison.Ordinal);
        Assert.Contains("-OptOutColumn", warning, StringComparison.Ordinal);
    }
}
