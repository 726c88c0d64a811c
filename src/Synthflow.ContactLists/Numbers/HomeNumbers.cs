using System.Globalization;
using System.Text.RegularExpressions;

namespace Synthflow.ContactLists.Numbers;

/// <summary>Numbers of people who said stop, written without a country. In a list of several countries they may be
/// those of each: they are read again in the country of whoever is about to be texted.</summary>
/// <remarks>Kept are their digits alone, found by the last six: a number's end is the same in every country. Safe to
/// ask from any thread once all are added.</remarks>
/// <param name="defaultCountry">The country by which they were read before, or <see langword="null"/>.</param>
/// <param name="format">How digits without a <c>+</c> are meant.</param>
internal sealed class HomeNumbers(string? defaultCountry, NumberFormat format)
{
    private const ulong EndSize = 1_000_000;
    private const int MinDigits = 6;

    /// <summary>With a one before them (zeros in front count) they have to be a whole number of 64 bits.</summary>
    private const int MaxDigits = 18;

    private static readonly Regex _run = new(
        @"[0-9]([0-9 ()./\[\]\u2010-\u2015\u2212-]*[0-9])?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        Patterns.Limit);

    private readonly NumberFormat _format = format;
    private readonly int _ownCode = Countries.Find(defaultCountry) is { } region ? NumberPlan.CodeOf(region) : 0;
    private readonly Dictionary<ulong, int> _lastOfEnd = [];
    private readonly List<(ulong Digits, int Before)> _all = [];

    /// <summary>Adds the numbers of a text. What has a plus sign, or is always international, has its
    /// country.</summary>
    internal void Add(string? text)
    {
        if (_format == NumberFormat.International)
        {
            return;
        }

        foreach (string piece in PhoneNumberReader.Pieces(text))
        {
            if (piece.IndexOf('+') >= 0 || NumberLinks.IsLink(piece))
            {
                continue;
            }

            AddDigits(piece);
            foreach (Match run in _run.Matches(piece))
            {
                AddDigits(run.Value);
                AddDigits(run.Value.Split('/')[0]);
            }

            foreach (var (rest, kind) in LooseDigits.Of(piece))
            {
                if (kind != LooseDigit.Other)
                {
                    AddDigits(rest);
                }
            }
        }
    }

    /// <summary>Whether one of them is a number where that number is at home.</summary>
    /// <param name="number">In E.164.</param>
    internal bool MayHave(string number)
    {
        if (_all.Count == 0
            || CallingCodes.Of(number.Substring(1), out _) is not (> 0 and var code)
            || code == _ownCode
            || !_lastOfEnd.TryGetValue(EndOf(number), out int place)
            || CallingCodes.RegionOf(code) is not { } country)
        {
            return false;
        }

        var rules = new NumberRules(country, _format);
        for (; place >= 0; place = _all[place].Before)
        {
            string digits = _all[place].Digits.ToString(CultureInfo.InvariantCulture).Substring(1);
            if (PhoneNumberReader.EveryReading(digits, rules).Concat(PossibleNumbers.Of(digits, rules))
                .Any(one => PersonKey.IsSame(one, number)))
            {
                return true;
            }
        }

        return false;
    }

    private static ulong EndOf(string digits) => ulong.Parse(
        digits.Substring(digits.Length - Math.Min(MinDigits, digits.Length - 1)), CultureInfo.InvariantCulture);

    private void AddDigits(string text)
    {
        string digits = new([.. text.Where(PhoneText.IsDigit)]);
        if (digits.Length is < MinDigits or > MaxDigits)
        {
            return;
        }

        ulong packed = ulong.Parse("1" + digits, CultureInfo.InvariantCulture);
        int last = _lastOfEnd.TryGetValue(packed % EndSize, out int found) ? found : -1;
        for (int place = last; place >= 0; place = _all[place].Before)
        {
            if (_all[place].Digits == packed)
            {
                return;
            }
        }

        _lastOfEnd[packed % EndSize] = _all.Count;
        _all.Add((packed, last));
    }
}
