using System.Management.Automation;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Campaigns;

/// <summary>A column that was found, not named, belongs to the campaign: a list that fills up must not text everybody again.</summary>
public sealed class FoundColumnTests : IDisposable
{
    private readonly CampaignSession _session = new();

    public FoundColumnTests() => Write("");

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("Invoke-SynthflowCampaign -Path list.csv @campaign")]
    [InlineData("Import-Csv list.csv | Invoke-SynthflowCampaign @campaign")]
    [InlineData("Import-Csv list.csv | Invoke-SynthflowCampaign @campaign -OptOutColumn Stop")]
    public void OtherColumn_FoundByTheNextRun_IsRefused_AndAcceptedByName(string run)
    {
        _session.RunWell(run);
        Assert.Equal(["+12025550101", "+12025550102"], _session.Sandbox.Texted().Order(StringComparer.Ordinal));

        Write("+12025550111");
        var error = _session.Run(run).Only("CampaignChanged", ErrorCategory.InvalidArgument);

        Assert.Null(error.DeliveryOf());
        Assert.Contains("PhoneColumn is 'Mobile', it was 'Phone'", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("-AcceptChange PhoneColumn", error.RecommendedAction(), StringComparison.Ordinal);
        Assert.Equal(2, _session.Sandbox.Texted().Count);
        // The column by its name is the same as before.
        Assert.EndsWith(" AlreadySent", _session.Outcomes(run + " -PhoneColumn Phone"), StringComparison.Ordinal);
        Assert.Equal(2, _session.Sandbox.Texted().Count);
    }

    [Fact]
    public void OtherColumn_ThatIsMeant_IsTaken()
    {
        const string Run = "Invoke-SynthflowCampaign -Path list.csv @campaign";
        _session.RunWell(Run);
        Write("+12025550111");
        _session.RunWell(Run + " -AcceptChange PhoneColumn");
        Assert.Contains("+12025550111", _session.Sandbox.Texted().Order(StringComparer.Ordinal));
        _session.RunWell(Run);
    }

    private void Write(string mobile) => _session.Folder.Write("list.csv", $"""
        First Name,Phone,Mobile,Stop
        Ada,+12025550101,{mobile},
        Grace,+12025550102,{(mobile.Length == 0 ? "" : mobile[..^1] + "2")},

        """);
}
