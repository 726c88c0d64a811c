using System.Management.Automation;
using Synthflow.PowerShell.Tests.Campaigns;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Results;

/// <summary>A service that has no chat under the ids of conversations is one and the same error in whatever reads the
/// replies of a campaign.</summary>
public sealed class ConversationsNotServedTests : IDisposable
{
    private readonly CampaignSession _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("Get-SynthflowCampaignResult spring.jsonl -ThrottleLimit 1", 30, "-NoChat")]
    [InlineData("Export-SynthflowCampaignReport spring.jsonl -Path report.csv -ThrottleLimit 1", 1, "-NoChat")]
    [InlineData("Update-SynthflowOptOut stop.txt -JournalPath spring.jsonl -IncludeReply -ThrottleLimit 1", 0, "-TwilioLogPath")]
    [InlineData("Get-SynthflowCampaign spring.jsonl -Outcome * | Get-SynthflowChat", 0, "Get-SynthflowChat -AgentId")]
    public void NoneOfTheFirstTen_IsOneError_AndTheRestIsNotAskedFor(string command, int outputs, string nextStep)
    {
        Send(30);
        _session.Sandbox.Fault("GetChat", [.. Enumerable.Repeat("Status(404, '{}')", 40)]);
        var result = _session.Run(command);
        var error = result.Only("ConversationsNotServed", ErrorCategory.ObjectNotFound);
        Assert.Null(error.DeliveryOf());
        Assert.Contains("first 10", error.ToString(), StringComparison.Ordinal);
        Assert.Contains(nextStep, error.RecommendedAction(), StringComparison.Ordinal);
        Assert.Equal(outputs, result.Output.Count);
        Assert.InRange(_session.Sandbox.Count("GetChat"), 10, 29);
    }

    [Theory]
    [InlineData("Get-SynthflowCampaignResult spring.jsonl -ThrottleLimit 1")]
    [InlineData("Update-SynthflowOptOut stop.txt -JournalPath spring.jsonl -IncludeReply -ThrottleLimit 1")]
    public void OneThatIsThere_MakesEachOther_AnErrorOfItsOwn(string command)
    {
        Send(12);
        _session.Sandbox.Fault("GetChat", [.. Enumerable.Repeat("Status(404, '{}')", 9), "None", "Status(404, '{}')", "Status(404, '{}')"]);
        var result = _session.Run(command);
        Assert.Equal(Enumerable.Repeat("NotFound, Rejected", 11), result.ErrorIds);
        Assert.All(result.AllErrors, error => Assert.Equal("Rejected", error.DeliveryOf()));
    }

    private void Send(int people) => _session.RunWell(
        "$campaign.InitialMessage = 'Hi'; $null = Rows (1.." + people + " | ForEach-Object { '+1202555' + (1000 + $_) })"
        + " | Invoke-SynthflowCampaign @campaign -InformationAction Ignore");
}
