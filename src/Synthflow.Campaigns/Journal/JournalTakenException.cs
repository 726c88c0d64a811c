namespace Synthflow.Campaigns.Journal;

/// <summary>The journal was moved, replaced or written by somebody else under the hands of its writer.</summary>
internal sealed class JournalTakenException : IOException
{
    public JournalTakenException()
        : base(Messages.JournalNotWritable_SomebodyElse)
    {
    }
}
