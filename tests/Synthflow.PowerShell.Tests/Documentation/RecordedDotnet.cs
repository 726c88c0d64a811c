namespace Synthflow.PowerShell.Tests.Documentation;

/// <summary>
/// A program named dotnet that says its arguments and does nothing else: a build inside the tests would replace the module
/// under them.
/// </summary>
public sealed class RecordedDotnet : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("synthflow-");

    /// <param name="exitCode">What the program ends with.</param>
    public RecordedDotnet(int exitCode = 0)
    {
        var path = Path.Combine(_folder.FullName, OperatingSystem.IsWindows() ? "dotnet.cmd" : "dotnet");
        File.WriteAllText(path, OperatingSystem.IsWindows()
            ? $"@echo dotnet %*\r\n@exit /b {exitCode}\r\n"
            : $"#!/bin/sh\necho \"dotnet $*\"\nexit {exitCode}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>To be put first on the PATH.</summary>
    public string Folder => _folder.FullName;

    public void Dispose() => _folder.Delete(recursive: true);
}
