using System.Management.Automation;
using Synthflow.PowerShell.Tests.Conventions;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Connections;

/// <summary>However Connect-Synthflow ends without a connection, the one before is gone: what comes next would text from the
/// workspace before.</summary>
[Collection(ProcessEnvironment.Name)]
public sealed class ConnectionBeforeTests : IDisposable
{
    private const string Key = "sk-live-0123456789abcdef";
    private readonly SandboxSession _session = new();

    public ConnectionBeforeTests() => _session.SetVariable("key", Key);

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("@() | Connect-Synthflow -Region US")]
    [InlineData("@() | Connect-Synthflow -Region US -SkipCheck")]
    [InlineData("@() | Connect-Synthflow")]
    [InlineData("Get-Content none.txt -ErrorAction Ignore | Connect-Synthflow -BaseUri https://localhost/v2")]
    [InlineData("@() | Connect-Synthflow -Sandbox")]
    public void NothingFromThePipeline_IsSaid_AlsoWhereTheEnvironmentHasAKey(string script)
    {
        using var environment = ProcessEnvironment.With(("SYNTHFLOW_API_KEY", Key), ("SYNTHFLOW_REGION", null));
        var error = _session.Run(script).Only("ApiKeyMissing", ErrorCategory.AuthenticationError);
        Assert.Contains("from the pipeline", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("vault", error.RecommendedAction(), StringComparison.Ordinal);
        Assert.Null(error.DeliveryOf());
        AssertNobodyIsTexted();
    }

    [Theory]
    [InlineData("$null | Connect-Synthflow -Region US")]
    [InlineData("@{ a = 1 } | Connect-Synthflow -Region US")]
    [InlineData("$key, 12 | Connect-Synthflow -Region US -SkipCheck")]
    [InlineData("Connect-Synthflow -Region Glboal")]
    [InlineData("Connect-Synthflow $key -Region Mars -SkipCheck")]
    [InlineData("Connect-Synthflow -Region 'US,EU'")]
    [InlineData("Connect-Synthflow -ApiKey $null")]
    [InlineData("Connect-Synthflow -ApiKey $key, $key")]
    [InlineData("Connect-Synthflow -BaseUri 'http://['")]
    [InlineData("Connect-Synthflow -BaseUri $null")]
    [InlineData("Connect-Synthflow -Proxy 'http://['")]
    [InlineData("Connect-Synthflow -TimeoutSec 0")]
    [InlineData("Connect-Synthflow -TimeoutSec soon")]
    [InlineData("Connect-Synthflow -MaximumRetryCount 11")]
    [InlineData("Connect-Synthflow -MaxPerSecond -1")]
    [InlineData("Connect-Synthflow -MaxPerSecond few")]
    [InlineData("Connect-Synthflow -SandboxFault Nothing")]
    [InlineData("Connect-Synthflow -SkipCheck:maybe")]
    [InlineData("Connect-Synthflow -Sandbox -Region US")]
    [InlineData("Connect-Synthflow -Region US -BaseUri https://localhost/v2")]
    [InlineData("Connect-Synthflow $key -SkipCheck")]
    [InlineData("Connect-Synthflow 'two words' -Region US")]
    [InlineData("Connect-Synthflow $key -BaseUri http://example.com/v2 -SkipCheck")]
    public void WhatIsRefused_LeavesNoConnection(string script)
    {
        using var environment = ProcessEnvironment.With(("SYNTHFLOW_API_KEY", null), ("SYNTHFLOW_REGION", null));
        var result = _session.Run(script);
        Assert.NotEmpty(result.ErrorIds);
        AssertNobodyIsTexted();
    }

    [Fact]
    public void EveryParameter_EndsTheConnectionBefore() =>
        Assert.All(
            CmdletTypes.Named("ConnectSynthflowCommand").GetProperties()
                .Where(static one => one.GetCustomAttributes(inherit: true).Any(static item => item is ParameterAttribute)),
            static one => Assert.Contains(
                one.GetCustomAttributes(inherit: true), static item => item.GetType().Name == "EndsConnectionBeforeAttribute"));

    /// <summary>Who looks for a parameter at the prompt, or reads the help, does not connect.</summary>
    [Fact]
    public void TabAndHelp_LeaveTheConnection()
    {
        Assert.NotEmpty(_session.RunWell(
            "$line = 'Connect-Synthflow -Sandbox -TimeoutSec 5 -Re'; [System.Management.Automation.CommandCompletion]::"
            + "CompleteInput($line, $line.Length, $null).CompletionMatches; Get-Help Connect-Synthflow -Full; "
            + "Get-Command Connect-Synthflow -Syntax").Output);
        Assert.True(_session.RunWell("(Get-SynthflowConnection).IsSandbox").Single<bool>());
    }

    /// <summary>Only this session's: who holds a connection goes on with it.</summary>
    [Fact]
    public void ConnectionOfPassThru_StaysItsHolders()
    {
        _session.RunWell("$held = Connect-Synthflow -Sandbox -PassThru");
        Assert.NotEmpty(_session.Run("Connect-Synthflow -Region Mars").ErrorIds);
        Assert.False(_session.RunWell("$held.IsClosed").Single<bool>());
        Assert.Empty(_session.RunWell("Get-SynthflowConnection").Output);
        Assert.Empty(_session.RunWell("Get-SynthflowChat -Connection $held").AllErrors);
    }

    [Fact]
    public void SeveralConnections_OfOnePipeline_StayTheirHolders()
    {
        _session.RunWell("$two = $key, $key | Connect-Synthflow -Region US -SkipCheck -PassThru");
        Assert.Equal([false, false], _session.RunWell("$two.IsClosed").OutputOf<bool>());
        Assert.True(_session.RunWell("[object]::ReferenceEquals($two[1], (Get-SynthflowConnection))").Single<bool>());
    }

    private void AssertNobodyIsTexted()
    {
        Assert.Empty(_session.RunWell("Get-SynthflowConnection").Output);
        Assert.Equal(
            ["NotConnected"], _session.Run("New-SynthflowOutboundChat @send -ToNumber +12025550177").ErrorIds);
        Assert.Empty(_session.Texted());
    }
}
