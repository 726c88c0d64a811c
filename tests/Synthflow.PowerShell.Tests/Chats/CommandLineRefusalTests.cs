using System.Management.Automation;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Chats;

/// <summary>What is wrong on the command line is said once, before anything is sent, and not at every row.</summary>
public sealed class CommandLineRefusalTests : IDisposable
{
    private readonly SandboxSession _session = new();

    public CommandLineRefusalTests() => _session.RunWell(
        "$rows = Rows +15559876501, +15559876502, +15559876503; "
            + "$wa = @{ AgentId = $agent; Channel = 'whatsapp'; FromNumber = $from }");

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("-TemplateSid HX12 @wa", "InvalidTemplateSid, NotSent", ErrorCategory.InvalidArgument, "HX12")]
    [InlineData(
        "-TemplateSid HX0123456789abcdef0123456789abcdef @send",
        "TemplateNotForSms, NotSent",
        ErrorCategory.InvalidArgument,
        "-TemplateSid")]
    [InlineData(
        "-AgentId $agent -Channel sms -FromNumber 12",
        "InvalidPhoneNumber, NotSent",
        ErrorCategory.InvalidData,
        "-FromNumber")]
    [InlineData("@wa -InitialMessage ('x' * 1700)", "MessageTooLong, NotSent", ErrorCategory.LimitsExceeded, "-InitialMessage")]
    [InlineData("@send -CustomVariableProperty Company", "MissingColumn, NotSent", ErrorCategory.InvalidArgument, "Name, Phone")]
    [InlineData(
        "@wa -TemplateVariables @{ '1' = 'Ada' }",
        "InvalidTemplateSid, NotSent",
        ErrorCategory.InvalidArgument,
        "-TemplateSid")]
    [InlineData(
        "@send -TemplateVariables @{ '1' = 'Ada' }",
        "TemplateNotForSms, NotSent",
        ErrorCategory.InvalidArgument,
        "-TemplateVariables")]
    [InlineData("-AgentId $agent -FromNumber $from", "MissingColumn, NotSent", ErrorCategory.InvalidArgument, "-Channel")]
    public void IsSaidOnce_AndNothingIsSent(string parameters, string id, ErrorCategory category, string named)
    {
        var result = _session.Run($"$rows | New-SynthflowOutboundChat {parameters}");
        var error = result.Only(id, category);
        Assert.NotNull(_session.Run(
            $"try {{ $rows "
            + $"| New-SynthflowOutboundChat {parameters} }} catch {{ 'caught' }}").Single<string>());
        Assert.Equal("NotSent", error.DeliveryOf());
        Assert.Contains(named, error.ToString() + error.RecommendedAction(), StringComparison.Ordinal);
        Assert.Empty(_session.Texted());
    }

    [Theory]
    [InlineData("@wa", "InvalidTemplateSid, NotSent")]
    [InlineData("@send", "TemplateNotForSms, NotSent")]
    public void TemplateVariables_WithoutATemplate_AreRefused(string parameters, string id)
    {
        _session.Run(
            $"New-SynthflowOutboundChat {parameters} -ToNumber +15559876501 -TemplateVariables @{{ '1' = 'Ada' }}")
            .Only(id, ErrorCategory.InvalidArgument);
        Assert.Empty(_session.Texted());
    }

    [Fact]
    public void TemplateVariables_OfARowWithoutItsTemplate_AreRefused_AndTheOthersSent()
    {
        _session.Run("""
            [pscustomobject]@{ Phone = '+15559876501'; TemplateVariables = @{ '1' = 'Ada' }; TemplateSid = '' },
            [pscustomobject]@{ Phone = '+15559876502'; TemplateVariables = @{ '1' = 'Bob' }; TemplateSid = 'HX0123456789abcdef0123456789abcdef' } |
                New-SynthflowOutboundChat @wa
            """).Only("InvalidTemplateSid, NotSent", ErrorCategory.InvalidArgument);
        Assert.Equal(["+15559876502"], _session.Texted());
    }

    [Fact]
    public void EmptyTemplateVariables_AreNone() =>
        Assert.Single(
            _session.RunWell("New-SynthflowOutboundChat @send -ToNumber +15559876501 -TemplateVariables @{}").Output);

    [Fact]
    public void RowOfAnotherKind_AmongGoodOnes_DoesNotEndThem()
    {
        _session.Run("""
            [pscustomobject]@{ Phone = '+15559876501'; Company = 'Acme' }, [pscustomobject]@{ Phone = '+15559876502' },
            [pscustomobject]@{ Phone = '+15559876503'; Company = 'Foo' } | New-SynthflowOutboundChat @send -CustomVariableProperty Company
            """).Only("MissingColumn, NotSent", ErrorCategory.InvalidArgument);
        Assert.Equal(["+15559876501", "+15559876503"], _session.Texted());
    }
}
