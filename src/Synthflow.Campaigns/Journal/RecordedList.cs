using System.Text.Json;

namespace Synthflow.Campaigns.Journal;

/// <summary>What decides who of a list is texted, as it stands in a journal.</summary>
/// <remarks>A later run of the campaign may text fewer people by it, never more or others.</remarks>
internal sealed class RecordedList
{
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

    public int? SkipTextedWithinDays { get; set; }

    public int? OtherJournals { get; set; }

    public static RecordedList Of(CampaignListOptions options)
    {
        var optOuts = options.OptOuts?.Last;
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
            SkipTextedWithinDays = options.SkipTextedWithinDays,
            OtherJournals = options.OtherJournals?.Invoke(),
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

    /// <summary>What could text more or other people than before: the parameter, its value now and then.</summary>
    public IEnumerable<(string Parameter, string Difference)> ChangesSince(RecordedList before)
    {
        if (IsOtherPhoneColumn(before))
        {
            yield return Change(
                nameof(PhoneColumn), PhoneColumn ?? FoundPhoneColumn, before.PhoneColumn ?? before.FoundPhoneColumn);
        }

        // A country where there was none makes numbers of what was none; it is nobody else's number.
        if (before.DefaultCountry is not null && !Same(DefaultCountry, before.DefaultCountry))
        {
            yield return Change(nameof(DefaultCountry), DefaultCountry, before.DefaultCountry);
        }

        var hadNoCountry = before.CountryColumn is null && before.DefaultCountry is null;
        if (!hadNoCountry && !Same(CountryColumn, before.CountryColumn))
        {
            yield return Change(nameof(CountryColumn), CountryColumn, before.CountryColumn);
        }

        if (!Same(NumberFormat, before.NumberFormat))
        {
            yield return Change(nameof(NumberFormat), NumberFormat, before.NumberFormat);
        }

        // A mark that is heeded for the first time can only leave people out.
        if (before.OptOutColumn is not null && !Same(OptOutColumn, before.OptOutColumn))
        {
            yield return Change(nameof(OptOutColumn), OptOutColumn, before.OptOutColumn);
        }

        if (before.OptOutCount is { } count && HasLostOptOuts(before))
        {
            yield return ("OptOutPath", OptOutCount is null
                ? Text.Of(Messages.CampaignChanged_NoOptOuts, count)
                : Text.Of(Messages.CampaignChanged_FewerOptOuts, OptOutCount, count));
        }

        // Whom other campaigns texted long ago may be texted by and by; fewer days, or fewer journals, are a choice.
        if (before.SkipTextedWithinDays is { } days && !(SkipTextedWithinDays >= days))
        {
            yield return (nameof(SkipTextedWithinDays), Text.Of(
                Messages.CampaignChanged_Parameter, nameof(SkipTextedWithinDays), (object?)SkipTextedWithinDays ?? "-",
                days));
        }

        if (SkipTextedWithinDays is not null && OtherJournals < before.OtherJournals)
        {
            const string Parameter = "OtherJournalPath";
            yield return (Parameter, Text.Of(
                Messages.CampaignChanged_FewerJournals, Parameter, OtherJournals, before.OtherJournals));
        }
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteString("phoneColumn", PhoneColumn);
        json.WriteString("foundPhoneColumn", FoundPhoneColumn);
        json.WriteString("defaultCountry", DefaultCountry);
        json.WriteString("countryColumn", CountryColumn);
        json.WriteString("numberFormat", NumberFormat);
        json.WriteString("optOutColumn", OptOutColumn);
        WriteNumber(json, "skipTextedWithinDays", SkipTextedWithinDays);
        WriteNumber(json, "otherJournals", OtherJournals);
        if (OptOutCount is not { } count)
        {
            json.WriteNull("optOut");
            return;
        }

        json.WriteStartObject("optOut");
        json.WriteNumber("count", count);
        json.WriteString("digest", OptOutDigest);
        json.WriteEndObject();
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
            default:
                return false;
        }
    }

    // A column that was named then has to be named again: what is found is the list's to say, and lists change.
    private bool IsOtherPhoneColumn(RecordedList before) =>
        before.PhoneColumn is null && PhoneColumn is not null
            ? !Same(PhoneColumn, before.FoundPhoneColumn)
            : !Same(PhoneColumn, before.PhoneColumn)
                || !Same(FoundPhoneColumn ?? before.FoundPhoneColumn, before.FoundPhoneColumn ?? FoundPhoneColumn);

    private static (string Parameter, string Difference) Change(string parameter, string? now, string? before) =>
        (parameter, Text.Of(Messages.CampaignChanged_Parameter, parameter, now ?? "-", before ?? "-"));

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

    private static bool Same(string? one, string? other) =>
        string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    // Of a longer list it cannot be told whether it lost somebody, too: the journal holds no numbers of it.
    private bool HasLostOptOuts(RecordedList before) =>
        OptOutCount is not { } count
        || count < before.OptOutCount
        || (count == before.OptOutCount && !Same(OptOutDigest, before.OptOutDigest));

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
            else
            {
                reader.Skip();
            }
        }
    }
}
