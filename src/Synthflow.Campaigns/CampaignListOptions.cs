using Synthflow.Campaigns.OptOuts;

namespace Synthflow.Campaigns;

/// <summary>How the list of a campaign is read, as far as it decides who is texted; part of what the journal belongs
/// to.</summary>
public sealed class CampaignListOptions
{
    /// <summary>The column with the phone numbers that was named, or <see langword="null"/> where it is
    /// found.</summary>
    public string? PhoneColumn { get; init; }

    /// <summary>The column with the phone numbers that was found where none was named; <see langword="null"/> for none,
    /// and as long as it is not known.</summary>
    public Func<string?>? FoundPhoneColumn { get; init; }

    /// <summary>The country of numbers without <c>+</c>, or <see langword="null"/>.</summary>
    public string? DefaultCountry { get; init; }

    /// <summary>The column with each row's country, or <see langword="null"/>.</summary>
    public string? CountryColumn { get; init; }

    /// <summary>How numbers without <c>+</c> are read where that was said, or <see langword="null"/>.</summary>
    public string? NumberFormat { get; init; }

    /// <summary>The column that says who opted out, or <see langword="null"/>.</summary>
    public string? OptOutColumn { get; init; }

    /// <summary>The opt-out list as it was read last, or <see langword="null"/> where there is none.</summary>
    public OptOutReadings? OptOuts { get; init; }

    /// <summary>The first of the rows that are piped in: a contact says how it was read. It is
    /// <see langword="null"/> as long as there is none, and so is this where the list is a file.</summary>
    public Func<Contact?>? FirstRow { get; init; }

    /// <summary>For how many days whom other campaigns texted is left out, or <see langword="null"/> where that was not
    /// asked for.</summary>
    public int? SkipTextedWithinDays { get; init; }

    /// <summary>How many journals of other campaigns there are now, or <see langword="null"/>.</summary>
    public Func<int>? OtherJournals { get; init; }
}
