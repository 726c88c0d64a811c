using System.Management.Automation;
using Synthflow.PowerShell.Errors;

namespace Synthflow.PowerShell.Cmdlets;

/// <summary>Paths as PowerShell users write them, to files.</summary>
internal static class InputFiles
{
    /// <summary>The files that match; an error for a path that matches none.</summary>
    public static IEnumerable<string> Matching(PSCmdlet cmdlet, IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            foreach (var file in Resolve(cmdlet, path))
            {
                yield return file;
            }
        }
    }

    /// <summary>The files as they are named; whether they exist is seen when they are opened.</summary>
    public static IEnumerable<string> Literal(PSCmdlet cmdlet, IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            if (Try(cmdlet, path,
                () => [FilePaths.Literal(cmdlet.SessionState, path, ErrorIds.InvalidContactFile)]) is [{ } file])
            {
                yield return file;
            }
        }
    }

    private static IReadOnlyList<string> Resolve(PSCmdlet cmdlet, string path)
    {
        var files = Try(
            cmdlet, path, () => FilePaths.Matching(cmdlet.SessionState, path, ErrorIds.InvalidContactFile));
        // A wildcard that matches nothing is no list with nobody in it.
        if (files is null || (files.Count > 0 && files.All(static file => File.Exists(file) || Directory.Exists(file))))
        {
            return files ?? [];
        }

        cmdlet.WriteError(ErrorRecords.Invalid(
            ErrorIds.InvalidContactFile,
            Text.Of(Core.Messages.InvalidContactFile, Text.Harmless(path, 200),
                Core.Messages.InvalidContactFile_NotFound),
            NextStepFor(path),
            path));
        return [];
    }

    private static IReadOnlyList<string>? Try(PSCmdlet cmdlet, string path, Func<IReadOnlyList<string>> resolve)
    {
        try
        {
            return resolve();
        }
        catch (SynthflowException failure)
        {
            cmdlet.WriteError(ErrorRecords.From(failure, path));
            return null;
        }
    }

    private static string NextStepFor(string path) => path.Contains("[")
        ? Messages.InvalidContactFile_NoMatch_NextStep
        : Core.Messages.InvalidContactFile_NotFound_NextStep;
}
