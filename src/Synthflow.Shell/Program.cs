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

var moduleFolder = typeof(ScriptRun).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
    .First(metadata => string.Equals(metadata.Key, "ModuleFolder", StringComparison.Ordinal)).Value;
using var run = new ScriptRun(moduleFolder ?? throw new InvalidOperationException("The build names no module folder."));
return run.Execute(scriptPath, scriptArguments);
