namespace Synthflow.PowerShell.Tests.Campaigns;

/// <summary>"Text those of the last campaign again": its results, piped on or as a file, are a list, and whoever opted out
/// in them is not texted.</summary>
public sealed class ResultsAsAListTests : IDisposable
{
    private readonly CampaignSession _session = new();

    public ResultsAsAListTests()
    {
        _session.Folder.Write(
            "people.csv", $"Name,Phone,Unsubscribed\nKatherine,(202) 555-0104,\nGrace,(202) 555-0102,yes\nAda,(202) 555-0101,\n");
        _session.Sandbox.Fault("StartOutboundChat", "Status(400, '{\"detail\":\"Twilio error 21610\"}')");
        _session.RunWell("""
            $campaign.InitialMessage = 'Hello'
            $results = Invoke-SynthflowCampaign -Path people.csv @campaign -ThrottleLimit 1 -OptOutColumn Unsubscribed -WarningAction Ignore -ErrorAction Ignore
            $rows = Get-SynthflowCampaignResult spring.jsonl -ContactPath people.csv -OptOutColumn Unsubscribed -DefaultCountry US
            $again = @{} + $campaign + @{ WarningAction = 'Ignore' }
            $again.JournalPath = 'again.jsonl'
            """);
    }

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("$results")]
    [InlineData("$results | Select-Object PhoneNumber, Outcome, Reason")]
    [InlineData("$results | ConvertTo-Json -Depth 2 | ConvertFrom-Json")]
    [InlineData("$results | Export-Csv r.csv; Import-Csv r.csv")]
    [InlineData("$results | Export-Clixml r.xml; Import-Clixml r.xml")]
    [InlineData("$results | Export-Csv r.csv; Import-SynthflowContact r.csv")]
    [InlineData("$results | ForEach-Object { @{ Phone = $_.PhoneNumber; Outcome = $_.Outcome; Reason = $_.Reason } }")]
    [InlineData("$rows")]
    [InlineData("$rows | Export-Csv r.csv; Import-Csv r.csv")]
    [InlineData("$rows | Export-Csv r.csv; Import-SynthflowContact r.csv -DefaultCountry US")]
    public void WhoOptedOut_IsNotTexted(string input)
    {
        foreach (var run in new[]
        {
            "& { " + input + " } | New-SynthflowOutboundChat @send -DefaultCountry US -WarningAction Ignore",
            "& { " + input + " } | Invoke-SynthflowCampaign @again",
        })
        {
            var before = _session.Sandbox.Texted().Count;

            _session.RunWell(run);

            Assert.Equal([CampaignSession.Ada], _session.Sandbox.Texted().Skip(before));
        }
    }

    [Theory]
    [InlineData("$results | Export-Csv r.csv")]
    [InlineData("$rows | Export-Csv r.csv")]
    [InlineData("Export-SynthflowCampaignReport spring.jsonl r.csv -ContactPath people.csv -OptOutColumn Unsubscribed -DefaultCountry US")]
    public void WhoOptedOut_IsNotTexted_FromAFile(string export)
    {
        _session.RunWell(export);

        Assert.Equal(
            "2 SkippedOptOut, 3 SkippedOptOut, 4 Sent", _session.Outcomes("Invoke-SynthflowCampaign -Path r.csv @again"));
    }

    [Theory]
    [InlineData("$results | New-SynthflowOutboundChat @send -WhatIf")]
    [InlineData("$results | Invoke-SynthflowCampaign @again -WarningAction Continue -WhatIf")]
    public void WhatTheyAreLeftOutFor_IsNoWarningOfAnUnusedColumn(string run)
    {
        var result = _session.RunWell(run);

        Assert.DoesNotContain(result.Warnings, static warning => warning.Contains("'Reason'", StringComparison.Ordinal));
    }
}
