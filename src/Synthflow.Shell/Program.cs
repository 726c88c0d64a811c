using System.Globalization;
using System.Reflection;
using Synthflow.Shell;

if (args is not [var script, .. var scriptArguments])
{
    Console.Error.WriteLine("Usage: dotnet run --project src/Synthflow.Shell -- <script.ps1> [arguments]");
    return 2;
}

var scriptPath = Path.GetFullPath(script);
if (!File.Exists(scriptPath))
{
    Console.Error.WriteLine($"There is no script '{scriptPath}'.");
    return 2;
}

if (CultureInfo.CurrentCulture.Equals(CultureInfo.InvariantCulture))
{
    // A machine that names no culture, as containers do: PowerShell wraps lines between words only in one it knows.
    CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-US");
}

var moduleFolder = typeof(ScriptRun).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
    .First(metadata => string.Equals(metadata.Key, "ModuleFolder", StringComparison.Ordinal)).Value;
using var run = new ScriptRun(moduleFolder ?? throw new InvalidOperationException("The build names no module folder."));
return run.Execute(scriptPath, scriptArguments);
