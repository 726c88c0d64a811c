namespace Synthflow.ContactLists.Numbers;

/// <summary>Reads one number of which spreadsheets' additions are already taken off.</summary>
internal static class SingleNumber
{
    /// <summary>Below or above these, libphonenumber answers with an exception, which is slow.</summary>
    internal const int MinDigits = 3;
    internal const int MaxDigits = 20;

    private const int LongestExtension = 7;

    /// <summary>Few numbers are longer, and few of those end in a short group.</summary>
    private const int DigitsOfAWholeNumber = 10;

    private static readonly char[] _beforeExtension = ['#', ',', '\uFF03'];

    /// <summary>The number to send to.</summary>
    internal static PhoneNumberReading Read(string plain, in NumberRules rules) =>
        FastNumberParser.Read(plain, rules) is { } common
            ? new PhoneNumberReading { E164 = common }
            : ReadSlowly(plain, rules, out _);

    /// <summary>The number to send to, by the long way; the same, and all others that it can be read as.</summary>
    /// <param name="plain">The text.</param>
    /// <param name="rules">By what it is read.</param>
    /// <param name="all">Every reading that is a number, whichever is decided for.</param>
    internal static PhoneNumberReading ReadSlowly(string plain, in NumberRules rules, out List<Candidate> all)
    {
        all = [];
        if (NumberLinks.IsLink(plain))
        {
            return ReadLink(plain, rules, out all);
        }

        if (ProblemOf(plain) is not PhoneNumberProblem.None and var obvious)
        {
            return new PhoneNumberReading { Problem = obvious };
        }

        if (TrySplitExtension(plain, out string main, out string extension))
        {
            return WithExtension(ReadSlowly(main, rules, out all), extension);
        }

        if (HasLetters(plain))
        {
            return new PhoneNumberReading { Problem = PhoneNumberProblem.Letters };
        }

        if (NumberText.Read(plain) is not { } text)
        {
            return new PhoneNumberReading { Problem = PhoneNumberProblem.NotANumber };
        }

        var reading = LooseDigits.OrWithout(
            plain, ReadDigits(text, rules, out all), Countries.Find(rules.DefaultCountry), all);
        // No date, amount or address begins with a plus sign. For opt-outs its readings count all the same.
        bool isOther = reading.E164 is { } e164 && !text.HasPlus && LookAlikes.MayBe(plain)
            && !(IsValid(all, e164) && NumberPlan.IsMobile(e164));
        return isOther ? new PhoneNumberReading { Problem = PhoneNumberProblem.NotANumber } : reading;
    }

    /// <summary>Every reading of a text that is a number.</summary>
    internal static List<Candidate> AllReadings(string plain, in NumberRules rules)
    {
        _ = ReadSlowly(plain, rules, out var all);
        return all;
    }

    /// <summary>The readings of a text that a country assigns, as numbers are dialled within it.</summary>
    internal static List<Candidate> ValidAtHome(string plain, string region) =>
        AllReadings(plain, new NumberRules(region))
        .FindAll(static one => one is { IsValid: true, Kind: ReadingKind.National });

    private static bool IsValid(List<Candidate> all, string e164) => all.Exists(one => one.E164 == e164 && one.IsValid);

    private static PhoneNumberReading ReadDigits(in NumberText text, in NumberRules rules, out List<Candidate> all)
    {
        int digits = text.Digits.Length;
        if (digits is < MinDigits or > MaxDigits)
        {
            all = [];
            return new PhoneNumberReading
            {
                Problem = digits == 0 ? PhoneNumberProblem.NotANumber
                    : digits < MinDigits ? PhoneNumberProblem.TooShort
                    : PhoneNumberProblem.TooLong,
            };
        }

        string? region = Countries.Find(rules.DefaultCountry);
        all = ReadingCollector.Collect(text, region, out var problem);
        var reading = OrEnding(text, ReadingDecider.Decide(text, rules, region, all, problem), region, all);
        all.AddRange(OtherSpellings.OfSameLine([.. all]));
        return reading.Problem == PhoneNumberProblem.NoCountry && !string.IsNullOrWhiteSpace(rules.DefaultCountry)
            ? reading with { Problem = PhoneNumberProblem.UnknownCountry }
            : reading;
    }

    /// <summary><c>030 23125042-43</c> is a number with an extension, or two numbers, and so is
    /// <c>01 53400 - 53401</c>: where what stands before the ending is a whole number already, nobody can
    /// tell.</summary>
    private static PhoneNumberReading OrEnding(
        in NumberText text, PhoneNumberReading reading, string? region, List<Candidate> all)
    {
        if (!reading.IsUsable || (text.BeforeTwin() ?? text.BeforeEnding()) is not { } before)
        {
            return reading;
        }

        int fewest = text.BeforeTwin() is null ? DigitsOfAWholeNumber : 0;
        var first = WholeNumbers(before, region, fewest);
        if (first.Count == 0)
        {
            return reading;
        }

        var whole = all.FindAll(one => one.E164 == reading.E164);
        all.AddRange(first);
        all.AddRange(WholeNumbers(before.WithEnding(text.Groups[text.Groups.Length - 1]), region, fewest));
        return ReadingDecider.Doubt([.. first, .. whole]);
    }

    private static List<Candidate> WholeNumbers(in NumberText text, string? region, int fewest) =>
        ReadingCollector.Collect(text, region, out _)
            .FindAll(one => one is { IsValid: true, Kind: not ReadingKind.ForeignCode and not ReadingKind.Unlikely }
                && NumberPlan.NationalDigits(one).Length >= fewest);

    /// <summary>A link is dialled from anywhere: its digits begin with a country code, plus sign or not, and are never
    /// a number of the default country. Without the plus sign the number has to be valid, or as long as mobile numbers
    /// of its country.</summary>
    private static PhoneNumberReading ReadLink(string plain, in NumberRules rules, out List<Candidate> all)
    {
        all = [];
        if (NumberLinks.NumberOf(plain, out bool isWhatsApp) is not { Length: > 0 } number
            || NumberLinks.IsLink(number))
        {
            return new PhoneNumberReading { Problem = PhoneNumberProblem.Link };
        }

        // For opt-outs all readings count, those of the default country too.
        var reading = ReadSlowly(number, rules, out all);
        bool hasMark = number.StartsWith("+", StringComparison.Ordinal)
            || number.StartsWith("00", StringComparison.Ordinal)
            || all.Exists(one => one.Kind == ReadingKind.OwnPrefix && one.E164 == (reading.E164 ?? reading.MainNumber));
        if (!hasMark)
        {
            // What is a number with its country code is that one, whatever was said of the others; only what is none
            // can be meant nationally.
            var abroad = WithPlus(number, rules, all);
            bool mayBeNational = !isWhatsApp && rules.Format == NumberFormat.National;
            reading = mayBeNational && !abroad.IsUsable && abroad.MainNumber is null ? reading : abroad;
        }

        return reading with { Mended = reading.Mended | PhoneNumberMending.Prefix };
    }

    private static PhoneNumberReading WithPlus(string number, in NumberRules rules, List<Candidate> all)
    {
        var reading = ReadSlowly("+" + number, rules, out var international);
        all.AddRange(international);
        string? e164 = reading.E164 ?? reading.MainNumber;
        return e164 is null
            || international.Exists(one => one.E164 == e164 && (one.IsValid || NumberPlan.MayBeMobile(one.E164)))
            ? reading
            : new PhoneNumberReading { Problem = PhoneNumberProblem.LinkWithoutCountry };
    }

    private static PhoneNumberProblem ProblemOf(string plain)
    {
        if (plain.Length == 0)
        {
            return PhoneNumberProblem.Empty;
        }

        if (PhoneText.HasExponent(plain, out bool lostDigits))
        {
            return lostDigits ? PhoneNumberProblem.LostDigits : PhoneNumberProblem.ScientificNotation;
        }

        // Excel reckons: what was typed as +1-202-555-0105 is below zero, and no number at all.
        bool isNegative = plain.Length > 1 && plain[0] is '-' or '\u2212' && PhoneText.IsDigit(plain[1]);
        return isNegative || LookAlikes.IsDate(plain) || PhoneText.MayHaveDecimal(plain) ? PhoneNumberProblem.NotANumber
            : PhoneText.HasFraction(plain) ? PhoneNumberProblem.LostDigits
            : PhoneNumberProblem.None;
    }

    private static bool TrySplitExtension(string plain, out string main, out string extension)
    {
        if (ExtensionText.TrySplit(plain, out main, out extension))
        {
            return true;
        }

        int sign = plain.IndexOfAny(_beforeExtension);
        if (sign <= 0)
        {
            return false;
        }

        main = plain.Substring(0, sign).TrimEnd();
        extension = plain.Substring(sign).TrimStart([' ', .. _beforeExtension]);
        return extension.Length is > 0 and <= LongestExtension && extension.All(PhoneText.IsDigit);
    }

    internal static PhoneNumberReading WithExtension(PhoneNumberReading main, string extension) =>
        main.IsUsable
            ? new PhoneNumberReading
            {
                Problem = PhoneNumberProblem.Extension,
                Extension = extension,
                MainNumber = main.E164,
                Mended = main.Mended,
            }
            : main;

    private static bool HasLetters(string text)
    {
        foreach (char character in text)
        {
            // Japan writes a long vowel's mark for a dash.
            if (character > '/' && character != '\u30FC' && char.IsLetter(character))
            {
                return true;
            }
        }

        return false;
    }
}
