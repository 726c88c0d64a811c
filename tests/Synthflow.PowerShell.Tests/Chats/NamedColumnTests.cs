using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Chats;

/// <summary>New-SynthflowOutboundChat takes named columns only, and never chooses between two numbers.</summary>
public sealed class NamedColumnTests : IDisposable
{
    private readonly SandboxSession _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("[pscustomobject]@{ 'Phone ' = '+12025550101' }")]
    [InlineData("[pscustomobject]@{ ' Phone Number' = '+12025550101' }")]
    [InlineData("@{ 'Mobile ' = '+12025550101' }")]
    [InlineData("[pscustomobject]@{ \"Phone$([char]0xA0)Number\" = '+12025550101' }")]
    [InlineData("@{ \"Phone$([char]0xA0)Number\" = '+12025550101' }")]
    [InlineData("[pscustomobject]@{ Mobile = ''; 'Phone ' = '+12025550101' }")]
    [InlineData("[pscustomobject]@{ Mobile = '+1 (202) 555-0101'; Phone = '+12025550101' }")]
    [InlineData("[pscustomobject]@{ Mobile = 'none'; Phone = '+12025550199'; ToNumber = '+12025550101' }")]
    [InlineData("[pscustomobject]@{ Phone = '+12025550101'; 'Home Phone' = '+12025550102' }")]
    public void OneNumberInTheNamedColumns_IsTexted(string row)
    {
        _session.RunWell($"{row} | New-SynthflowOutboundChat @send");

        Assert.Equal(["+12025550101"], _session.Texted());
    }

    [Theory]
    [InlineData("[pscustomobject]@{ Phone = '+12025550101'; \"Company$([char]0xA0)Name\" = 'Acme' }")]
    [InlineData("@{ Phone = '+12025550101'; \"Company$([char]0xA0)Name\" = 'Acme' }")]
    public void NamedColumn_IsFoundAsItIsSeen(string row)
    {
        _session.RunWell($"{row} | New-SynthflowOutboundChat @send -CustomVariableProperty 'Company Name'");

        Assert.Equal(["+12025550101"], _session.Texted());
    }

    [Theory]
    [InlineData("[pscustomobject]@{ Mobile = '+12025550101'; Phone = '+12025550102' }")]
    [InlineData("@{ MobilePhone = '+12025550101'; 'Phone ' = '+12025550102' }")]
    [InlineData("[pscustomobject]@{ 'Phone Number' = '+12025550101'; Phone = '12345' }")]
    public void TwoNumbersInTheNamedColumns_AreAnError(string row)
    {
        var result = _session.Run($"{row} | New-SynthflowOutboundChat @send");

        Assert.Equal("InvalidPhoneNumber, NotSent", Assert.Single(result.ErrorIds));
        Assert.Equal("NotSent", result.AllErrors[0].DeliveryOf());
        Assert.Contains("ToNumber", result.AllErrors[0].RecommendedAction(), StringComparison.Ordinal);
        Assert.Empty(_session.Texted());
    }

    [Fact]
    public void OptOutOfASpacedColumn_IsHeeded()
    {
        var result = _session.RunWell(
            "[pscustomobject]@{ 'Phone ' = '+12025550101'; 'OptedOut ' = 'yes' }, [pscustomobject]@{ Phone = '+12025550101' } "
            + "| New-SynthflowOutboundChat @send");

        Assert.Empty(_session.Texted());
        Assert.Equal(2, result.Warnings.Count);
    }
}
