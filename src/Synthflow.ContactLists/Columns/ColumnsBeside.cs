using Synthflow.ContactLists.Numbers;
using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists.Columns;

/// <summary>What the columns beside the phone column have to do with its numbers.</summary>
internal static class ColumnsBeside
{
    /// <summary>Of the words for a place, those beside which other numbers are usual: <c>Job No</c>,
    /// <c>Company</c>.</summary>
    private static readonly HashSet<string> _ofThings =
    [
        .. PhoneWords.Company, .. PhoneWords.Number,
        .. PlainText.SetOf("job ip radio address bill billing ship shipping"),
    ];

    /// <summary>Whether a column has numbers of the row's person: by a word for it (Work Phone), or by its cells
    /// (Home).</summary>
    internal static bool MayBePersons(string header, IEnumerable<(string Cell, string? Country)> cells) =>
        PhoneHeader.Of(header) is var read && (read.Claim > PhoneClaim.SomeoneElse
            || (read is { Claim: PhoneClaim.None } && MayHaveTheirs(header) && PhoneCells.Of(cells) is var seen
                && (read.IsAbout ? seen.AreCertainlyNumbers || seen.AreMobiles : seen.AreNumbers)));

    /// <summary>Whether such a column is surely one of phone numbers, so that what cannot be read in it is somebody who
    /// would be texted: by a word for a phone or a place, or by its cells. Bare digits that only may be numbers are
    /// mostly a record's, a customer's, an invoice's.</summary>
    internal static bool AreSurelyNumbers(string header, IEnumerable<(string Cell, string? Country)> cells) =>
        PhoneHeader.Of(header).Claim > PhoneClaim.SomeoneElse
        || (!UnnamedNumbers.IsOfIds(header)
            && (IsOfHome(header) || UnnamedNumbers.SaysContact(header)
                || (PhoneCells.Of(cells) is var read && (read.AreCertainlyNumbers || read.AreMobiles))));

    /// <summary>Whether a number in a column may be the row's person's, whatever else stands there: not under a word
    /// for somebody else.</summary>
    internal static bool MayHaveTheirs(string header) =>
        PhoneHeader.Of(header).Claim is not (PhoneClaim.Never or PhoneClaim.SomeoneElse)
        && !PhoneHeader.IsHashed(header) // its digits are nobody's
        && !PhoneWords.Of(
            header).Exists(static word => PhoneWords.SomeoneElse.Contains(word) || PhoneWords.Never.Contains(word));

    private static bool IsOfHome(string header) =>
        UnnamedNumbers.IsOfPlace(header) && !PhoneWords.Of(header).Exists(_ofThings.Contains);

    /// <summary>Columns with a country code or an area code that the numbers lack: one sentence for each.</summary>
    /// <param name="headers">The headers.</param>
    /// <param name="sample">The first rows.</param>
    /// <param name="phone">The phone column.</param>
    /// <param name="options">How the list is read.</param>
    /// <param name="known">Columns that are asked in each row.</param>
    internal static IEnumerable<string> WithFirstDigits(
        IReadOnlyList<string> headers, IReadOnlyList<string[]> sample, int phone, ContactListOptions options,
        IReadOnlyCollection<int> known)
    {
        if (Countries.Find(options.DefaultCountry) is not { } region)
        {
            yield break;
        }

        foreach (int column in Enumerable.Range(0, headers.Count)
            .Where(column => column != phone && !known.Contains(column)
                && CodeHeaders.MayBeOfFirstDigits(headers[column])))
        {
            bool saysCountry = CodeHeaders.IsOfCountries(headers[column]);
            if (sample.Any(row => RowCells.TrimmedAt(row, phone) is { } number && IsBare(number)
                && RowCells.TrimmedAt(row, column) is { } cell && IsPart(cell, number, region, saysCountry)))
            {
                yield return ContactListErrors.WithNextStep(
                    ContactListErrors.Format(
                        Messages.ContactWarning_FirstDigits, ShownText.Header(headers[column]),
                        ShownText.Header(headers[phone])),
                    Messages.ContactWarning_FirstDigits_NextStep);
            }
        }
    }

    /// <summary>Whether a number does not say of which country it is.</summary>
    private static bool IsBare(string number) =>
        number.IndexOf('+') < 0 && !number.StartsWith("00", StringComparison.Ordinal)
        && number.Count(PhoneText.IsDigit) >= NumberParts.MinDigits && !number.Any(char.IsLetter);

    /// <summary>Whether a cell and the number make a number together: another country's by its calling code, or one at
    /// home by its area code.</summary>
    private static bool IsPart(string cell, string number, string region, bool saysCountry)
    {
        var code = CallingCodeCell.Before(cell);
        if (code?.Trim() == "+" + NumberPlan.CodeOf(region).ToString(System.Globalization.CultureInfo.InvariantCulture))
        {
            return false;
        }

        if (code is not null && (saysCountry || IsValid(code + number, region)))
        {
            return true;
        }

        int digits = cell.Count(PhoneText.IsDigit);
        return digits is > 0 and <= NumberParts.MaxAreaCodeDigits && cell.IndexOf('+') < 0 && !cell.Any(char.IsLetter)
            && !IsMobile(number, region) && IsValid(cell + " " + number, region);
    }

    /// <summary>Whether the number is whole as it stands: a column Code beside it has something else.</summary>
    private static bool IsMobile(string number, string region) =>
        SingleNumber.ValidAtHome(number, region).Exists(static one => NumberPlan.IsMobile(one.E164));

    private static bool IsValid(string text, string region) => SingleNumber.AllReadings(text, new NumberRules(region))
        .Exists(static one => one.IsValid && one.Kind != ReadingKind.ForeignCode);
}
