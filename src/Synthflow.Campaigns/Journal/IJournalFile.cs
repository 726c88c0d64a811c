namespace Synthflow.Campaigns.Journal;

/// <summary>Where the bytes of a journal lie. One writer holds it; disposing lets go of it.</summary>
public interface IJournalFile : IDisposable
{
    /// <summary>What people call it in messages: the path.</summary>
    string Name { get; }

    /// <summary>The last record that is known to have been on the disk, by a note outside the journal; 0 where there is
    /// no note. The note may lag behind, and is never ahead.</summary>
    long NotedSequence { get; }

    /// <summary>Its bytes from the beginning.</summary>
    Stream OpenRead();

    /// <summary>Cuts it off.</summary>
    void Truncate(long length);

    /// <summary>Adds bytes at its end.</summary>
    /// <exception cref="IOException">The disk is full, or gone.</exception>
    void Append(byte[] bytes, int offset, int count);

    /// <summary>Returns once everything added is on the disk itself.</summary>
    /// <exception cref="IOException">It is not.</exception>
    void Flush();

    /// <summary>Notes that records up to this one are on the disk. It is a second guard: where it cannot be written,
    /// that is no failure.</summary>
    void Note(long sequence);
}
