using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.PipelineTruth;

/// <summary>
/// An error about one row, the second of three: one test a cell of the table in about_Synthflow_Errors.
/// </summary>
public sealed class RowErrorTests : IDisposable
{
    private const string Send = "Rows +15559876501, bad, +15559876503 | New-SynthflowOutboundChat @send";
    private readonly SandboxSession _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("Continue")]
    [InlineData("SilentlyContinue")]
    [InlineData("Ignore")]
    public void LaterRows_GoOn(string action)
    {
        Assert.Equal(2, _session.Run($"{Send} -ErrorAction {action}").Output.Count);
        Assert.Equal(["+15559876501", "+15559876503"], _session.Texted());
    }

    [Theory]
    [InlineData("Continue", 1)]
    [InlineData("SilentlyContinue", 0)]
    [InlineData("Ignore", 0)]
    public void Error_IsShown_OnlyWithContinue(string action, int shown) =>
        Assert.Equal(shown, _session.Run($"{Send} -ErrorAction {action}").Errors.Count);

    [Theory]
    [InlineData("Continue", 1)]
    [InlineData("SilentlyContinue", 1)]
    [InlineData("Ignore", 0)]
    [InlineData("Stop", 1)]
    public void ErrorOfTheSession_HasIt_ButNotWithIgnore(string action, int recorded) =>
        Assert.Equal(recorded, _session.Run($$"""
            $Error.Clear()
            try { $null = {{Send}} -ErrorAction {{action}} } catch { }
            @($Error | Where-Object { $_.FullyQualifiedErrorId -like 'InvalidPhoneNumber,*' -and $_.Exception.Delivery -eq 'NotSent' }).Count
            """).Single<int>());

    [Theory]
    [InlineData("Continue", 1)]
    [InlineData("SilentlyContinue", 1)]
    [InlineData("Ignore", 0)]
    public void ErrorVariable_HasIt_ButNotWithIgnore(string action, int recorded) =>
        Assert.Equal(recorded, _session.Run(
            $"$null = {Send} -ErrorAction {action} -ErrorVariable failed; "
            + "$failed.Count").Output.Single().BaseObject);

    [Fact]
    public void ErrorVariable_HasIt_WithStop() => Assert.Contains(
        "InvalidPhoneNumber, NotSent",
        _session.Run($"try {{ $null = {Send} -ErrorAction Stop -ErrorVariable failed }} catch {{ }}; $failed.ForEach({{ $e = if ($_.ErrorRecord) {{ $_.ErrorRecord }} else {{ $_ }}; \"$($e.Exception.ErrorId), $($e.Exception.Delivery)\" }}) -join ' '").Single<string>(),
        StringComparison.Ordinal);

    [Fact]
    public void ErrorVariable_WithAPlus_Collects() =>
        Assert.Equal(2, _session.Run(
            $"foreach ($n in 1, 2) {{ $null = {Send} -ErrorAction SilentlyContinue "
            + "-ErrorVariable +failed -AllowDuplicate }; $failed.Count").Single<int>());

    [Theory]
    [InlineData("Continue", false)]
    [InlineData("SilentlyContinue", false)]
    [InlineData("Ignore", false)]
    public void DollarQuestion_IsFalse(string action, bool expected) =>
        Assert.Equal(expected, _session.Run($"$null = {Send} -ErrorAction {action}; $?").Single<bool>());

    [Fact]
    public void DollarQuestion_IsTrue_WhereEveryRowWasSent() =>
        Assert.True(_session.Run("$null = Rows +15559876501 | New-SynthflowOutboundChat @send; $?").Single<bool>());

    [Theory]
    [InlineData("Continue", "not caught")]
    [InlineData("SilentlyContinue", "not caught")]
    [InlineData("Ignore", "not caught")]
    [InlineData("Stop", "caught")]
    public void TryCatch_CatchesIt_OnlyWithStop(string action, string expected) =>
        Assert.Equal(expected, _session.Run(
            $"try {{ $null = {Send} -ErrorAction {action}; "
            + $"'not caught' }} catch {{ 'caught' }}").Single<string>());

    [Fact]
    public void Stop_EndsAtTheRow_AndThoseBeforeStaySent()
    {
        var result = _session.Run($"try {{ {Send} -ErrorAction Stop }} catch {{ $caught = $_ }}");
        Assert.Single(result.Output);
        Assert.Equal(["+15559876501"], _session.Texted());
    }

    [Fact]
    public void Stop_GivesTheCatchTheSameError()
    {
        var caught = _session.Run($$"""
            try { $null = {{Send}} -ErrorAction Stop }
            catch [Synthflow.Client.SynthflowException] {
                [pscustomobject]@{ Id = $_.FullyQualifiedErrorId; ErrorId = $_.Exception.ErrorId; Delivery = $_.Exception.Delivery; Row = $_.TargetObject.Name }
            }
            """).Output.Single();
        Assert.StartsWith("InvalidPhoneNumber,", (string)caught.Properties["Id"].Value, StringComparison.Ordinal);
        Assert.Equal("InvalidPhoneNumber", caught.Properties["ErrorId"].Value);
        Assert.Equal("NotSent", caught.Properties["Delivery"].Value.ToString());
        Assert.Equal("Person bad", caught.Properties["Row"].Value);
    }

    [Fact]
    public void Stop_ByPreferenceVariable_IsTheSame()
    {
        var result = _session.Run(
            $"$ErrorActionPreference = 'Stop'; try {{ {Send} }} catch {{ $_.FullyQualifiedErrorId.Split(',')[0] + ', ' + $_.Exception.Delivery }}");
        Assert.Equal(2, result.Output.Count);
        Assert.Equal("InvalidPhoneNumber, NotSent", result.Output[1].ToString());
        Assert.Equal(["+15559876501"], _session.Texted());
    }
}
