using System.Management.Automation;
using Synthflow.PowerShell.Tests.Campaigns;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Chats;

/// <summary>Numbers that are no plain text, or are divided: what is said of them is so.</summary>
public sealed class OddNumberTests : IDisposable
{
    private readonly CampaignSession _session = new();

    public void Dispose() => _session.Dispose();

    /// <summary>The same row is the same person, sent one by one or in a campaign.</summary>
    [Theory]
    [InlineData("@('+12025550101')")]
    [InlineData("@('+12025550101', '+12025550102')")]
    [InlineData("[System.Collections.Generic.List[string]]@('+12025550101')")]
    [InlineData("12025550101")]
    public void NumberThatIsNoText_IsRead(string phone)
    {
        var row = $"[pscustomobject]@{{ Name = 'Ada'; Phone = {phone} }}";
        var sent = _session.RunWell($"{row} | New-SynthflowOutboundChat @send -DefaultCountry US").Output;
        Assert.Equal("+12025550101", Assert.Single(sent).Properties["ToNumber"].Value);
        var planned = _session.RunWell($"$campaign.InitialMessage = 'Hi'; {row} | Invoke-SynthflowCampaign @campaign -WhatIf -WarningAction Ignore").Output;
        Assert.Equal("+12025550101", Assert.Single(planned).Properties["PhoneNumber"].Value);
    }

    [Theory]
    [InlineData("@()")]
    [InlineData("@('')")]
    [InlineData("$null")]
    public void NothingInIt_IsEmpty(string phone)
    {
        var error = _session.Run($"[pscustomobject]@{{ Name = 'Ada'; Phone = {phone} }} | New-SynthflowOutboundChat @send")
            .Only("InvalidPhoneNumber, NotSent", ErrorCategory.InvalidData);
        Assert.Equal("NotSent", error.DeliveryOf());
        Assert.Contains("it is empty", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("+1202\n5550101")]
    [InlineData("(202)\r\n555-0101")]
    [InlineData("+1202555\n0101")]
    [InlineData("+44 7700\n900\n123")]
    public void LineBreakInANumber_IsSaid_AndNobodyIsGuessed(string number)
    {
        _session.Sandbox.SetVariable("number", number);
        _session.Folder.Write("lines.csv", $"Name,Phone\nAda,\"{number}\"\nGrace,+12025550102\n");
        var row = Assert.Single(_session.Run("Import-SynthflowContact lines.csv -DefaultCountry US").AllErrors);
        Assert.Equal("InvalidPhoneNumber", Synthflow.TestSupport.Engine.ScriptResult.Told(row));
        Assert.Contains("a line break divides it", row.ToString(), StringComparison.Ordinal);
        Assert.Contains("on one line", row.RecommendedAction(), StringComparison.Ordinal);
        var typed = _session.Run("New-SynthflowOutboundChat @send -ToNumber $number -DefaultCountry US").Only("InvalidPhoneNumber, NotSent", ErrorCategory.InvalidData);
        Assert.Equal("NotSent", typed.DeliveryOf());
        Assert.Contains("a line break divides it", typed.ToString(), StringComparison.Ordinal);
        Assert.Empty(_session.Sandbox.Texted());
    }

    /// <summary>Of two numbers on two lines nothing is divided.</summary>
    [Theory]
    [InlineData("123\n456", "it is not a phone number")]
    // The first is one, with what may be an extension.
    [InlineData("+12025550101\n5", "extension")]
    [InlineData("+1202555\n+1202556", "it is not a phone number")]
    public void LinesThatAreNoNumberTogether_AreNotCalledDivided(string number, string said)
    {
        _session.Sandbox.SetVariable("number", number);
        var error = _session.Run("New-SynthflowOutboundChat @send -ToNumber $number -DefaultCountry US").Only("InvalidPhoneNumber, NotSent", ErrorCategory.InvalidData);
        Assert.Equal("NotSent", error.DeliveryOf());
        Assert.Contains(said, error.ToString(), StringComparison.Ordinal);
    }
}
