using System.Management.Automation;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Workspace;

public sealed class GetSynthflowPhoneNumberTests : IDisposable
{
    private readonly SandboxSession _session = new();

    public void Dispose() => _session.Dispose();

    [Fact]
    public void Numbers_AreThoseOfTheWorkspace_ThatTheFirstContactNames()
    {
        var numbers = _session.RunWell("Get-SynthflowPhoneNumber").Output;
        Assert.Equal(
            ["+15551234567", "+15557654321", "+15550001000"], numbers.Select(number => number.Properties["PhoneNumber"].Value));
        Assert.Equal([false, false, true], numbers.Select(number => number.Properties["IsAvailable"].Value));
        Assert.Equal("PN00000000000000000000000000000001", numbers[0].Properties["Sid"].Value);
        Assert.Contains(
            "workspace=33333333-3333-4333-8333-333333333333",
            _session.Paths("ListPhoneNumbers").Single(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void WorkspaceId_SparesTheLookAtTheContacts()
    {
        Assert.Equal(3, _session.RunWell("Get-SynthflowPhoneNumber -WorkspaceId w1").Output.Count);
        Assert.Equal(0, _session.Count("ListContacts"));
    }

    [Fact]
    public void WithoutAContact_TheErrorSaysWhatToGive()
    {
        _session.RunWell("Get-SynthflowContact | Remove-SynthflowContact -Confirm:$false");
        var error = _session.Run("Get-SynthflowPhoneNumber").Only("WorkspaceUnknown", ErrorCategory.ObjectNotFound);
        Assert.Null(error.DeliveryOf());
        Assert.Contains("-WorkspaceId", error.RecommendedAction(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ListContacts", "Status(500, '{}')", "ServiceFailed, Unknown")]
    [InlineData("ListPhoneNumbers", "LoseAnswer()", "ServiceFailed, Unknown")]
    public void Fault_IsNamed(string operation, string fault, string told)
    {
        _session.Fault(operation, fault);
        _session.Run("Get-SynthflowPhoneNumber").Only(told, ErrorCategory.ConnectionError);
    }
}
