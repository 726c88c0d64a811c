using Synthflow.TestSupport.Engine;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.PipelineTruth;

/// <summary>
/// An error that ends the cmdlet (the key is refused at the second of three rows): one test a cell of the table.
/// </summary>
public sealed class EndingErrorTests : IDisposable
{
    private const string Send = "Rows +15559876501, +15559876502, +15559876503 | New-SynthflowOutboundChat @send";
    private readonly SandboxSession _session = new();

    public EndingErrorTests() => _session.RunWell(
        "$sandbox.Faults.At([Synthflow.Sandbox.SandboxOperation]'StartOutboundChat', "
            + "2, [Synthflow.Sandbox.Faults.Fault]::Status(401, '{}'))");

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("Continue")]
    [InlineData("SilentlyContinue")]
    [InlineData("Ignore")]
    [InlineData("Stop")]
    public void LaterRows_AreNotSent(string action)
    {
        _session.Run($"try {{ {Send} -ErrorAction {action} }} catch {{ }}");
        Assert.Equal(["+15559876501", "+15559876502"], _session.Texted());
    }

    [Theory]
    [InlineData("Continue")]
    [InlineData("SilentlyContinue")]
    [InlineData("Ignore")]
    [InlineData("Stop")]
    public void TryCatch_CatchesIt_Always(string action) => Assert.Equal(
        "ApiKeyRefused, Rejected",
        _session.Run(
            $"try {{ $null = {Send} -ErrorAction {action}; "
            + $"'not caught' }} catch {{ $_.FullyQualifiedErrorId.Split(',')[0] + ', ' + $_.Exception.Delivery }}").Single<string>());

    [Theory]
    [InlineData("Continue")]
    [InlineData("SilentlyContinue")]
    [InlineData("Ignore")]
    public void WithoutTry_TheScriptGoesOn_AtTheNextStatement_AndDollarQuestionIsFalse(string action)
    {
        var result = _session.Run($"$null = {Send} -ErrorAction {action}; $?; 'next'");
        Assert.Equal([false, "next"], result.Output.Select(item => item.BaseObject));
        Assert.Equal(["ApiKeyRefused, Rejected"], result.ErrorIds);
    }

    [Theory]
    [InlineData("Continue", 1)]
    [InlineData("SilentlyContinue", 1)]
    [InlineData("Ignore", 1)]
    [InlineData("Stop", 1)]
    public void ErrorOfTheSession_HasIt_Always(string action, int recorded) =>
        Assert.Equal(recorded, _session.Run($$"""
            $Error.Clear()
            try { $null = {{Send}} -ErrorAction {{action}} } catch { }
            @($Error | Where-Object { $_.FullyQualifiedErrorId -like 'ApiKeyRefused,*' -and $_.Exception.Delivery -eq 'Rejected' }).Count
            """).Single<int>());

    [Theory]
    [InlineData("Continue")]
    [InlineData("SilentlyContinue")]
    [InlineData("Ignore")]
    [InlineData("Stop")]
    public void ErrorVariable_HasIt(string action) => Assert.Contains(
        "ApiKeyRefused, Rejected",
        _session.Run($"try {{ $null = {Send} -ErrorAction {action} -ErrorVariable failed }} catch {{ }}; $failed.ForEach({{ $e = if ($_.ErrorRecord) {{ $_.ErrorRecord }} else {{ $_ }}; \"$($e.Exception.ErrorId), $($e.Exception.Delivery)\" }}) -join ' '").Single<string>(),
        StringComparison.Ordinal);

    [Fact]
    public void WithErrorActionPreferenceStop_TheScriptEnds()
    {
        var result = _session.Run($"$ErrorActionPreference = 'Stop'; $null = {Send}; 'next'");
        Assert.Empty(result.Output);
        Assert.Equal("ApiKeyRefused, Rejected", ScriptResult.Told(result.TerminatingError!));
    }

    [Fact]
    public void WithErrorActionPreferenceStop_ARowError_EndsTheScriptToo()
    {
        var result = _session.Run(
            "$ErrorActionPreference = 'Stop'; $null = Rows bad | New-SynthflowOutboundChat @send; 'next'");
        Assert.Empty(result.Output);
        Assert.Equal("InvalidPhoneNumber, NotSent", ScriptResult.Told(result.TerminatingError!));
    }
}
