namespace Synthflow.Campaigns.Journal;

/// <summary>What is wrong with the file of a journal, and what to do about it.</summary>
internal static class JournalErrors
{
    private const string ExampleName = "spring.jsonl";

    public static CampaignException NotReadable(string path, Exception exception)
    {
        var (what, nextStep) = Directory.Exists(path)
            ? (Messages.JournalNotReadable_Folder,
                Text.Of(Messages.JournalNotReadable_Folder_NextStep, Path.Combine(path, "*.jsonl")))
            : exception is FileNotFoundException or DirectoryNotFoundException
                ? (Messages.JournalNotReadable_NotFound, Core.Messages.JournalNotReadable_NotFound_NextStep)
                : (Text.Harmless(exception.Message), Messages.JournalNotReadable_NextStep);
        return NotReadable(path, what, nextStep, exception);
    }

    public static CampaignException NotReadable(
        string path, string what, string nextStep, Exception? exception = null) => new(
        ErrorIds.JournalNotReadable, Text.Of(Core.Messages.JournalNotReadable, path, what), nextStep, exception)
    {
        JournalPath = path,
    };

    /// <summary>A campaign was begun under this name, and its journal is not there.</summary>
    public static CampaignException Gone(string path, string lockPath) => new(
        ErrorIds.JournalNotReadable,
        Text.Of(Core.Messages.JournalNotReadable, path, Text.Of(Messages.JournalNotReadable_Gone, lockPath)),
        Text.Of(Messages.JournalNotReadable_Gone_NextStep, lockPath))
    {
        JournalPath = path,
        JournalIsGone = true,
    };

    /// <summary>The journal ends before a record that is known to have been in it.</summary>
    public static CampaignException Older(string path, long last, long noted) => new(
        ErrorIds.JournalDamaged,
        Text.Of(Messages.JournalDamaged_Older, path, last, noted),
        Text.Of(Messages.JournalDamaged_Older_NextStep, JournalLock.PathOf(DiskJournalFile.RealPathOf(path))))
    {
        JournalPath = path,
        JournalIsGone = true,
    };

    /// <summary>The path is that of what guards a journal.</summary>
    public static CampaignException IsALock(string path) => new(
        ErrorIds.JournalNotWritable,
        Text.Of(Core.Messages.JournalNotWritable, path, Messages.JournalNotWritable_Lock),
        Text.Of(Messages.JournalNotWritable_Lock_NextStep, JournalLock.JournalOf(path) ?? path))
    {
        JournalPath = path,
    };

    public static CampaignException NotWritable(string path, Exception exception, bool isAttemptInDoubt = false)
    {
        var (what, nextStep) = exception is JournalTakenException
            ? (exception.Message, Text.Of(Messages.JournalNotWritable_SomebodyElse_NextStep, path))
            : Directory.Exists(path)
            ? (Messages.JournalNotWritable_Folder,
                Text.Of(Messages.JournalNotWritable_Folder_NextStep, Path.Combine(path, ExampleName)))
            : exception is DirectoryNotFoundException
                ? (Text.Of(Core.Messages.JournalNotWritable_NoFolder, Path.GetDirectoryName(path)),
                    Core.Messages.JournalNotWritable_NoFolder_NextStep)
                : (Text.Harmless(exception.Message), Messages.JournalNotWritable_NextStep);
        return new CampaignException(
            ErrorIds.JournalNotWritable, Text.Of(Core.Messages.JournalNotWritable, path, what), nextStep, exception)
        {
            JournalPath = path,
            IsAttemptInDoubt = isAttemptInDoubt,
            JournalIsGone = exception is JournalTakenException,
        };
    }
}
