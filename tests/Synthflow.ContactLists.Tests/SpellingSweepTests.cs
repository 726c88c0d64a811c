using System.Globalization;
using PhoneNumbers;
using Synthflow.ContactLists.Numbers;
using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>Every region's numbers in every spelling: read right, or refused, and never somebody else's.</summary>
public sealed class SpellingSweepTests
{
    private static readonly int _minSpellings = Cases.Promised(3000);

    private static readonly PhoneNumberUtil _numbers = PhoneNumberUtil.GetInstance();

    /// <summary>How those regions dial abroad whose own prefix the library writes as a pattern.</summary>
    private static readonly Dictionary<string, string> _ownPrefixes = new(StringComparer.Ordinal)
    {
        ["US"] = "011", ["CA"] = "011", ["AU"] = "0011", ["JP"] = "010", ["HK"] = "001", ["KR"] = "001",
        ["SG"] = "001", ["TH"] = "001", ["ID"] = "001", ["BR"] = "0015", ["CO"] = "009", ["RU"] = "810",
        ["KZ"] = "810", ["IL"] = "012", ["TW"] = "002", ["FI"] = "990", ["CL"] = "1230", ["CU"] = "119",
        ["KE"] = "000", ["UG"] = "000", ["TZ"] = "000", ["NG"] = "009", ["JM"] = "011", ["UZ"] = "810",
    };

    [Fact]
    public void Read_EverySpellingInItsOwnRegion_IsTheNumberOrRefused() => Sweep(
        number => [.. Marked(number), .. Unmarked(number)],
        number => [number.Region]);

    [Fact]
    public void Read_EverySpellingWithAMarkInOtherRegions_IsTheNumberOrRefused() => Sweep(
        Marked,
        number => [.. new[] { "US", "DE", "BR", "CO", "KR", "SG", "HK", "AU", "FI", "IT", "JP", "RU" }
            .Where(region => region != number.Region), null]);

    [Fact]
    public void EveryReading_OfAnySpelling_StopsEverySpellingOfTheNumber()
    {
        int blocked = 0;
        foreach (var number in Examples())
        {
            string[] spellings = [.. Marked(number), .. Unmarked(number)];
            var texted = spellings
                .Select(spelling => PhoneNumberReader.Read(spelling, number.Region).E164)
                .OfType<string>()
                .Select(e164 => PersonKey.Of(e164))
                .ToHashSet();
            foreach (string spelling in spellings)
            {
                var stopped = PhoneNumberReader.EveryReading(spelling, new NumberRules(number.Region))
                    .Select(e164 => PersonKey.Of(e164))
                    .ToHashSet();
                // What is not read at all ends the campaign where it stands in an opt-out list.
                Assert.True(
                    texted.IsSubsetOf(stopped) || stopped.Count == 0,
                    $"{number.Region} {number.E164}: the opt-out '{spelling}' does not stop the number");
                blocked += stopped.Count > 0 ? 1 : 0;
            }
        }

        Assert.True(blocked >= _minSpellings, $"only {blocked} spellings");
    }

    [Fact]
    public void Read_AnyTwoSpellings_AreOnePerson()
    {
        foreach (var number in Examples())
        {
            var seen = new SeenNumbers();
            string[] usable = [.. Marked(number).Concat(Unmarked(number))
                .Select(spelling => PhoneNumberReader.Read(spelling, number.Region).E164)
                .OfType<string>()];
            int people = usable.Count(e164 => seen.Add(e164, "list.csv", 2, out _, out _));
            Assert.True(people == 1, $"{number.Region} {number.E164}: {people} people of {string.Join(", ", usable)}");
        }
    }

    private static void Sweep(
        Func<Example, IEnumerable<string>> spellings, Func<Example, IEnumerable<string?>> regionsToReadIn)
    {
        int count = 0;
        var wrong = new List<string>();
        var refused = new List<string>();
        foreach (var number in Examples())
        {
            foreach (string spelling in spellings(number))
            {
                foreach (string? region in regionsToReadIn(number))
                {
                    count++;
                    var reading = PhoneNumberReader.Read(spelling, region);
                    string what = $"'{spelling}' of {number.E164} in {region ?? "none"}: {reading.E164 ?? reading.Problem.ToString()}";
                    if (reading.E164 is null)
                    {
                        refused.Add(what);
                    }
                    else if (!PersonKey.IsSame(reading.E164, number.E164))
                    {
                        wrong.Add(what);
                    }
                }
            }
        }

        var output = TestContext.Current.TestOutputHelper;
        output?.WriteLine($"{count} spellings, {refused.Count} refused:");
        foreach (var group in refused.GroupBy(what => what[(what.LastIndexOf(' ') + 1)..]))
        {
            output?.WriteLine($"{group.Count()} {group.Key}, such as {string.Join("; ", group.Take(8))}");
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} are somebody else's:\n" + string.Join('\n', wrong.Take(40)));
        Assert.True(count >= _minSpellings, $"only {count} spellings");
        Assert.True(refused.Count * 5 < count, $"{refused.Count} of {count} refused");
    }

    private static IEnumerable<Example> Examples()
    {
        foreach (string region in _numbers.GetSupportedRegions().Order(StringComparer.Ordinal)
                     .Where((_, index) => index % Cases.PromisedStep == 0))
        {
            foreach (var type in (PhoneNumberType[])[PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE])
            {
                if (_numbers.GetExampleNumberForType(region, type) is { } number)
                {
                    yield return new Example(region, number, _numbers.Format(number, PhoneNumberFormat.E164));
                }
            }
        }
    }

    private static IEnumerable<string> Marked(Example number)
    {
        string digits = number.E164[1..];
        string code = number.Number.CountryCode.ToString(CultureInfo.InvariantCulture);
        string rest = digits[code.Length..];
        yield return number.E164;
        yield return $"'{number.E164}";
        yield return $"+{code} {Spaced(rest)}";
        yield return $"+{code} (0){rest}";
        yield return $"+{code} (0) {Spaced(rest)}";
        yield return $"(+{code}) {rest}";
        yield return _numbers.Format(number.Number, PhoneNumberFormat.INTERNATIONAL);
        yield return $"00{digits}";
        yield return $"00 {code} {Spaced(rest)}";
        yield return $"tel:+{digits}";
        yield return $"https://wa.me/{digits}";
    }

    private static IEnumerable<string> Unmarked(Example number)
    {
        string digits = number.E164[1..];
        string national = _numbers.Format(number.Number, PhoneNumberFormat.NATIONAL);
        string nationalDigits = new([.. national.Where(char.IsAsciiDigit)]);
        yield return national;
        yield return nationalDigits;
        yield return Spaced(nationalDigits);
        yield return nationalDigits.TrimStart('0');
        yield return Spaced(nationalDigits.TrimStart('0'));
        yield return digits;
        yield return Spaced(digits);
        yield return double.Parse(nationalDigits, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
        yield return double.Parse(digits, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
        yield return digits + ".0";
        if (_ownPrefixes.TryGetValue(number.Region, out string? prefix))
        {
            yield return prefix + digits;
            yield return $"{prefix} {Spaced(digits)}";
        }
    }

    /// <summary>In groups of three.</summary>
    private static string Spaced(string digits) => string.Join(' ', digits.Chunk(3).Select(group => new string(group)));

    private sealed record Example(string Region, PhoneNumber Number, string E164);
}
