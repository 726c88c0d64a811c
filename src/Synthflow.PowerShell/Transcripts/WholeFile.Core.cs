namespace Synthflow.PowerShell.Transcripts;

internal static partial class WholeFile
{
    private static partial FileStream Create(string path)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.None,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(path, options);
    }

    private static partial void Replace(string temporary, string path) => File.Move(temporary, path, overwrite: true);
}
