namespace Synthflow.Campaigns.Journal;

/// <content>What a later run may not change.</content>
internal sealed partial class RecordedList
{
    // Both are heeded: that of the run itself, and that by which the contacts were read.
    private IEnumerable<string> OptOutColumns =>
        new[] { OptOutColumn, Contacts?.OptOutColumn }.OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase);

    private IEnumerable<RecordedList> OptOutLists =>
        new[] { this, Contacts }.OfType<RecordedList>().Where(static list => list.OptOutCount is not null);

    /// <summary>What could text more or other people than before: the parameter, its value now and then.</summary>
    public IEnumerable<(string Parameter, string Difference)> ChangesSince(RecordedList before)
    {
        // A journal whose version noted nothing of how contacts had been read: what the next run has counts from then
        // on.
        return before is { Contacts: null, PhoneColumn: null, FoundPhoneColumn: null }
            ? Changes(this, before)
            : Changes(With(IsContactsKnown ? Contacts : before.Contacts), before.With(before.Contacts));
    }

    /// <summary>What decides who is texted where contacts are piped in: a phone column that is named here reads them
    /// again, else they have the numbers of their own reading.</summary>
    private RecordedList With(RecordedList? contacts) => contacts is null ? this : new RecordedList
    {
        PhoneColumn = PhoneColumn ?? contacts.PhoneColumn,
        FoundPhoneColumn = PhoneColumn is null ? contacts.FoundPhoneColumn : null,
        DefaultCountry = (PhoneColumn is null ? contacts.DefaultCountry : null) ?? DefaultCountry,
        CountryColumn = (PhoneColumn is null ? contacts.CountryColumn : null) ?? CountryColumn,
        NumberFormat = (PhoneColumn is null ? contacts.NumberFormat : null) ?? NumberFormat,
        OptOutColumn = OptOutColumn,
        OptOutCount = OptOutCount,
        OptOutDigest = OptOutDigest,
        OptOutGroups = OptOutGroups,
        OptOuts = OptOuts,
        SkipTextedWithinDays = SkipTextedWithinDays,
        OtherJournals = OtherJournals,
        Contacts = contacts,
    };

    private static IEnumerable<(string Parameter, string Difference)> Changes(RecordedList now, RecordedList before)
    {
        if (IsOtherPhoneColumn(now, before))
        {
            yield return Change(
                nameof(PhoneColumn), now.PhoneColumn ?? now.FoundPhoneColumn,
                before.PhoneColumn ?? before.FoundPhoneColumn);
        }

        // A country where there was none makes numbers of what was none; it is nobody else's number.
        if (before.DefaultCountry is not null && !Same(now.DefaultCountry, before.DefaultCountry))
        {
            yield return Change(nameof(DefaultCountry), now.DefaultCountry, before.DefaultCountry);
        }

        var hadNoCountry = before.CountryColumn is null && before.DefaultCountry is null;
        if (!hadNoCountry && !Same(now.CountryColumn, before.CountryColumn))
        {
            yield return Change(nameof(CountryColumn), now.CountryColumn, before.CountryColumn);
        }

        if (!Same(now.NumberFormat, before.NumberFormat))
        {
            yield return Change(nameof(NumberFormat), now.NumberFormat, before.NumberFormat);
        }

        // A mark that is heeded for the first time can only leave people out.
        if (before.OptOutColumns.Except(now.OptOutColumns, StringComparer.OrdinalIgnoreCase).Any())
        {
            yield return Change(nameof(OptOutColumn), Joined(now.OptOutColumns), Joined(before.OptOutColumns));
        }

        if (LostOptOuts(now, before) is { } count)
        {
            yield return ("OptOutPath", now.OptOutLists.Any()
                ? Text.Of(
                    Messages.CampaignChanged_FewerOptOuts, now.OptOutLists.Max(static list => list.OptOutCount), count)
                : Text.Of(Messages.CampaignChanged_NoOptOuts, count));
        }

        // Whom other campaigns texted long ago may be texted by and by; fewer days, or fewer journals, are a choice.
        if (before.SkipTextedWithinDays is { } days && !(now.SkipTextedWithinDays >= days))
        {
            yield return (nameof(SkipTextedWithinDays), Text.Of(
                Messages.CampaignChanged_Parameter, nameof(SkipTextedWithinDays),
                (object?)now.SkipTextedWithinDays ?? "-", days));
        }

        if (now.SkipTextedWithinDays is not null && now.OtherJournals < before.OtherJournals)
        {
            const string Parameter = "OtherJournalPath";
            yield return (Parameter, Text.Of(
                Messages.CampaignChanged_FewerJournals, Parameter, now.OtherJournals, before.OtherJournals));
        }
    }

    // A column that was named then has to be named again: what is found is the list's to say, and lists change.
    private static bool IsOtherPhoneColumn(RecordedList now, RecordedList before) =>
        before.PhoneColumn is null && now.PhoneColumn is not null
            ? !Same(now.PhoneColumn, before.FoundPhoneColumn)
            : !Same(now.PhoneColumn, before.PhoneColumn)
                || !Same(
                    now.FoundPhoneColumn ?? before.FoundPhoneColumn, before.FoundPhoneColumn ?? now.FoundPhoneColumn);

    private static int? LostOptOuts(RecordedList now, RecordedList before) => before.OptOutLists
        .FirstOrDefault(list => !now.OptOutLists.Any(one => HasAll(one, list)))?.OptOutCount;

    // The journal holds no numbers of the list. A longer one is asked by groups; where a version before this noted
    // none, its length alone speaks.
    private static bool HasAll(RecordedList now, RecordedList before) =>
        now.OptOutCount > before.OptOutCount
            ? before.OptOutGroups is not { } groups || now.OptOuts?.Lacks(groups) != true
            : now.OptOutCount == before.OptOutCount && Same(now.OptOutDigest, before.OptOutDigest);

    private static string? Joined(IEnumerable<string> columns) =>
        columns.Any() ? string.Join(", ", columns) : null;

    private static (string Parameter, string Difference) Change(string parameter, string? now, string? before) =>
        (parameter, Text.Of(Messages.CampaignChanged_Parameter, parameter, now ?? "-", before ?? "-"));

    private static bool Same(string? one, string? other) =>
        string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
