using System.Text;

namespace Synthflow.ContactLists.Tests;

/// <summary>A file that is gone after the test.</summary>
internal sealed class TemporaryFile : IDisposable
{
    internal TemporaryFile(string text)
        : this(Encoding.UTF8.GetBytes(text))
    {
    }

    internal TemporaryFile(byte[] bytes) => File.WriteAllBytes(Path, bytes);

    internal string Path { get; } = System.IO.Path.Combine(
        System.IO.Path.GetTempPath(), System.IO.Path.GetRandomFileName());

    public void Dispose() => File.Delete(Path);
}
