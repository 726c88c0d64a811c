using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Campaigns;

/// <summary>A column or a value of opt-outs that is $null, empty or without the other is an error, and nobody is texted:
/// it would leave out nobody.</summary>
public sealed class UnsetColumnTests : IDisposable
{
    private readonly CampaignSession _session = new();

    public UnsetColumnTests() => _session.Folder.Write(
        "c.csv", "Phone,Name,Out\n+12025550101,Ada,yes\n+12025550102,Bo,no\n");

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("OptOutColumn = $undef")]
    [InlineData("OptOutColumn = ''")]
    [InlineData("OptOutColumn = ' '")]
    [InlineData("OptOutColumn = [NullString]::Value")]
    [InlineData("OptOutColumn = [DBNull]::Value")]
    [InlineData("OptOutColumn = @($null)")]
    [InlineData("OptOutColumn = 'Out'; OptOutValue = $undef")]
    [InlineData("OptOutColumn = 'Out'; OptOutValue = ''")]
    [InlineData("OptOutColumn = 'Out'; OptOutValue = @()")]
    [InlineData("OptOutColumn = 'Out'; OptOutValue = 'yes', $undef")]
    [InlineData("OptOutColumn = 'Out'; OptOutValue = [System.Collections.Generic.List[string]]::new()")]
    [InlineData("PhoneColumn = $undef")]
    [InlineData("NameColumn = ''")]
    [InlineData("CountryColumn = ''")]
    public void ValueThatIsNotSet_IsRefused_InEveryCommandThatHasIt(string table)
    {
        foreach (var command in new[]
        {
            "Invoke-SynthflowCampaign -Path c.csv @campaign", "Import-Csv c.csv | Invoke-SynthflowCampaign @campaign",
            "Import-SynthflowContact c.csv", "Get-SynthflowCampaignResult none.jsonl",
            "Export-SynthflowCampaignReport none.jsonl report.csv",
        })
        {
            var result = _session.Run($"$more = @{{ {table} }}; {command} @more");
            Assert.Equal([command, "ParameterArgumentTransformationError"], [command, .. result.ErrorIds]);
            Assert.Contains("a variable that is not set", result.AllErrors[0].ToString(), StringComparison.Ordinal);
            Assert.Empty(result.Output);
        }

        Assert.Empty(_session.Sandbox.Texted());
    }

    [Theory]
    [InlineData("Invoke-SynthflowCampaign -Path c.csv @campaign -OptOutValue yes", "InvalidCampaign")]
    [InlineData("Import-Csv c.csv | Invoke-SynthflowCampaign @campaign -OptOutValue yes", "InvalidCampaign")]
    [InlineData("Import-SynthflowContact c.csv -OptOutValue yes | New-SynthflowOutboundChat @send", "InvalidContactFile")]
    public void ValuesWithoutTheirColumn_AreAnError(string script, string id)
    {
        var result = _session.Run(script);
        Assert.Equal([id], result.ErrorIds);
        var error = result.AllErrors[0];
        Assert.Contains("-OptOutColumn", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("-OptOutColumn Status", error.RecommendedAction(), StringComparison.Ordinal);
        Assert.Null(error.DeliveryOf());
        Assert.Empty(_session.Sandbox.Texted());
    }
}
