using System.Management.Automation;

namespace Synthflow.PowerShell.Cmdlets;

/// <summary>The one way from a path as it was given to the file that it names, for every path of every
/// cmdlet.</summary>
/// <remarks>
/// A file has one name, or a journal that was begun under one would be begun anew under another. So: files only,
/// whatever provider the session stands in; relative to the session's folder, never to that of the process; what Tab
/// completes to (<c>spring`[1`].jsonl</c>) is the file it was completed from.
/// </remarks>
internal static class FilePaths
{
    private const string FileSystem = "FileSystem";

    /// <summary>The full path of one file, which need not be there.</summary>
    /// <param name="session">The session.</param>
    /// <param name="given">The path as it was given; [ and ] stand for themselves.</param>
    /// <param name="errorId">The id of the error, which says what the file is for.</param>
    /// <exception cref="SynthflowException">It names no file: another provider's item, or no path at all.</exception>
    public static string Of(SessionState session, string given, string errorId)
    {
        var plain = WithoutEscapes(given);
        if (string.Equals(plain, given, StringComparison.Ordinal))
        {
            return FullPath(session, given, errorId);
        }

        var (asWritten, unescaped) = (FullPath(session, given, errorId), FullPath(session, plain, errorId));
        return !File.Exists(asWritten) ? unescaped
            : !File.Exists(unescaped) ? asWritten
            : throw Refused(
                errorId, given, Text.Of(Messages.Path_TwoFiles, asWritten, unescaped), Messages.Path_TwoFiles_NextStep);
    }

    /// <summary>The full path of one file, the name taken as it is written: a backtick is part of it.</summary>
    /// <inheritdoc cref="Of"/>
    public static string Literal(SessionState session, string given, string errorId) =>
        FullPath(session, given, errorId);

    /// <summary>The full path of a file that may be made: a wildcard in its name would be part of it.</summary>
    /// <inheritdoc cref="Of"/>
    public static string OfNew(SessionState session, string given, string errorId)
    {
        var path = Of(session, given, errorId);
        return Path.GetFileName(path).IndexOfAny(['*', '?']) < 0 || File.Exists(path)
            ? path
            : throw Refused(errorId, given, Messages.Path_Wildcard, Messages.Path_Wildcard_NextStep);
    }

    /// <summary>The files that are there by a path with wildcards, also where the session stands in another
    /// provider.</summary>
    /// <inheritdoc cref="Of"/>
    public static IReadOnlyList<string> Matching(SessionState session, string given, string errorId)
    {
        if (!WildcardPattern.ContainsWildcardCharacters(given))
        {
            return [Of(session, given, errorId)];
        }

        // A name with brackets is a pattern to PowerShell; a file that is called so is meant all the same.
        var literal = FullPath(session, given, errorId);
        if (File.Exists(literal))
        {
            return [literal];
        }

        try
        {
            var pattern = IsRelativeToElsewhere(session, given)
                ? Path.Combine(WildcardPattern.Escape(session.Path.CurrentFileSystemLocation.ProviderPath), given)
                : given;
            var files = session.Path.GetResolvedProviderPathFromPSPath(pattern, out var provider);
            return provider.Name == FileSystem
                ? [.. files.Select(static file => Path.GetFullPath(file))]
                : throw NoFile(errorId, given);
        }
        catch (Exception exception) when (exception is ItemNotFoundException or WildcardPatternException)
        {
            return [];
        }
    }

    /// <summary>A path without the backticks that keep wildcards from being such.</summary>
    private static string WithoutEscapes(string given)
    {
        var plain = new System.Text.StringBuilder(given.Length);
        for (var index = 0; index < given.Length; index++)
        {
            var isEscape = given[index] == '`' && index + 1 < given.Length && given[index + 1] is '[' or ']' or '*'
                or '?' or '`';
            plain.Append(isEscape ? given[++index] : given[index]);
        }

        return plain.ToString();
    }

    private static string FullPath(SessionState session, string given, string errorId)
    {
        if (string.IsNullOrWhiteSpace(given))
        {
            // "$name " of a variable that is not set; on Unix it would be a file's name.
            throw Refused(errorId, given, Messages.Path_Blank, Messages.Path_NextStep);
        }

        try
        {
            var folder = session.Path.CurrentFileSystemLocation.ProviderPath;
            if (IsRelativeToElsewhere(session, given))
            {
                return Path.GetFullPath(Path.Combine(folder, AtHome(given)));
            }

            var path = session.Path.GetUnresolvedProviderPathFromPSPath(given, out var provider, out _);
            return provider.Name == FileSystem
                // FileSystem::x is relative all the same, and would be so to the process.
                ? Path.GetFullPath(Path.Combine(folder, path))
                : throw NoFile(errorId, given);
        }
        catch (Exception exception) when (exception is ItemNotFoundException or ProviderNotFoundException
            or System.Management.Automation.DriveNotFoundException or ProviderInvocationException
            or PSInvalidOperationException or PSNotSupportedException)
        {
            throw NoFile(errorId, given, exception);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException
            or PathTooLongException or System.Security.SecurityException)
        {
            throw Refused(errorId, given, Text.Harmless(exception.Message), Messages.Path_NextStep, exception);
        }
    }

    /// <summary>Whether a path has neither drive nor provider while the session stands in Env:, Cert: or the
    /// like.</summary>
    private static bool IsRelativeToElsewhere(SessionState session, string given) =>
        session.Path.CurrentLocation.Provider.Name != FileSystem
        && !session.Path.IsProviderQualified(given)
        && !session.Path.IsPSAbsolute(given, out _);

    private static string AtHome(string given) =>
        given is "~" || given.StartsWith("~/", StringComparison.Ordinal)
            || given.StartsWith("~\\", StringComparison.Ordinal)
            ? Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) + given.Substring(1)
            : given;

    private static SynthflowException NoFile(string errorId, string given, Exception? exception = null) =>
        Refused(errorId, given, Messages.Path_NoFile, Messages.Path_NextStep, exception);

    private static SynthflowException Refused(
        string errorId, string given, string reason, string nextStep, Exception? exception = null)
    {
        var format = errorId switch
        {
            ErrorIds.JournalNotWritable => Core.Messages.JournalNotWritable,
            ErrorIds.JournalNotReadable => Core.Messages.JournalNotReadable,
            ErrorIds.ReportNotWritable => Messages.Path_Report,
            ErrorIds.TranscriptNotWritable => Messages.TranscriptNotWritable,
            ErrorIds.OptOutNotWritable => Messages.OptOutNotWritable,
            ErrorIds.TwilioLogNotReadable => Messages.TwilioLogNotReadable,
            _ => Core.Messages.InvalidContactFile,
        };
        var message = Text.Of(format, Text.Harmless(given, 200), reason);
        // Some of them end the sentence themselves.
        message = message.EndsWith("..", StringComparison.Ordinal) ? message.Substring(0, message.Length - 1) : message;
        return new SynthflowException(errorId, message, exception)
        {
            RecommendedAction = nextStep,
            Target = given,
        };
    }
}
