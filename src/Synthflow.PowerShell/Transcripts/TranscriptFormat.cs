namespace Synthflow.PowerShell.Transcripts;

/// <summary>How a transcript is written.</summary>
public enum TranscriptFormat
{
    /// <summary>A page of text with headings.</summary>
    Markdown,

    /// <summary>A table, one row a message; formulas are made harmless.</summary>
    Csv,

    /// <summary>The chats as Synthflow gave them, with every field.</summary>
    Json,
}
