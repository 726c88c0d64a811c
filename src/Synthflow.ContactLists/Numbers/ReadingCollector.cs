namespace Synthflow.ContactLists.Numbers;

/// <summary>Collects every number that a text can be read as. Which of them it is, is not decided here.</summary>
internal sealed class ReadingCollector
{
    private const string Abroad = "00";

    private readonly NumberText _text;
    private readonly List<Candidate> _found = [];

    private ReadingCollector(in NumberText text) => _text = text;

    /// <summary>All readings of a text.</summary>
    /// <param name="text">One number.</param>
    /// <param name="region">The country of numbers without <c>+</c> as two letters, or <see langword="null"/>.</param>
    /// <param name="problem">What is wrong with the most likely reading, where that one is none.</param>
    internal static List<Candidate> Collect(in NumberText text, string? region, out PhoneNumberProblem problem)
    {
        var collector = new ReadingCollector(text);
        string digits = text.Digits;
        if (text.HasPlus)
        {
            collector.AddInternational(WithoutAbroad(digits), ReadingKind.Plus, out problem);
            collector.AddHomeAfterPlus(region);
        }
        else if (digits.StartsWith(Abroad, StringComparison.Ordinal))
        {
            collector.AddInternational(digits.Substring(Abroad.Length), ReadingKind.DoubleZero, out problem);
            collector.AddAfterOwnPrefix(region, ref problem);
        }
        else
        {
            collector.AddUnmarked(region, out problem);
        }

        return collector._found;
    }

    private void AddUnmarked(string? region, out PhoneNumberProblem problem)
    {
        string digits = _text.Digits;
        problem = PhoneNumberProblem.NoCountry;
        if (region is not null)
        {
            foreach (var candidate in NumberPlan.National(digits, region, out problem))
            {
                Add(candidate);
            }

            AddAfterOwnPrefix(region, ref problem);
        }

        if (region is not null)
        {
            AddMistyped(region);
        }

        // No country code begins with 0: with a trunk zero there is nothing else to read.
        if (digits[0] != '0')
        {
            bool isOwn = region is not null && CallingCodes.Begins(digits, NumberPlan.CodeOf(region));
            AddInternational(digits, isOwn ? ReadingKind.OwnCode : ReadingKind.ForeignCode, out _);
        }
    }

    /// <summary>A plus sign before a number at home (<c>+31 98765-4321</c> in Brazil), where it makes no valid one
    /// abroad. North America's own digits are the same with and without it.</summary>
    private void AddHomeAfterPlus(string? region)
    {
        if (region is not null
            && _found.TrueForAll(static one => !one.IsValid && one.CountryCode != NumberPlan.NorthAmerica))
        {
            foreach (var home in NumberPlan.National(_text.Digits, region, out _))
            {
                AddUnlikely(home);
            }
        }
    }

    /// <summary>The country code after a single zero; a zero that the country does not have; Mexico's old 1 without the
    /// code before it.</summary>
    private void AddMistyped(string region)
    {
        string digits = _text.Digits;
        int code = NumberPlan.CodeOf(region);
        string rest = digits.Substring(1);
        if (digits[0] == '0' && _found.TrueForAll(static one => !one.IsValid))
        {
            string plain = code.ToString(System.Globalization.CultureInfo.InvariantCulture) + rest;
            AddUnlikely(NumberPlan.International(plain, ReadingKind.Unlikely));
        }

        if (digits[0] == '0' && CallingCodes.Begins(rest, code))
        {
            AddUnlikely(NumberPlan.International(rest, ReadingKind.Unlikely));
        }
        else if (code == NumberPlan.Mexico && digits[0] == '1' && rest.Length == NumberPlan.MexicanDigits)
        {
            AddUnlikely(NumberPlan.International("52" + rest, ReadingKind.Unlikely));
        }
    }

    private void AddUnlikely(in Candidate candidate)
    {
        if (candidate is { Exists: true, IsValid: true } && NumberPlan.IsMobile(candidate.E164))
        {
            Add(candidate with { Kind = ReadingKind.Unlikely });
        }
    }

    private void AddAfterOwnPrefix(string? region, ref PhoneNumberProblem problem)
    {
        if (region is not null && NumberPlan.AfterOwnPrefix(_text.Digits, region) is { Exists: true } candidate)
        {
            if (!candidate.IsValid)
            {
                // First what is a number: the first is what the prefix is followed by.
                AddOtherSpellings(
                    candidate.CountryCode, NumberPlan.NationalDigits(candidate), ReadingKind.OwnPrefix);
            }

            Add(candidate);
            problem = PhoneNumberProblem.None;
        }
    }

    /// <summary>Adds what follows a country code: as it stands, without a trunk zero, without the code where it is
    /// written twice.</summary>
    private void AddInternational(string digits, ReadingKind kind, out PhoneNumberProblem problem)
    {
        var plain = NumberPlan.International(digits, kind, out problem);
        int code = CallingCodes.Of(digits, out int length);
        string rest = digits.Substring(length);
        bool isSure = plain is { Exists: true, IsValid: true } && !_text.HasZeroInParentheses;
        bool hasBetter = code > 0 && !isSure && AddWithoutZeros(digits.Substring(0, length), rest, kind);
        if (plain.Exists && (plain.IsValid || !hasBetter))
        {
            Add(plain);
        }

        // Without a mark it may be anybody's digits: more is made of them only where they are a number already, and
        // none at home (Italy's mobile phones begin with 392, and Milan's lines with 39 02).
        bool isOpen = kind switch
        {
            ReadingKind.OwnCode => _found.TrueForAll(static one => !one.IsValid),
            ReadingKind.ForeignCode => plain.Exists && _found.TrueForAll(static one => !one.IsValid),
            _ => true,
        };
        if (!plain.IsValid && !hasBetter && isOpen)
        {
            AddOtherSpellings(code, plain.Exists ? NumberPlan.NationalDigits(plain) : rest, kind);
        }

        string withoutZeros = rest.TrimStart('0');
        if (code > 0 && CallingCodes.Begins(withoutZeros, code)
            && NumberPlan.International(withoutZeros, kind) is { IsValid: true } once)
        {
            Add(once);
        }
    }

    private void AddOtherSpellings(int code, string digits, ReadingKind kind)
    {
        if (code > 0)
        {
            foreach (var candidate in OtherSpellings.Of(code, digits, kind))
            {
                Add(candidate);
            }
        }
    }

    /// <summary>Adds the valid numbers without one leading zero, two, and so on: which of them belongs to the number
    /// (Italy's does) is not known by the digits.</summary>
    private bool AddWithoutZeros(string code, string rest, ReadingKind kind)
    {
        bool any = false;
        for (int zeros = 1; zeros < rest.Length && rest[zeros - 1] == '0'; zeros++)
        {
            if (NumberPlan.International(code + rest.Substring(zeros), kind) is { IsValid: true } better)
            {
                Add(better);
                any = true;
            }
        }

        return any;
    }

    /// <summary><c>+0049…</c> is marked twice.</summary>
    private static string WithoutAbroad(string digits) =>
        digits.StartsWith(Abroad, StringComparison.Ordinal) ? digits.Substring(Abroad.Length) : digits;

    private void Add(in Candidate candidate)
    {
        var (e164, kind) = (candidate.E164, candidate.Kind);
        if (!_found.Exists(other => string.Equals(other.E164, e164, StringComparison.Ordinal)
            && (kind != ReadingKind.OwnCode || other.Kind == ReadingKind.OwnCode)))
        {
            _found.Add(candidate);
        }
    }
}
