using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Support;

/// <summary>
/// A folder of its own that is gone afterwards. Not among the temporary files: journals there get a warning.
/// </summary>
public sealed class WorkFolder : IDisposable
{
    public WorkFolder()
    {
        FullName = Path.Combine(BuiltPaths.Repository, "artifacts", "test-work", Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(FullName);
    }

    public string FullName { get; }

    public string PathOf(string name) => Path.Combine(FullName, name);

    public void Write(string name, string text) => File.WriteAllText(PathOf(name), text);

    public void Dispose() => Directory.Delete(FullName, recursive: true);
}
