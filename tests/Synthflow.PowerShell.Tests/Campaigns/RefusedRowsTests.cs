using System.Management.Automation;
using System.Text.RegularExpressions;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Campaigns;

/// <summary>Rows that were refused are sent to again only where their own reason was settled: what a stopped campaign prints says
/// so, and nobody who opted out is among them.</summary>
public sealed partial class RefusedRowsTests : IDisposable
{
    private const string Run = "Invoke-SynthflowCampaign -Path contacts.csv @campaign -ThrottleLimit 1";
    private const string OptedOut = "+12025550100";
    private const string Landline = "+12025550101";

    private readonly CampaignSession _session = new();

    public RefusedRowsTests() => _session.Folder.Write("contacts.csv", "First Name,Phone\n"
        + string.Concat(Enumerable.Range(0, 14).Select(row => $"P{row},+12025550{100 + row}\n")));

    public void Dispose() => _session.Dispose();

    [Fact]
    public void PrintedCommand_SendsAgainToThoseOfThatReason_AndToNobodyElse()
    {
        Refuse(
            ["Twilio 21610: unsubscribed recipient", "21614: not a mobile number", .. Enumerable.Repeat("agent [1] isn''t published", 10)]);
        var stopped = _session.Run(Run).Only("CampaignStopped", ErrorCategory.OperationStopped);
        var command = Printed().Match(stopped.RecommendedAction()).Value;

        _session.RunWell(command);
        _session.RunWell(Run);

        // 12 were refused; 10 of them were sent to again, and the last 2 of the list for the first time.
        var tried = _session.Sandbox.Texted();
        Assert.Equal(24, tried.Count);
        Assert.Single(tried, OptedOut);
        Assert.Single(tried, Landline);
        Assert.Equal("+12025550100", _session.RunWell(
            "(Update-SynthflowOptOut stop.txt -JournalPath spring.jsonl).PhoneNumber").Single<string>());
    }

    [Theory]
    [InlineData("Resolve-SynthflowCampaign spring.jsonl -PhoneNumber +12025550100 -As NotSent -Evidence 'asked by phone'")]
    [InlineData("Get-SynthflowCampaign spring.jsonl -Outcome Rejected | Resolve-SynthflowCampaign -As NotSent -Evidence 'settled'")]
    public void WhoOptedOut_IsNotResolvedAsNotSent(string command)
    {
        Refuse("Twilio 21610: unsubscribed recipient");
        _session.RunWell(Run);

        var error = _session.Run(command).Only("ResolveRefused", ErrorCategory.InvalidOperation);

        Assert.Contains("has opted out", error.Exception.Message, StringComparison.Ordinal);
        Assert.Contains("Update-SynthflowOptOut", error.RecommendedAction(), StringComparison.Ordinal);
        _session.RunWell(Run);
        Assert.Single(_session.Sandbox.Texted(), OptedOut);
    }

    private void Refuse(params string[] reasons) => _session.Sandbox.Fault(
        "StartOutboundChat", [.. reasons.Select(reason => $"Status(400, '{{\"detail\":\"{reason}\"}}')")]);

    [GeneratedRegex("Get-SynthflowCampaign .*?-Evidence '[^']*'", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Printed();
}
