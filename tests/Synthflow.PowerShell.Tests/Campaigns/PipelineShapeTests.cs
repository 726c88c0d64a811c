using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Campaigns;

/// <summary>ConvertFrom-Json and Invoke-RestMethod leave out what is empty: objects of one pipeline have different
/// properties.</summary>
public sealed class PipelineShapeTests : IDisposable
{
    private readonly CampaignSession _session = new();

    public PipelineShapeTests() => _session.RunWell("$campaign.InitialMessage = 'Hello'");

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("""[{"name":"Ada","phone":"+12025550101","emergency_phone":"+12025550901"},{"name":"Bo","emergency_phone":"+12025550902"},{"name":"Cy","phone":"+12025550103"}]""")]
    [InlineData("""[{"name":"Bo","emergency_phone":"+12025550902"},{"name":"Ada","phone":"+12025550101"},{"name":"Cy","phone":"+12025550103"}]""")]
    [InlineData("""[{"name":"Ada","phone":"+12025550101"},{"name":"Bo","agent_phone":"+12025550902"},{"name":"Cy","phone":"+12025550103","fax":"+12025550904"}]""")]
    [InlineData("""[{"name":"Ada","phone":"+12025550101"},{"name":"Bo","ref":"+12025550902"},{"phone":"+12025550103"}]""")]
    public void ObjectWithoutThePhoneProperty_IsARowWithAProblem_AndNobodyElseIsTexted(string json)
    {
        _session.Folder.Write("people.json", json);

        var result = _session.RunWell(
            "$results = Get-Content people.json -Raw | ConvertFrom-Json | Invoke-SynthflowCampaign @campaign; $results.Where({ $_.Outcome -eq 'SkippedProblem' })");

        Assert.Equal(["+12025550101", "+12025550103"], _session.Sandbox.Texted().Order(StringComparer.Ordinal));
        var detail = Assert.Single(result.Output).Properties["Reason"].Value.ToString();
        Assert.Contains("no property 'phone'", detail, StringComparison.Ordinal);
    }

    [Fact]
    public void TwoListsInOnePipe_NobodyIsTextedOnTwoNumbers()
    {
        _session.RunWell("""
            $rows = @([pscustomobject]@{ Name = 'Ada'; Mobile = '+12025550101'; 'Office Phone' = '+12025550191' }) +
                @([pscustomobject]@{ Name = 'Ada'; 'Office Phone' = '+12025550191' })
            $rows | Invoke-SynthflowCampaign @campaign
            """);

        Assert.Equal(["+12025550101"], _session.Sandbox.Texted());
    }

    [Fact]
    public void NamedColumnThatOneObjectLacks_DoesNotEndTheCampaign()
    {
        var result = _session.RunWell("""
            $rows = [pscustomobject]@{ name = 'Ada'; mobile = '+12025550101'; stop = '' }, [pscustomobject]@{ name = 'Bo'; phone = '+12025550102' },
                [pscustomobject]@{ name = 'Cy'; mobile = '+12025550103'; stop = 'yes' }, [pscustomobject]@{ name = 'Di'; mobile = '+12025550104' }
            $rows | Invoke-SynthflowCampaign @campaign -PhoneColumn mobile -OptOutColumn stop | ForEach-Object { '{0} {1}' -f $_.Row, $_.Outcome }
            """);

        Assert.Equal(
            ["1 Sent", "2 SkippedProblem", "3 SkippedOptOut", "4 Sent"], result.OutputOf<string>().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("""[{"Phone":"+12025550101"},{"Phone":"+12025550102"},{"Name":"A2","Phone":"+12025550101","OptedOut":true}]""")]
    [InlineData("""[{"Phone":"+12025550102"},{"Phone":"(202) 555-0101"},{"OptedOut":"yes","Phone":"12025550101"}]""")]
    public void MarkThatOnlyThoseHaveWhoOptedOut_StopsTheirEarlierRows_Too(string json)
    {
        _session.Folder.Write("people.json", json);

        _session.RunWell("Get-Content people.json -Raw | ConvertFrom-Json | Invoke-SynthflowCampaign @campaign -DefaultCountry US");

        Assert.Equal(["+12025550102"], _session.Sandbox.Texted());
    }

    /// <summary>Add-Member cannot change a contact's own property; what it adds is what every table shows then.</summary>
    [Theory]
    [InlineData("Invoke-SynthflowCampaign @campaign", "Remark")]
    [InlineData("Invoke-SynthflowCampaign @campaign -PhoneColumn Phone", "Remark")]
    [InlineData("New-SynthflowOutboundChat @send -WarningAction Ignore", "Remark")]
    // The list's own column of that name, as in a list that was exported, says what was so before.
    [InlineData("Invoke-SynthflowCampaign @campaign", "OptedOut")]
    [InlineData("Invoke-SynthflowCampaign @campaign -PhoneColumn Phone", "OptedOut")]
    [InlineData("New-SynthflowOutboundChat @send -WarningAction Ignore", "OptedOut")]
    public void MarkThatIsAddedToAContact_Counts(string command, string column)
    {
        _session.Folder.Write(
            "people.csv", $"Name,Phone,{column}\nAda,+12025550101,False\nBo,+12025550102,False\nCy,+12025550103,False\n");

        _session.RunWell($$"""
            Import-SynthflowContact people.csv |
                ForEach-Object { $_ | Add-Member -NotePropertyName OptedOut -NotePropertyValue ($_.Name -ne 'Bo') -Force -PassThru } | {{command}}
            """);

        Assert.Equal(["+12025550102"], _session.Sandbox.Texted());
    }

    [Fact]
    public void MarkThatComesAfterTheFirstSends_IsSaid()
    {
        var result = _session.RunWell("""
            & { 1..1001 | ForEach-Object { [pscustomobject]@{ phone = '+1202555{0}' -f (1000 + $_) } }; [pscustomobject]@{ phone = '+12025551001'; OptedOut = $true } } |
                Invoke-SynthflowCampaign @campaign -MaxPerSecond 1000000
            """);

        Assert.Single(result.Warnings, warning => warning.Contains("OptedOut comes late", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[pscustomobject]@{ phone = '2025 5501'; OptedOut = $true }")]
    [InlineData("'+12025550102'")]
    public void ObjectThatEndsTheCampaign_LeavesTheResultsOfThoseBefore_AndTheirSummary(string last)
    {
        var result = _session.Run($$"""
            & {
                1..1001 | ForEach-Object { [pscustomobject]@{ phone = '+1202555{0}' -f (1000 + $_) } }
                # The first sends begin with row 1001; on a busy machine the campaign would end before one of them.
                for ($wait = 0; $sandbox.Requests.Total -eq 0 -and $wait -lt 6000; $wait++) { Start-Sleep -Milliseconds 50 }
                {{last}}
            } | Invoke-SynthflowCampaign @campaign -MaxPerSecond 1000000
            """);

        Assert.Equal("CampaignStopped", Assert.Single(result.ErrorIds));
        Assert.Null(result.AllErrors[0].DeliveryOf());
        Assert.NotEmpty(_session.Sandbox.Texted());
        Assert.Equal(
            _session.Sandbox.Texted().Order(StringComparer.Ordinal),
            result.Output.Where(row => row.Properties["Outcome"].Value.ToString() == "Sent")
                .Select(row => row.Properties["PhoneNumber"].Value.ToString()).Order(StringComparer.Ordinal));
    }
}
