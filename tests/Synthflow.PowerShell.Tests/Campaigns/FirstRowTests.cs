using System.Management.Automation;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Campaigns;

/// <summary>What is wrong with the first row of a pipeline leaves no journal behind.</summary>
public sealed class FirstRowTests : IDisposable
{
    private const string Run = "$rows | Invoke-SynthflowCampaign @campaign";
    private readonly CampaignSession _session = new();

    public FirstRowTests() => _session.RunWell("""
        $rows = [pscustomobject]@{ 'First Name' = 'Ada'; Phone = '2025550101' }, [pscustomobject]@{ 'First Name' = 'Grace'; Phone = '2025550102' }
        """);

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("-CustomVariableProperty Nope")]
    [InlineData("-InitialMessage 'Hi {Nope}'")]
    public void MisspeltColumn_WritesNoJournal_AndTheCorrectedCommandSends(string parameters)
    {
        var run = parameters.StartsWith("-Initial", StringComparison.Ordinal)
            ? "$wrong = $campaign.Clone(); $wrong.Remove('InitialMessage'); $rows | Invoke-SynthflowCampaign @wrong "
            : Run + " ";
        _session.Run(run + parameters).Only("InvalidCampaign", ErrorCategory.InvalidArgument);
        Assert.False(File.Exists(_session.JournalPath));
        Assert.Equal("1 Sent, 2 Sent", _session.Outcomes(Run));
    }

    [Fact]
    public void NoRows_WriteNoJournal_AndAreSaid()
    {
        var result = _session.RunWell("@() | Invoke-SynthflowCampaign @campaign");
        Assert.Contains(result.Information, static line => line.Contains("no rows", StringComparison.Ordinal));
        Assert.False(File.Exists(_session.JournalPath));
    }

    [Fact]
    public void AnotherCampaignsJournal_IsRefusedBeforeThePipelineBegins()
    {
        _session.RunWell(Run);
        var result = _session.Run("& { $script:began = $true; $rows } | Invoke-SynthflowCampaign @send -JournalPath spring.jsonl -DefaultCountry US");
        result.Only("CampaignChanged", ErrorCategory.InvalidArgument);
        Assert.Equal(2, _session.Sandbox.Texted().Count);
    }

    [Fact]
    public void JournalInUse_IsRefusedBeforeTheFirstSend()
    {
        var result = _session.Run("$rows | Invoke-SynthflowCampaign @campaign -ThrottleLimit 1 | ForEach-Object { $rows | Invoke-SynthflowCampaign @campaign }");
        Assert.Contains("JournalInUse", result.ErrorIds);
        Assert.Equal(_session.Sandbox.Texted().Distinct(), _session.Sandbox.Texted());
    }
}
