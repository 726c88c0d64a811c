using Synthflow.Campaigns.Files;
using Synthflow.Campaigns.Journal;

namespace Synthflow.Campaigns.OptOuts;

/// <summary>A text list of people who asked not to be texted: a number on each line, <c>#</c> begins a
/// comment.</summary>
/// <remarks>What stands in it stays, byte for byte; lines are added at its end, and owner, group and rights stay too.
/// It is written beside its place and then put there, so that at no moment half a number stands in it; another's file,
/// which would become one's own that way, is written where it is (<see cref="OptOutInPlace"/>).</remarks>
public sealed class OptOutFile
{
    private const string FirstLine =
        "# People who asked not to be texted: one number on each line, a # begins a comment.";
    private static readonly string[] _tables =
        [".csv", ".tsv", ".xlsx", ".xls", ".xlsm", ".ods", ".json", ".jsonl", ".html"];
    private static readonly TimeSpan _waitForOthers = TimeSpan.FromSeconds(30);

    private readonly string _path;
    private readonly Func<string, IEnumerable<string>> _numbersOf;
    private readonly TimeSpan _longestWait;

    private OptOutFile(string path, Func<string, IEnumerable<string>> numbersOf, TimeSpan longestWait)
    {
        _path = path;
        _numbersOf = numbersOf;
        _longestWait = longestWait;
    }

    /// <summary>The list's full path, links resolved.</summary>
    public string FullName => _path;

    /// <summary>Whether it is there.</summary>
    public bool Exists => File.Exists(_path);

    /// <summary>The list at a path. Nothing is read or written yet; it may not be there.</summary>
    /// <param name="path">The file's full path.</param>
    /// <param name="numbersOf">Reads the numbers of a line, in E.164, with every reading there is.</param>
    /// <param name="longestWait">How long an update waits for others of the same list; half a minute if not
    /// given.</param>
    /// <exception cref="CampaignException"><c>OptOutNotWritable</c>: it is a table, a journal or
    /// its lock, or its folder is not there.</exception>
    public static OptOutFile At(string path, Func<string, IEnumerable<string>> numbersOf, TimeSpan? longestWait = null)
    {
        if (Directory.Exists(path))
        {
            throw NotWritable(
                path, Messages.ReportNotWritable_Folder.TrimEnd('.'), Messages.OptOutNotWritable_Kind_NextStep);
        }

        if (Array.Exists(_tables, ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
        {
            throw NotWritable(path, Messages.OptOutNotWritable_Kind, Messages.OptOutNotWritable_Kind_NextStep);
        }

        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { Length: > 0 } folder && !Directory.Exists(folder))
        {
            throw NotWritable(
                path,
                Text.Of(Messages.ReportNotWritable_NoFolder, folder).TrimEnd('.'),
                Messages.OptOutNotWritable_NoFolder_NextStep);
        }

        try
        {
            var realPath = FileSystem.RealPathOf(Path.GetFullPath(path));
            return JournalGuard.IsJournalOrLock(realPath)
                ? throw NotWritable(
                    path, Messages.OptOutNotWritable_Journal, Messages.OptOutNotWritable_Journal_NextStep)
                : new OptOutFile(realPath, numbersOf, longestWait ?? _waitForOthers);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw NotWritable(
                path, Text.Harmless(exception.Message).TrimEnd('.'), Messages.OptOutNotWritable_NextStep, exception);
        }
    }

    /// <summary>Those of the entries whose people are not in the list yet.</summary>
    /// <exception cref="CampaignException"><c>OptOutNotWritable</c>.</exception>
    public IReadOnlyList<OptOutEntry> NewOf(IReadOnlyList<OptOutEntry> entries) =>
        Guarded(() => NewOf(entries, OptOutText.Of(ReadBytes())));

    /// <summary>Adds people who are not in the list yet; makes the list where it is not there.</summary>
    /// <param name="entries">The people.</param>
    /// <param name="stopped">Ends it before the list is put in its place, and not in between.</param>
    /// <returns>Those that were added.</returns>
    /// <exception cref="CampaignException"><c>OptOutNotWritable</c>. The list is as it was then.</exception>
    /// <exception cref="OperationCanceledException">Whoever adds was stopped. The list is as it was then.</exception>
    public IReadOnlyList<OptOutEntry> Add(
        IReadOnlyList<OptOutEntry> entries, CancellationToken stopped = default) => Guarded(() =>
    {
        using var turn = OptOutTurn.Wait(_path, _longestWait, stopped);
        while (true)
        {
            stopped.ThrowIfCancellationRequested();
            var before = ReadBytes();
            var text = OptOutText.Of(before);
            var added = NewOf(entries, text);
            if (added.Count > 0 && before is not null)
            {
                RequireReplaceable();
            }

            if ((added.Count == 0 && before is not null)
                || TryWrite(before, text, [.. LinesOf(added, before is null)]))
            {
                return added;
            }
        }
    });

    private static IEnumerable<string> LinesOf(IReadOnlyList<OptOutEntry> added, bool isNew)
    {
        if (isNew)
        {
            yield return FirstLine;
        }

        foreach (var entry in added)
        {
            yield return entry.PhoneNumber + " # " + OptOutText.Comment(entry.Source);
        }
    }

    private List<OptOutEntry> NewOf(IReadOnlyList<OptOutEntry> entries, OptOutText text)
    {
        if (text.IsTable)
        {
            throw NotWritable(_path, Messages.OptOutNotWritable_Kind, Messages.OptOutNotWritable_Kind_NextStep);
        }

        var people = new HashSet<ulong>(text.Lines.SelectMany(_numbersOf).Select(PersonKey.Of));
        return [.. entries.Where(entry => people.Add(PersonKey.Of(entry.PhoneNumber)))];
    }

    private void RequireReplaceable()
    {
        if (File.GetAttributes(_path).HasFlag(FileAttributes.ReadOnly))
        {
            throw NotWritable(_path, Messages.OptOutNotWritable_ReadOnly, Messages.OptOutNotWritable_ReadOnly_NextStep);
        }

        if (FileKind.HasOtherNames(_path))
        {
            throw NotWritable(
                _path, Messages.OptOutNotWritable_OtherNames, Messages.OptOutNotWritable_OtherNames_NextStep);
        }
    }

    private byte[]? ReadBytes()
    {
        if (!File.Exists(_path))
        {
            return null;
        }

        FileSystem.RequireRegular(_path);
        using var stream = new FileStream(
            _path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>Puts the new list in its place, or adds to another's file where it is; <see langword="false"/> if
    /// somebody changed it since it was read.</summary>
    private bool TryWrite(byte[]? before, OptOutText text, IReadOnlyList<string> lines)
    {
        var after = text.With(lines);
        var temporary = Path.Combine(
            Path.GetDirectoryName(_path) ?? "",
            "." + Path.GetFileName(_path) + "." + Path.GetRandomFileName() + ".tmp");
        try
        {
            using (var stream = FileSystem.OpenForOwner(temporary))
            {
                stream.Write(after, 0, after.Length);
                stream.Flush(flushToDisk: true);
            }

            var now = ReadBytes();
            if (now is null ? before is not null : before is null || !now.AsSpan().SequenceEqual(before))
            {
                return false;
            }

            if (now is null)
            {
                File.Move(temporary, _path);
            }
            else if (FileOwner.TryCopy(_path, temporary))
            {
                // Others may have to read it: workers, a team.
                FileSystem.ReplaceWithItsRights(temporary, _path);
            }
            else
            {
                using var list = new FileStream(
                    _path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, 1);
                OptOutInPlace.Add(list, now.Length, text.With(lines.Select(OptOutInPlace.AsComment)), after);
            }

            return true;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (TimeoutException busy)
        {
            var nextStep = busy.InnerException is UnauthorizedAccessException
                ? Messages.OptOutNotWritable_OtherUser_NextStep
                : Messages.OptOutNotWritable_Busy_NextStep;
            throw NotWritable(_path, busy.Message, nextStep, busy);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw NotWritable(
                _path, Text.Harmless(exception.Message).TrimEnd('.'), Messages.OptOutNotWritable_NextStep, exception);
        }
    }

    private static CampaignException NotWritable(
        string path, string what, string nextStep, Exception? exception = null) => new(
        ErrorIds.OptOutNotWritable, Text.Of(Messages.OptOutNotWritable, path, what), nextStep, exception)
    {
        JournalPath = path,
    };
}
