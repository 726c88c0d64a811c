using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Management.Automation.Runspaces;

namespace Synthflow.Shell;

/// <summary>The engine's host: the console it was started in.</summary>
internal sealed class ScriptHost : PSHost
{
    private readonly ConsoleInterface _console = new();

    /// <summary>What the script said with <c>exit</c>.</summary>
    public int? ExitCode { get; private set; }

    public override CultureInfo CurrentCulture { get; } = CultureInfo.CurrentCulture;

    public override CultureInfo CurrentUICulture { get; } = CultureInfo.CurrentUICulture;

    public override Guid InstanceId { get; } = Guid.NewGuid();

    public override string Name => "Synthflow.Shell";

    public override PSHostUserInterface UI => _console;

    public override Version Version { get; } = typeof(ScriptHost).Assembly.GetName().Version ?? new Version(0, 0);

    /// <summary>Colors on a terminal; plain text in a file or a pipe.</summary>
    public void ShowColors(Runspace runspace)
    {
        using var shell = PowerShell.Create(runspace);
        var rendering = _console.SupportsVirtualTerminal ? "Host" : "PlainText";
        shell.AddScript($"$PSStyle.OutputRendering = '{rendering}'").Invoke();
    }

    public override void SetShouldExit(int exitCode) => ExitCode = exitCode;

    public override void EnterNestedPrompt() => throw new NotSupportedException("This host has no prompt.");

    public override void ExitNestedPrompt() => throw new NotSupportedException("This host has no prompt.");

    public override void NotifyBeginApplication()
    {
    }

    public override void NotifyEndApplication()
    {
    }
}
