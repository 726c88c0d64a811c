using System.Text.Json;

namespace Synthflow.Campaigns.Journal;

/// <summary>What decides who of a list is texted, as it stands in a journal.</summary>
/// <remarks>A later run of the campaign may text fewer people by it, never more or others.</remarks>
internal sealed partial class RecordedList
{
    private const string ContactsName = "contacts";

    public string? PhoneColumn { get; set; }

    /// <summary>The column that was found where none was named: another one found by the next run has other
    /// numbers.</summary>
    public string? FoundPhoneColumn { get; set; }

    public string? DefaultCountry { get; set; }

    public string? CountryColumn { get; set; }

    public string? NumberFormat { get; set; }

    public string? OptOutColumn { get; set; }

    public int? OptOutCount { get; set; }

    public string? OptOutDigest { get; set; }

    /// <summary>The people of the opt-out list in groups, by which a longer one shows whether it lacks some; null where
    /// a version before this noted none.</summary>
    public string? OptOutGroups { get; set; }

    /// <summary>The list itself, in the run that has it.</summary>
    public IOptOutList? OptOuts { get; set; }

    public int? SkipTextedWithinDays { get; set; }

    public int? OtherJournals { get; set; }

    /// <summary>How the contacts that were piped in had been read; <see langword="null"/> where none were, or their
    /// reader said nothing.</summary>
    public RecordedList? Contacts { get; set; }

    /// <summary>False as long as no row came: then what the run before had of <see cref="Contacts"/> counts.</summary>
    public bool IsContactsKnown { get; set; } = true;

    public static RecordedList Of(CampaignListOptions options)
    {
        var optOuts = options.OptOuts?.Last;
        var first = options.FirstRow?.Invoke();
        return new RecordedList
        {
            PhoneColumn = NullIfEmpty(options.PhoneColumn),
            FoundPhoneColumn = options.FoundPhoneColumn?.Invoke(),
            DefaultCountry = NullIfEmpty(options.DefaultCountry),
            CountryColumn = NullIfEmpty(options.CountryColumn),
            NumberFormat = NullIfEmpty(options.NumberFormat),
            OptOutColumn = NullIfEmpty(options.OptOutColumn),
            OptOutCount = optOuts?.Count,
            OptOutDigest = optOuts?.Digest(),
            OptOutGroups = optOuts?.Groups(),
            OptOuts = optOuts,
            SkipTextedWithinDays = options.SkipTextedWithinDays,
            OtherJournals = options.OtherJournals?.Invoke(),
            Contacts = first?.Reading is { } reading ? Of(reading) : null,
            IsContactsKnown = options.FirstRow is null || first is not null,
        };
    }

    /// <summary>The same as options; what the opt-out list was is not among them.</summary>
    public CampaignListOptions ToOptions() => new()
    {
        PhoneColumn = PhoneColumn,
        FoundPhoneColumn = FoundPhoneColumn is { } found ? () => found : null,
        DefaultCountry = DefaultCountry,
        CountryColumn = CountryColumn,
        NumberFormat = NumberFormat,
        OptOutColumn = OptOutColumn,
    };

    public void Write(Utf8JsonWriter json)
    {
        WriteReading(json, withNulls: true);
        WriteNumber(json, "skipTextedWithinDays", SkipTextedWithinDays);
        WriteNumber(json, "otherJournals", OtherJournals);
        WriteOptOuts(json);
        if (!IsContactsKnown)
        {
            json.WriteNull(ContactsName);
        }
        else if (Contacts is not null)
        {
            json.WriteStartObject(ContactsName);
            Contacts.WriteReading(json, withNulls: false);
            if (Contacts.OptOutCount is not null)
            {
                Contacts.WriteOptOuts(json);
            }

            json.WriteEndObject();
        }
    }

    /// <summary>Takes a property of the options; false where it is none of these.</summary>
    public bool TryRead(string name, ref Utf8JsonReader reader)
    {
        switch (name)
        {
            case "phoneColumn":
                PhoneColumn = reader.GetString();
                return true;
            case "foundPhoneColumn":
                FoundPhoneColumn = reader.GetString();
                return true;
            case "defaultCountry":
                DefaultCountry = reader.GetString();
                return true;
            case "countryColumn":
                CountryColumn = reader.GetString();
                return true;
            case "numberFormat":
                NumberFormat = reader.GetString();
                return true;
            case "optOutColumn":
                OptOutColumn = reader.GetString();
                return true;
            case "skipTextedWithinDays":
                SkipTextedWithinDays = NumberOf(ref reader);
                return true;
            case "otherJournals":
                OtherJournals = NumberOf(ref reader);
                return true;
            case "optOut":
                ReadOptOuts(ref reader);
                return true;
            case ContactsName:
                ReadContacts(ref reader);
                return true;
            default:
                return false;
        }
    }

    private static RecordedList Of(ContactReading reading) => new()
    {
        PhoneColumn = NullIfEmpty(reading.PhoneColumn),
        FoundPhoneColumn = reading.FoundPhoneColumn,
        DefaultCountry = NullIfEmpty(reading.DefaultCountry),
        CountryColumn = NullIfEmpty(reading.CountryColumn),
        NumberFormat = NullIfEmpty(reading.NumberFormat),
        OptOutColumn = NullIfEmpty(reading.OptOutColumn),
        OptOutCount = reading.OptOuts?.Count,
        OptOutDigest = reading.OptOuts?.Digest(),
        OptOutGroups = reading.OptOuts?.Groups(),
        OptOuts = reading.OptOuts,
    };

    private void WriteReading(Utf8JsonWriter json, bool withNulls)
    {
        Write("phoneColumn", PhoneColumn);
        Write("foundPhoneColumn", FoundPhoneColumn);
        Write("defaultCountry", DefaultCountry);
        Write("countryColumn", CountryColumn);
        Write("numberFormat", NumberFormat);
        Write("optOutColumn", OptOutColumn);

        void Write(string name, string? value)
        {
            if (withNulls || value is not null)
            {
                json.WriteString(name, value);
            }
        }
    }

    private void WriteOptOuts(Utf8JsonWriter json)
    {
        if (OptOutCount is not { } count)
        {
            json.WriteNull("optOut");
            return;
        }

        json.WriteStartObject("optOut");
        json.WriteNumber("count", count);
        json.WriteString("digest", OptOutDigest);
        if (OptOutGroups is not null)
        {
            json.WriteString("groups", OptOutGroups);
        }

        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static int? NumberOf(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number ? reader.GetInt32() : null;

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private void ReadContacts(ref Utf8JsonReader reader)
    {
        IsContactsKnown = reader.TokenType == JsonTokenType.StartObject;
        if (!IsContactsKnown)
        {
            return;
        }

        Contacts = new RecordedList();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString() ?? "";
            reader.Read();
            if (!Contacts.TryRead(name, ref reader))
            {
                reader.Skip();
            }
        }
    }

    private void ReadOptOuts(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            if (name == "count")
            {
                OptOutCount = reader.GetInt32();
            }
            else if (name == "digest")
            {
                OptOutDigest = reader.GetString();
            }
            else if (name == "groups")
            {
                OptOutGroups = reader.GetString();
            }
            else
            {
                reader.Skip();
            }
        }
    }
}
