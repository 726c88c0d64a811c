namespace Synthflow.Core;

/// <summary>How a list was read, as far as it decides who of it is texted, and at which number.</summary>
internal sealed class ContactReading
{
    /// <summary>The column with the phone numbers that was named.</summary>
    public string? PhoneColumn { get; init; }

    /// <summary>The column that was found where none was named; <see langword="null"/> for several lists, which may
    /// have different ones.</summary>
    public string? FoundPhoneColumn { get; set; }

    public string? DefaultCountry { get; init; }

    public string? CountryColumn { get; init; }

    public string? NumberFormat { get; init; }

    public string? OptOutColumn { get; init; }

    public IOptOutList? OptOuts { get; init; }
}
