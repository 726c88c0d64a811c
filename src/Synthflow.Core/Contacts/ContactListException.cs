namespace Synthflow.Core;

/// <summary>A contact list, or an opt-out list, that cannot be read (any further).</summary>
public sealed class ContactListException : SynthflowException
{
    /// <summary>Says what is wrong with which file, where, and what to do next.</summary>
    /// <param name="errorId">The stable error id.</param>
    /// <param name="message">What is wrong and where.</param>
    /// <param name="nextStep">What the reader of the message can do about it.</param>
    /// <param name="innerException">What the file system or the parser said, or <see langword="null"/>.</param>
    public ContactListException(string errorId, string message, string? nextStep, Exception? innerException)
        : base(errorId, message, innerException) => RecommendedAction = nextStep;

    /// <summary>The file, or <see langword="null"/> where the list did not come from one.</summary>
    public string? File { get; init; }

    /// <summary>The row as a person counts it in a spreadsheet, or <see langword="null"/> for the file as a
    /// whole.</summary>
    public long? Row { get; init; }

    /// <summary>Whether a number lacks its country, and the list can be read again with one.</summary>
    internal bool IsCountryMissing { get; init; }

    /// <inheritdoc />
    public override object? Target => File ?? base.Target;
}
