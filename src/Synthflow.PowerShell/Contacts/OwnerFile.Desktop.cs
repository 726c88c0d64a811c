namespace Synthflow.PowerShell.Contacts;

internal static partial class OwnerFile
{
    private static FileStream Create(string path) => new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
}
