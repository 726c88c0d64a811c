using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Support;

/// <summary>
/// A session connected to a sandbox of its own. Its scripts have <c>$sandbox</c>, <c>$agent</c>, <c>$from</c> and
/// <c>$send</c> (the parameters of a send but for the number, to be splatted).
/// </summary>
public sealed class SandboxSession : IDisposable
{
    public const string Agent = "11111111-1111-4111-8111-111111111111";
    public const string Sender = "+15551234567";

    private const string Setup = """
        $sandbox = (Get-SynthflowConnection).GetSandbox()
        $agent = '11111111-1111-4111-8111-111111111111'
        $from = '+15551234567'
        $send = @{ AgentId = $agent; Channel = 'sms'; FromNumber = $from; InitialMessage = 'Hello' }
        function Rows([string[]]$Numbers) { foreach ($number in $Numbers) { [pscustomobject]@{ Name = "Person $number"; Phone = $number } } }
        function Fault([string]$Operation, [object[]]$Faults) { $sandbox.Faults.Next([Synthflow.Sandbox.SandboxOperation]$Operation, [Synthflow.Sandbox.Faults.Fault[]]$Faults) }
        """;

    private readonly ModuleSession _session;
    private readonly LentSession? _lent;

    /// <summary>Connects with no retries unless told otherwise: a retry waits in real time.</summary>
    /// <param name="connectParameters">Those of Connect-Synthflow.</param>
    /// <param name="host">What is shown and asked; by default one that nobody answers. With one of its own the session is new.</param>
    /// <param name="isNew"><see langword="true"/> for a session that nobody had before: for what PowerShell does only once in one.</param>
    public SandboxSession(
        string connectParameters = "-MaximumRetryCount 0", ScreenHost? host = null, bool isNew = false)
    {
        _lent = isNew || host is not null ? null : new LentSession();
        _session = _lent?.Session ?? new ModuleSession(host);
        var result = Run($"Connect-Synthflow -Sandbox {connectParameters}\n{Setup}");
        Assert.Empty(result.AllErrors);
    }

    public ScreenHost Host => _session.Host;

    /// <summary>How many requests arrived.</summary>
    public long Total => Run("$sandbox.Requests.Total").Single<long>();

    public ScriptResult Run(string script, params object?[] input) => _session.Run(script, input);

    public RunningScript Start(string script, params object?[] input) => _session.Start(script, input);

    public string Show(string script) => _session.Show(script);

    public void SetVariable(string name, object? value) => _session.SetVariable(name, value);

    public void SetLocation(string folder) => _session.Runspace.SessionStateProxy.Path.SetLocation(folder);

    /// <summary>Runs a script that must give no error at all.</summary>
    public ScriptResult RunWell(string script, params object?[] input)
    {
        var result = Run(script, input);
        Assert.Empty(result.AllErrors.Select(error => $"{error.FullyQualifiedErrorId}: {error}"));
        return result;
    }

    /// <summary>
    /// The next requests of an operation meet these faults, such as <c>LoseAnswer()</c> or <c>Status(404)</c>.
    /// </summary>
    public void Fault(string operation, params string[] faults) => RunWell(
        $"Fault {operation} @({string.Join(", ", faults.Select(fault => "[Synthflow.Sandbox.Faults.Fault]::" + fault))})");

    /// <summary>How many requests of an operation arrived.</summary>
    public int Count(string operation) => Run($"$sandbox.Requests.Of('{operation}').Count").Single<int>();

    /// <summary>The bodies of the requests of an operation, in their order.</summary>
    public IReadOnlyList<string> Bodies(string operation) =>
        Run($"$sandbox.Requests.Of('{operation}').ForEach('Body')").OutputOf<string>();

    /// <summary>The paths of the requests of an operation, in their order.</summary>
    public IReadOnlyList<string> Paths(string operation) =>
        Run($"$sandbox.Requests.Of('{operation}').ForEach('Path')").OutputOf<string>();

    /// <summary>The numbers that outbound sends were for, in their order.</summary>
    public IReadOnlyList<string> Texted() =>
        Run("$sandbox.Requests.Of('StartOutboundChat').ForEach('ToNumber')").OutputOf<string>();

    public void Dispose()
    {
        if (_lent is null)
        {
            _session.Dispose();
        }

        _lent?.Dispose();
    }
}
