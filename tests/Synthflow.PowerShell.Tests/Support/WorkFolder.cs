using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Support;

/// <summary>
/// A folder of its own that is gone afterwards. Not among the temporary files, also where the whole checkout lies there:
/// journals in such a place get a warning.
/// </summary>
public sealed class WorkFolder : IDisposable
{
    private static readonly string[] _cleared = [Path.GetTempPath(), "/tmp/", "/private/tmp/", "/var/tmp/", "/dev/shm/"];

    public WorkFolder()
    {
        var name = Guid.NewGuid().ToString("N");
        var here = Path.Combine(BuiltPaths.Repository, "artifacts", "test-work", name);
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        FullName = IsCleared(here) && home.Length > 0 ? Path.Combine(home, ".synthflow-test-" + name) : here;
        Directory.CreateDirectory(FullName);
    }

    public string FullName { get; }

    public string PathOf(string name) => Path.Combine(FullName, name);

    public void Write(string name, string text) => File.WriteAllText(PathOf(name), text);

    public void Dispose() => Directory.Delete(FullName, recursive: true);

    private static bool IsCleared(string path) =>
        _cleared.Any(folder => path.StartsWith(folder, StringComparison.OrdinalIgnoreCase));
}
