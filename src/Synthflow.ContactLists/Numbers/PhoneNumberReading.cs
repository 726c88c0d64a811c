namespace Synthflow.ContactLists.Numbers;

/// <summary>What became of a text that should be a phone number.</summary>
public readonly record struct PhoneNumberReading
{
    /// <summary>The number in E.164 (<c>+</c> and up to 15 digits), or <see langword="null"/> where it cannot be
    /// used.</summary>
    public string? E164 { get; init; }

    /// <summary>Why it cannot be used.</summary>
    public PhoneNumberProblem Problem { get; init; }

    /// <summary>What had to be mended.</summary>
    public PhoneNumberMending Mended { get; init; }

    /// <summary>How many further numbers stood in the same text and were left aside.</summary>
    public int OtherNumbers { get; init; }

    /// <summary>The extension's digits, where the problem is <see cref="PhoneNumberProblem.Extension"/>.</summary>
    public string? Extension { get; init; }

    /// <summary>The number the extension belongs to, in E.164: not to be written to, but to be opted out.</summary>
    public string? MainNumber { get; init; }

    /// <summary>The numbers in E.164 that the text can be read as, where the problem is
    /// <see cref="PhoneNumberProblem.Ambiguous"/> or <see cref="PhoneNumberProblem.OtherCountry"/>.</summary>
    public IReadOnlyList<string>? Readings { get; init; }

    /// <summary>Whether a line break divides what would be a number without it.</summary>
    internal bool IsDivided { get; init; }

    /// <summary>Why it is no number of its own country.</summary>
    internal PhoneNumberProblem HomeProblem { get; init; }

    /// <summary>Whether there is a number to use.</summary>
    public bool IsUsable => E164 is not null;

    /// <summary>The number's country as an ISO 3166 two-letter code, or <see langword="null"/>.</summary>
    public string? Country => E164 is null ? null : PhoneNumberFacts.Instance.CountryOf(E164);
}
