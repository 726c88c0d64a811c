using System.Management.Automation;
using Synthflow.Client;
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
    public static IEnumerable<string> Literal(PSCmdlet cmdlet, IEnumerable<string> paths) =>
        paths.Select(path => cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path));

    private static IEnumerable<string> Resolve(PSCmdlet cmdlet, string path)
    {
        try
        {
            var files = cmdlet.SessionState.Path.GetResolvedProviderPathFromPSPath(path, out var provider);
            // A wildcard that matches nothing is no list with nobody in it.
            if (provider.Name == "FileSystem" && files.Count > 0)
            {
                return files;
            }
        }
        catch (ItemNotFoundException)
        {
            // Said below, with the path as it was typed.
        }
        catch (System.Management.Automation.DriveNotFoundException)
        {
            // The same.
        }
        catch (WildcardPatternException)
        {
            // A [ without its ].
        }

        cmdlet.WriteError(ErrorRecords.Invalid(
            ErrorIds.InvalidContactFile,
            Text.Of(Core.Messages.InvalidContactFile, Text.Harmless(path, 200), Core.Messages.InvalidContactFile_NotFound),
            NextStepFor(path),
            path));
        return [];
    }

    private static string NextStepFor(string path) => path.Contains("[")
        ? Messages.InvalidContactFile_NoMatch_NextStep
        : Core.Messages.InvalidContactFile_NotFound_NextStep;
}
