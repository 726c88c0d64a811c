using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Reflection;
using Microsoft.PowerShell;

// PowerShell itself, with the staged module imported, on a machine that has nothing but the .NET SDK. Arguments are
// those of pwsh; without any it is a prompt.

// pwsh reports its use and looks for updates unless told otherwise; the README promises that nothing leaves the
// machine.
Environment.SetEnvironmentVariable("POWERSHELL_TELEMETRY_OPTOUT", "1");
Environment.SetEnvironmentVariable("POWERSHELL_UPDATECHECK", "Off");

if (CultureInfo.CurrentCulture.Equals(CultureInfo.InvariantCulture))
{
    // A machine that names no culture, as containers do: PowerShell wraps lines between words only in one it knows.
    CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-US");
}

if (Console.IsOutputRedirected || Console.IsErrorRedirected)
{
    PSStyle.Instance.OutputRendering = OutputRendering.PlainText;
}

var state = InitialSessionState.CreateDefault2();
state.ImportPSModule([ModuleFolder()]);
if (OperatingSystem.IsWindows())
{
    state.ExecutionPolicy = ExecutionPolicy.Bypass;
}

// No profile: what it loads belongs to an installed pwsh and is not here.
var banner = $"PowerShell {PSVersionInfo.PSVersion} with Synthflow.PowerShell. To try it: Connect-Synthflow -Sandbox";
return ConsoleShell.Start(state, banner, helpText: null, ["-NoProfile", .. args]);

static string ModuleFolder() =>
    typeof(Program).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(metadata => string.Equals(metadata.Key, "ModuleFolder", StringComparison.Ordinal)).Value
    ?? throw new InvalidOperationException("The build names no module folder.");
