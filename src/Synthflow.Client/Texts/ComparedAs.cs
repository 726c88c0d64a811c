namespace Synthflow.Client.Texts;

/// <summary>What of two texts is compared.</summary>
internal enum ComparedAs
{
    /// <summary>Words and punctuation; spaces of any kind and number are one.</summary>
    Text,

    /// <summary>Words alone: punctuation and signs are spaces, as the + of a form is.</summary>
    Words,

    /// <summary>Letters and digits alone, whatever stands between them.</summary>
    Letters,
}
