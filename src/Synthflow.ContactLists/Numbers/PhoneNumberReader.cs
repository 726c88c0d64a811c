namespace Synthflow.ContactLists.Numbers;

/// <summary>Reads phone numbers as people write and export them into E.164, by libphonenumber's rules.</summary>
/// <remarks>To send, exactly one reading; to stop, every reading. A number that is possible though not assigned is
/// taken: whether it exists is the network's to say. A number without its area code is not: it is someone else's
/// elsewhere. Letters are never read as the digits of a keypad. Safe to use from any thread.</remarks>
public static class PhoneNumberReader
{
    /// <summary>A text longer than any cell with phone numbers is not taken apart.</summary>
    private const int LongestText = 1000;

    private static readonly char[] _lineBreaks = ['\r', '\n'];

    /// <summary>Reads one text by itself.</summary>
    /// <param name="text">A cell's or parameter's text; may hold several numbers, of which the first usable is
    /// taken.</param>
    /// <param name="defaultCountry">The country of numbers without <c>+</c> (a code or name, see
    /// <see cref="Countries.Find"/>), or <see langword="null"/>.</param>
    /// <returns>The number in E.164 or the reason why there is none.</returns>
    public static PhoneNumberReading Read(string? text, string? defaultCountry) =>
        Read(text, new NumberRules(defaultCountry));

    /// <summary>Reads one text.</summary>
    /// <param name="text">A cell's or parameter's text; may hold several numbers, of which the first usable is
    /// taken.</param>
    /// <param name="rules">By what it is read.</param>
    /// <returns>The number in E.164 or the reason why there is none.</returns>
    public static PhoneNumberReading Read(string? text, in NumberRules rules)
    {
        if (string.IsNullOrEmpty(text))
        {
            return new PhoneNumberReading { Problem = PhoneNumberProblem.Empty };
        }

        // string.IsNullOrEmpty tells the compiler nothing on net472.
        if (text!.Length > LongestText)
        {
            return new PhoneNumberReading { Problem = PhoneNumberProblem.NotANumber };
        }

        string plain = PhoneText.Clean(text, out var mended);
        var reading = NumberSeparators.MaySeparate(plain)
            ? ReadDivided(plain, rules)
            : SingleNumber.Read(plain, rules);
        return mended == PhoneNumberMending.None ? reading : reading with { Mended = reading.Mended | mended };
    }

    /// <summary>Reads the number that messages are sent from. It is the caller's own: in North America its area code
    /// and exchange need not be ones that people have.</summary>
    /// <param name="text">A parameter's text.</param>
    /// <param name="defaultCountry">The country of a number without <c>+</c>, or <see langword="null"/>.</param>
    /// <returns>The number in E.164 or the reason why there is none.</returns>
    public static PhoneNumberReading ReadSender(string? text, string? defaultCountry)
    {
        var reading = Read(text, defaultCountry);
        return reading.Problem == PhoneNumberProblem.NotANumber
            && Countries.Find(defaultCountry) is { } region
            && NumberPlan.CodeOf(region) == 1
            && Read("+1 " + text, defaultCountry) is { IsUsable: true } own
            ? own
            : reading;
    }

    /// <summary>Reads every number of a text.</summary>
    /// <param name="text">A cell's or line's text.</param>
    /// <param name="defaultCountry">The country of numbers without <c>+</c>, or <see langword="null"/>.</param>
    /// <returns>One reading for each number in it.</returns>
    public static IEnumerable<PhoneNumberReading> ReadAll(string? text, string? defaultCountry) =>
        ReadPieces(text, new NumberRules(defaultCountry)).Select(static piece => piece.Reading);

    /// <summary>Every number that a text can be read as, for opt-outs.</summary>
    /// <param name="text">A cell's or parameter's text.</param>
    /// <param name="rules">By what it is read.</param>
    /// <returns>The numbers in E.164, each once.</returns>
    public static IReadOnlyCollection<string> EveryReading(string? text, in NumberRules rules) =>
        new HashSet<string>(ReadPieces(text, rules).SelectMany(static piece => piece.Numbers), StringComparer.Ordinal);

    /// <summary>Each number of a text, with all it can be read as.</summary>
    internal static IEnumerable<NumberPiece> ReadPieces(string? text, NumberRules rules)
    {
        foreach (string part in Pieces(text))
        {
            yield return ReadPiece(part, rules);
        }

        if (ReadJoined(text, rules) is { } joined)
        {
            yield return joined;
        }
    }

    /// <summary>What the pieces of a text make together, where one of them is no number by itself; nothing where they
    /// make none.</summary>
    internal static NumberPiece? ReadJoined(string? text, in NumberRules rules) =>
        text is { Length: <= LongestText } && NumberSeparators.Joined(PhoneText.Clean(text, out _)) is { } joined
        && ReadPiece(joined, rules) is { Numbers.Count: > 0 } piece
            ? piece with { IsJoined = true }
            : null;

    /// <summary>The texts of a cell's numbers, spreadsheets' additions taken off.</summary>
    internal static IEnumerable<string> Pieces(string? text)
    {
        if (text is null || text.Length > LongestText)
        {
            return text is null ? [] : [text];
        }

        string plain = PhoneText.Clean(text, out _);
        return NumberSeparators.MaySeparate(plain)
            ? NumberSeparators.Split(plain).Select(static part => PhoneText.Clean(part, out _))
            : [plain];
    }

    private static NumberPiece ReadPiece(string plain, in NumberRules rules)
    {
        if (plain.Length > LongestText)
        {
            return new NumberPiece(plain, new PhoneNumberReading { Problem = PhoneNumberProblem.NotANumber }, []);
        }

        var reading = SingleNumber.ReadSlowly(plain, rules, out var all);
        var numbers = IsBroken(reading, all) ? []
            : all.FindAll(one => MayBeMeant(one, all)).ConvertAll(one => one.E164);
        if (EndingOf(plain, rules) is { } ending)
        {
            reading = WithEnding(plain, ending, rules);
            if (!ending.IsDoubtful)
            {
                numbers.Clear();
            }

            numbers.AddRange(Every(ending.First, rules));
            numbers.AddRange(Every(ending.Second ?? string.Empty, rules));
        }

        return new NumberPiece(plain, reading, numbers);
    }

    /// <summary>Whether it is no number here, though it may be one abroad: digits are missing, or their country is.
    /// What has too many for here is another country's.</summary>
    private static bool IsBroken(in PhoneNumberReading reading, List<Candidate> all)
    {
        var problem = reading.HomeProblem == PhoneNumberProblem.None ? reading.Problem : reading.HomeProblem;
        return !reading.IsUsable
            && problem != PhoneNumberProblem.Extension
            && all.TrueForAll(one => one.Kind == ReadingKind.ForeignCode
                && !(one.IsValid && problem == PhoneNumberProblem.TooLong));
    }

    /// <summary>A number that no country has is not meant where it is a valid one at home.</summary>
    private static bool MayBeMeant(in Candidate one, List<Candidate> all) =>
        one.Kind != ReadingKind.ForeignCode || one.IsValid
        || !all.Exists(static other => other.Kind != ReadingKind.ForeignCode && other.IsValid);

    private static PhoneNumberReading ReadFirstUsable(string plain, in NumberRules rules)
    {
        var parts = NumberSeparators.Split(plain);
        if (parts.Count == 1)
        {
            return ReadPart(parts[0], rules);
        }

        if (parts.Find(NumberSeparators.IsRest) is { } rest)
        {
            // Behind a number it is an extension; elsewhere the number may go on in it, or begin.
            var main = ReadPart(PhoneText.Clean(parts[0], out _), rules);
            return main.IsUsable && parts.Count == 2 ? SingleNumber.WithExtension(main, rest)
                : main.IsUsable || rest == parts[0] ? new PhoneNumberReading { Problem = PhoneNumberProblem.NotANumber }
                : main;
        }

        if (parts.Find(NumberSeparators.IsRemark) is { } remark)
        {
            var main = ReadPart(PhoneText.Clean(parts[0], out _), rules);
            return parts.Count == 2 && main.IsUsable
                && ExtensionText.TrySplit(parts[0] + " " + remark, out _, out string extension)
                ? SingleNumber.WithExtension(main, extension)
                : new PhoneNumberReading { Problem = PhoneNumberProblem.Letters };
        }

        if (WordsBesideNumbers.AreInAny(parts, rules))
        {
            return WordsBesideNumbers.Doubt(parts, rules);
        }

        PhoneNumberReading? first = null;
        foreach (string part in parts)
        {
            string plainPart = PhoneText.Clean(part, out var mended);
            var reading = ReadPart(plainPart, rules);
            if (HalfNumber.Is(plainPart, reading, plain, rules))
            {
                return new PhoneNumberReading { Problem = PhoneNumberProblem.NotANumber };
            }

            first ??= reading;
            if (reading.IsUsable)
            {
                return reading with
                {
                    OtherNumbers = reading.OtherNumbers + parts.Count - 1,
                    Mended = reading.Mended | mended | PhoneNumberMending.SeveralNumbers,
                };
            }
        }

        return first ?? new PhoneNumberReading { Problem = PhoneNumberProblem.Empty };
    }

    /// <summary>Two numbers are never joined into one; that it may be one is said.</summary>
    private static PhoneNumberReading ReadDivided(string plain, in NumberRules rules)
    {
        var reading = ReadFirstUsable(plain, rules);
        return !reading.IsUsable && reading.Problem != PhoneNumberProblem.Empty && plain.IndexOfAny(_lineBreaks) >= 0
            ? reading with { IsDivided = IsDivided(plain, rules) }
            : reading;
    }

    private static bool IsDivided(string plain, in NumberRules rules)
    {
        foreach (string part in NumberSeparators.Split(plain))
        {
            if (ReadPart(PhoneText.Clean(part, out _), rules).IsUsable)
            {
                return false;
            }
        }

        return SingleNumber.Read(
            string.Join(" ", plain.Split(_lineBreaks, StringSplitOptions.RemoveEmptyEntries)), rules).IsUsable;
    }

    private static PhoneNumberReading ReadPart(string plain, in NumberRules rules) =>
        EndingOf(plain, rules) is { } ending ? WithEnding(plain, ending, rules) : SingleNumber.Read(plain, rules);

    private static SecondEnding? EndingOf(string plain, NumberRules rules) =>
        plain.IndexOf('/') > 0 && !NumberLinks.IsLink(plain)
            ? SecondEnding.Find(plain, text => IsWhole(text, rules))
            : null;

    private static PhoneNumberReading WithEnding(string plain, in SecondEnding ending, in NumberRules rules)
    {
        var first = SingleNumber.Read(ending.First, rules);
        if (!ending.IsDoubtful)
        {
            return first with { OtherNumbers = 1, Mended = first.Mended | PhoneNumberMending.SeveralNumbers };
        }

        return new PhoneNumberReading
        {
            Problem = PhoneNumberProblem.Ambiguous,
            Readings = [.. Every(ending.First, rules), .. Every(plain, rules)],
        };
    }

    private static IEnumerable<string> Every(string plain, in NumberRules rules) =>
        SingleNumber.AllReadings(plain, rules).Select(static one => one.E164);

    private static bool IsWhole(string plain, in NumberRules rules) =>
        SingleNumber.AllReadings(plain, rules).Exists(static one => one.IsValid || one.CountryCode == 1);
}
