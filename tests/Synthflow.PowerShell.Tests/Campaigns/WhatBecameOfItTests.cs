using System.Management.Automation;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Campaigns;

/// <summary>
/// An error says what became of a message only where it is about one message: 'NotSent' of a campaign whose messages
/// may all have arrived would be read as leave to send them again.
/// </summary>
public sealed class WhatBecameOfItTests : IDisposable
{
    private const string Run = "Invoke-SynthflowCampaign contacts.csv @campaign";

    private readonly CampaignSession _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("LoseAnswer()", "Unknown")]
    [InlineData("Body('{}')", "AcceptedNoId")]
    public void CampaignStopped_AfterFiveInARow_SaysNothingOfOneMessage(string fault, string outcome)
    {
        WriteList(count: 8);
        _session.Sandbox.Fault("StartOutboundChat", [.. Enumerable.Repeat(fault, 8)]);

        var result = _session.Run($"{Run} -ThrottleLimit 1 | ForEach-Object {{ '{{0}}' -f $_.Outcome }}");

        var error = result.Only("CampaignStopped", ErrorCategory.OperationStopped);
        Assert.Null(error.DeliveryOf());
        Assert.Equal(5, result.OutputOf<string>().Count(said => string.Equals(said, outcome, StringComparison.Ordinal)));
        Assert.Equal(_session.JournalPath, error.TargetObject);
    }

    [Fact]
    public void CampaignStopped_IsNotAmongWhatIsSafeToSendAgain()
    {
        WriteList(count: 8);
        _session.Sandbox.Fault("StartOutboundChat", [.. Enumerable.Repeat("LoseAnswer()", 8)]);

        var again = _session.Run($$"""
            $null = {{Run}} -ThrottleLimit 1 -ErrorVariable failed -ErrorAction SilentlyContinue
            @($failed | Where-Object { $_.Exception.Delivery -eq 'NotSent' }).Count
            @($failed | Where-Object { $_.Exception -is [Synthflow.Core.SynthflowException] }).Count
            """);

        Assert.Equal([0, 1], again.OutputOf<int>());
    }

    [Theory]
    [InlineData("-Partition 9/8", "InvalidPartition", ErrorCategory.InvalidArgument, "9/8")]
    [InlineData("-QuietHours never", "InvalidCampaign", ErrorCategory.InvalidArgument, "spring.jsonl")]
    [InlineData("-OptOutPath gone.txt", "InvalidContactFile", ErrorCategory.InvalidData, "gone.txt")]
    [InlineData("-JournalPath no/such/folder/a.jsonl", "JournalNotWritable", ErrorCategory.WriteError, "a.jsonl")]
    public void WhatEndsACampaignBeforeTheFirstSend_SaysNothingOfOneMessage_AndNamesWhatItIsAbout(
        string parameter, string id, ErrorCategory category, string target)
    {
        var name = parameter.Split(' ')[0].TrimStart('-');
        var error = _session.Run($"$campaign.Remove('{name}'); {Run} {parameter}").Only(id, category);

        Assert.Null(error.DeliveryOf());
        Assert.EndsWith(target, Assert.IsType<string>(error.TargetObject), StringComparison.Ordinal);
        Assert.Empty(_session.Sandbox.Texted());
    }

    [Theory]
    [InlineData("contacts.csv -DefaultCountry US", "InvalidPhoneNumber")]
    [InlineData("gone.csv", "InvalidContactFile")]
    [InlineData("contacts.csv -PhoneColumn None", "InvalidContactFile")]
    public void WhatImportCannotRead_SaysNothingOfAMessage_AndNamesTheNextStep(string arguments, string id)
    {
        var error = _session.Run($"$null = Import-SynthflowContact {arguments}").Only(id, ErrorCategory.InvalidData);

        Assert.Null(error.DeliveryOf());
        Assert.NotEqual(string.Empty, error.RecommendedAction());
        Assert.DoesNotContain(error.RecommendedAction(), error.ToString(), StringComparison.Ordinal);
    }

    private void WriteList(int count) => _session.Folder.Write(
        "contacts.csv",
        "First Name,Phone\n"
            + string.Concat(Enumerable.Range(1, count).Select(number => $"Person {number},+1202555010{number}\n")));
}
