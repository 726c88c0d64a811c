using System.Management.Automation;
using Synthflow.PowerShell.Tests.Support;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Chats;

/// <summary>What is refused before anything is sent.</summary>
public sealed class NewSynthflowOutboundChatRefusalTests : IDisposable
{
    private readonly SandboxSession _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("", "empty")]
    [InlineData("call me", "letters")]
    [InlineData("1.5551E+10", "last digits are lost")]
    [InlineData("+1555", "too few digits")]
    [InlineData("+155598765431234567", "too many digits")]
    [InlineData("5559876543", "no default country")]
    [InlineData("+999 123456789", "country code does not exist")]
    [InlineData("+1 202 555 0101 ext. 12", "extension")]
    public void BadNumber_IsRefused_WithReasonRowAndNextStep(string number, string reason)
    {
        var result = _session.Run("""
            param($number)
            [pscustomobject]@{ Name = 'Ada'; Phone = '+15559876501' }, [pscustomobject]@{ Name = 'Bob'; Phone = $number },
            [pscustomobject]@{ Name = 'Cy'; Phone = '+15559876503' } | New-SynthflowOutboundChat @send
            """.Replace("param($number)", $"$number = '{number}'", StringComparison.Ordinal));
        var error = result.Only("InvalidPhoneNumber, NotSent", ErrorCategory.InvalidData);
        Assert.Equal("NotSent", error.DeliveryOf());
        Assert.Contains(reason, error.ToString(), StringComparison.Ordinal);
        Assert.Contains("input row 2", error.ToString(), StringComparison.Ordinal);
        Assert.Equal("Bob", PSObject.AsPSObject(error.TargetObject).Properties["Name"].Value);
        Assert.NotEqual(string.Empty, error.RecommendedAction());
        Assert.Equal(["+15559876501", "+15559876503"], _session.Texted());
    }

    [Fact]
    public void BadNumber_GivenByName_IsTheTarget()
    {
        var error = _session.Run("New-SynthflowOutboundChat @send -ToNumber 12345")
            .Only("InvalidPhoneNumber, NotSent", ErrorCategory.InvalidData);
        Assert.Equal("12345", error.TargetObject);
        Assert.Contains("-ToNumber", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void MissingNumber_OfARow_NamesTheRow()
    {
        var result = _session.Run("[pscustomobject]@{ Name = 'Ada'; Phone = $null } | New-SynthflowOutboundChat @send");
        result.Only("InvalidPhoneNumber, NotSent", ErrorCategory.InvalidData);
    }

    [Fact]
    public void BadSender_IsNamedAsSuch()
    {
        var error = _session.Run(
            "New-SynthflowOutboundChat -AgentId $agent -Channel sms -FromNumber 12 -ToNumber +15559876543")
            .Only("InvalidPhoneNumber, NotSent", ErrorCategory.InvalidData);
        Assert.Contains("-FromNumber", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void EscapeSequences_InANumber_AreShownHarmless()
    {
        var error = _session.Run("New-SynthflowOutboundChat @send -ToNumber \"$([char]27)[2J+1555\"")
            .Only("InvalidPhoneNumber, NotSent", ErrorCategory.InvalidData);
        Assert.DoesNotContain('\u001b', error.ToString());
    }

    [Fact]
    public void MessageOver1600Characters_IsRefused()
    {
        var error = _session.Run(
            "New-SynthflowOutboundChat -AgentId $agent -Channel sms -FromNumber "
            + "$from -ToNumber +15559876543 -InitialMessage ('x' * 1601)")
            .Only("MessageTooLong, NotSent", ErrorCategory.LimitsExceeded);
        Assert.Equal("NotSent", error.DeliveryOf());
        Assert.Equal(0, _session.Count("StartOutboundChat"));
    }

    [Fact]
    public void MessageOf1600Characters_IsSent() => Assert.Single(_session.RunWell(
        "New-SynthflowOutboundChat -AgentId $agent -Channel sms -FromNumber "
            + "$from -ToNumber +15559876543 -InitialMessage ('x' * 1600)").Output);

    [Theory]
    [InlineData("sms", "HX0123456789abcdef0123456789abcdef", "TemplateNotForSms, NotSent")]
    [InlineData("whatsapp", "HX0123", "InvalidTemplateSid, NotSent")]
    [InlineData("whatsapp", "XX0123456789abcdef0123456789abcdef", "InvalidTemplateSid, NotSent")]
    [InlineData("whatsapp", "HX0123456789abcdef0123456789abcdeg", "InvalidTemplateSid, NotSent")]
    public void Template_ThatCannotBeSent_IsRefused(string channel, string template, string id)
    {
        var error = _session.Run(
            $"New-SynthflowOutboundChat -AgentId $agent -Channel {channel} "
            + $"-FromNumber $from -ToNumber +15559876543 -TemplateSid {template}")
            .Only(id, ErrorCategory.InvalidArgument);
        Assert.Equal("NotSent", error.DeliveryOf());
        Assert.Equal(0, _session.Count("StartOutboundChat"));
    }

    [Fact]
    public void MissingColumn_IsNamed_WithThoseThereAre()
    {
        var error = _session.Run(
            "[pscustomobject]@{ Phone = '+15559876543'; Name = 'Ada' } "
            + "| New-SynthflowOutboundChat @send -CustomVariableProperty Company")
            .Only("MissingColumn, NotSent", ErrorCategory.InvalidArgument);
        Assert.Contains("'Company'", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("Phone, Name", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, _session.Count("StartOutboundChat"));
    }

    [Fact]
    public void CustomVariableProperty_WithoutARow_IsRefused() =>
        _session.Run("New-SynthflowOutboundChat @send -ToNumber +15559876543 -CustomVariableProperty Company")
            .Only("MissingColumn, NotSent", ErrorCategory.InvalidArgument);

    [Fact]
    public void VariableThatJsonCannotHold_IsNamed()
    {
        var error = _session.Run(
            "New-SynthflowOutboundChat @send -ToNumber +15559876543 -CustomVariables @{ score = [double]::NaN }")
            .Only("InvalidVariable, NotSent", ErrorCategory.InvalidData);
        Assert.Contains("score", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, _session.Count("StartOutboundChat"));
    }

    [Fact]
    public void TableThatHoldsItself_IsRefused_NotFollowed() =>
        _session.Run(
            "$loop = @{}; $loop.me = $loop; "
            + "New-SynthflowOutboundChat @send -ToNumber +15559876543 -CustomVariables $loop")
            .Only("InvalidVariable, NotSent", ErrorCategory.InvalidData);

    [Fact]
    public void UnknownCountry_EndsTheCmdlet_BeforeAnythingIsSent()
    {
        var error = _session.Run(
            "Rows +15559876501, +15559876502 | New-SynthflowOutboundChat @send -DefaultCountry Atlantis")
            .Only("UnknownCountry", ErrorCategory.InvalidArgument);
        Assert.Equal("Atlantis", error.TargetObject);
        Assert.Equal(0, _session.Count("StartOutboundChat"));
    }

    [Fact]
    public void OptedOutContact_IsNotTexted()
    {
        var result = _session.RunWell("""
            [Synthflow.Client.Contacts.Contact]@{ Row = 7; PhoneNumber = '+15559876543'; OptedOut = $true } | New-SynthflowOutboundChat @send
            """);
        Assert.Contains("row 7", Assert.Single(result.Warnings), StringComparison.Ordinal);
        Assert.Equal(0, _session.Count("StartOutboundChat"));
    }

    [Theory]
    [InlineData("$true")]
    [InlineData("'True'")]
    public void OptedOutRow_WithoutItsContact_IsNotTextedEither(string mark)
    {
        var result = _session.RunWell(
            $"[pscustomobject]@{{ PhoneNumber = '+15559876543'; OptedOut = {mark} }} "
            + "| New-SynthflowOutboundChat @send");
        Assert.Single(result.Warnings);
        Assert.Equal(0, _session.Count("StartOutboundChat"));
    }

    [Fact]
    public void RepeatedNumber_IsNamedOnceByWhatIf()
    {
        var result = _session.RunWell("Rows +15559876501, '+1 555 987 6501' | New-SynthflowOutboundChat @send -WhatIf");
        Assert.Contains("repeats the number", Assert.Single(result.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-WhatIf")]
    public void OnAnEuConnection_IsRefused_WithTheReason(string parameter)
    {
        _session.RunWell("Connect-Synthflow -Region EU -SkipCheck -ApiKey 'some-key-of-eu'");
        var error = _session.Run($"Rows +15559876501, +15559876502 | New-SynthflowOutboundChat @send {parameter}")
            .Only("OutboundNotInRegion, NotSent", ErrorCategory.InvalidOperation);
        Assert.Equal("NotSent", error.DeliveryOf());
        Assert.Contains("EU", error.ToString(), StringComparison.Ordinal);
        Assert.Equal("SynthflowConnection", error.TargetObject.GetType().Name);
    }

    [Fact]
    public void WithoutConnection_SaysHowToGetOne()
    {
        using var session = new ModuleSession();
        var result = session.Run(
            "New-SynthflowOutboundChat -AgentId 11111111-1111-4111-8111-111111111111 "
            + "-Channel sms -FromNumber +15551234567 -ToNumber +15559876543");
        var error = result.Only("NotConnected", ErrorCategory.ConnectionError);
        Assert.Contains("Connect-Synthflow", error.RecommendedAction(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fax")]
    [InlineData("email")]
    public void ChannelThatIsNone_IsRefusedByBinding(string channel)
    {
        var result = _session.Run(
            $"New-SynthflowOutboundChat -AgentId $agent -Channel {channel} -FromNumber $from -ToNumber +15559876543");
        Assert.Equal(["CannotConvertArgumentNoMessage"], result.ErrorIds);
        Assert.Contains("Channel", result.AllErrors[0].ToString(), StringComparison.Ordinal);
        Assert.Equal(0, _session.Count("StartOutboundChat"));
    }
}
