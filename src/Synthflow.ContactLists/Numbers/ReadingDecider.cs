namespace Synthflow.ContactLists.Numbers;

/// <summary>Decides which of a text's readings is sent to: exactly one that makes sense, or none.</summary>
internal sealed class ReadingDecider
{
    private const int DigitsWithAreaCode = 7;

    private readonly NumberText _text;
    private readonly NumberRules _rules;
    private readonly string? _region;
    private readonly List<Candidate> _all;
    private readonly PhoneNumberProblem _problem;

    private ReadingDecider(
        in NumberText text, in NumberRules rules, string? region, List<Candidate> all, PhoneNumberProblem problem)
    {
        _text = text;
        _rules = rules;
        _region = region;
        _all = all;
        _problem = problem;
    }

    /// <param name="text">One number.</param>
    /// <param name="rules">By what it is read.</param>
    /// <param name="region">Its country as two letters, or <see langword="null"/>.</param>
    /// <param name="all">Its readings.</param>
    /// <param name="problem">What is wrong with the most likely one, where there is none.</param>
    internal static PhoneNumberReading Decide(
        in NumberText text, in NumberRules rules, string? region, List<Candidate> all, PhoneNumberProblem problem)
    {
        var likely = all.FindAll(static one => one.Kind != ReadingKind.Unlikely);
        var decider = new ReadingDecider(text, rules, region, likely, problem);
        var reading = text.HasPlus || text.Digits.StartsWith("00", StringComparison.Ordinal)
            ? decider.AmongMarked()
            : decider.AmongUnmarked();
        return reading.IsUsable && rules.Format == NumberFormat.Auto && likely.Count < all.Count
            ? Doubt(all.FindAll(one => one.Kind == ReadingKind.Unlikely || one.E164 == reading.E164))
            : reading;
    }

    /// <summary>Of a number at home and one abroad, 00 before both, the one at home; else valid beats
    /// possible.</summary>
    private PhoneNumberReading AmongMarked()
    {
        if (_all.Count < 2)
        {
            return _all.Count == 1 ? Taken(_all[0]) : Unusable(_problem);
        }

        int own = _region is null ? 0 : NumberPlan.CodeOf(_region);
        var home = _all.FindAll(
            one => one.Kind == ReadingKind.DoubleZero && one.CountryCode == own && one.IsValid);
        if (home.Count == 1 && _all.Exists(one => one.Kind == ReadingKind.OwnPrefix))
        {
            return Taken(home[0]);
        }

        // 001 is dialled for a call abroad in Hong Kong, Korea and Singapore, and is 00 and North America elsewhere.
        bool isSplitAtOne = _text.Digits.StartsWith("001", StringComparison.Ordinal)
            && _all.Exists(one => one.Kind == ReadingKind.OwnPrefix);
        var valid = _all.FindAll(one => one.IsValid);
        return valid.Count == 1 && !isSplitAtOne ? Taken(valid[0]) : Doubt(_all);
    }

    private PhoneNumberReading AmongUnmarked()
    {
        var national = _all.FindAll(one => one.Kind == ReadingKind.National && IsWhole(one));
        var abroad = _all.Find(one => one.Kind == ReadingKind.OwnPrefix);
        var withCode = _all.FindAll(one => one.Kind is ReadingKind.OwnCode or ReadingKind.ForeignCode);
        if (abroad.Exists)
        {
            return Better(abroad, national);
        }

        if (_rules.Format == NumberFormat.International && _text.Digits[0] != '0')
        {
            return withCode.Count == 0 ? Unusable(PhoneNumberProblem.UnknownCountryCode) : AmongEqual(withCode);
        }

        if (_region is null)
        {
            return Unusable(PhoneNumberProblem.NoCountry);
        }

        if (national.Count == 0 && withCode.Count == 0 && _all.Exists(one => one.Kind == ReadingKind.National))
        {
            return Unusable(PhoneNumberProblem.TooShort);
        }

        return _rules.Format == NumberFormat.National
            ? national.Count == 0 ? Unusable(_problem) : AmongEqual(national)
            : AmongHomeAndForeign(national, withCode);
    }

    /// <summary>Whether a number at home has its area code. Where numbers have any length (Germany, Austria, Italy), a
    /// postcode, an amount or a date without its signs is possible, too, and somebody's elsewhere.</summary>
    private bool IsWhole(in Candidate national)
    {
        bool isLong = !NumberPlan.IsShorterThanMobiles(national.E164);
        bool hasAreaCode = _text.Digits.Length >= DigitsWithAreaCode;
        return national.IsValid
            ? isLong || hasAreaCode || _text.Digits[0] == '0' || NumberPlan.IsMobile(national.E164)
            : isLong && hasAreaCode;
    }

    /// <summary>What is dialled abroad against a number at home: the valid one, or else what bears the mark.</summary>
    private PhoneNumberReading Better(Candidate abroad, List<Candidate> national)
    {
        if (!national.Exists(one => one.IsValid))
        {
            return abroad.IsValid || national.Count == 0 ? Taken(abroad) : Doubt([abroad, .. national]);
        }

        return abroad.IsValid ? Doubt([abroad, .. national]) : AmongEqual(national);
    }

    private PhoneNumberReading AmongHomeAndForeign(List<Candidate> national, List<Candidate> withCode)
    {
        // In North America the country code is the trunk prefix too: then both are the same number.
        var own = withCode.FindAll(
            one => one.Kind == ReadingKind.OwnCode && !national.Exists(other => other.E164 == one.E164));
        var home = Home(national, own);
        if (home.Count > 1)
        {
            return Doubt(home);
        }

        var foreign = withCode.Find(one => one.Kind == ReadingKind.ForeignCode);
        if (!foreign.Exists)
        {
            return home.Count == 1 ? Taken(home[0]) : Unusable(_problem);
        }

        return home.Count == 0 ? OnlyForeign(foreign) : HomeOrForeign(home[0], foreign);
    }

    /// <summary>The readings at home that are left: one, none, or those between which nothing decides.</summary>
    private List<Candidate> Home(List<Candidate> national, List<Candidate> own)
    {
        var all = own.Concat(national).ToList();
        var valid = all.FindAll(one => one.IsValid);
        var left = valid.Count > 0 ? valid : all;
        if (left.Count < 2 || own.Count == 0 || national.Count == 0)
        {
            return left;
        }

        var ownLeft = left.FindAll(one => one.Kind == ReadingKind.OwnCode);
        bool isOwn = ownLeft.Count > 0
            && ((_rules.Evidence?.IsOwnCodeWithoutPlus(_region!) ?? false) // a region: else there is no own code
                || IsWrittenWithCode(ownLeft[0], national));
        return isOwn ? ownLeft : left;
    }

    /// <summary><c>49 221 4710042</c>: the country code stands by itself, the area code after it, and no area code is
    /// called 49.</summary>
    private bool IsWrittenWithCode(in Candidate own, List<Candidate> national)
    {
        string[] groups = _text.Groups;
        string code = own.CountryCode.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return groups.Length > 2
            && groups[1].Length <= NumberParts.MaxAreaCodeDigits
            && string.Equals(groups[0], code, StringComparison.Ordinal)
            && string.Equals(groups[1], NumberPlan.FirstGroup(own.E164), StringComparison.Ordinal)
            && !national.Exists(one => string.Equals(NumberPlan.FirstGroup(one.E164), code, StringComparison.Ordinal));
    }

    private PhoneNumberReading OnlyForeign(in Candidate foreign) =>
        foreign.IsValid && Competes(foreign)
            ? Taken(foreign)
            : foreign.IsValid ? AbroadOnly(foreign) with { HomeProblem = _problem } : Unusable(_problem);

    /// <summary>Bare national digits are often valid somewhere, and that is no doubt: only what the column shows to be
    /// there competes.</summary>
    private PhoneNumberReading HomeOrForeign(in Candidate home, in Candidate foreign)
    {
        bool competes = Competes(foreign);
        if (!foreign.IsValid || (home.IsValid && !competes))
        {
            return Taken(home);
        }

        if (!competes)
        {
            return AbroadOnly(foreign, home);
        }

        return _rules.Evidence?.Winner(_region!, foreign.CountryCode) switch // a region: home is in it
        {
            ReadingKind.National => Taken(home),
            ReadingKind.ForeignCode => Taken(foreign),
            _ => Doubt([home, foreign]),
        };
    }

    private bool Competes(in Candidate foreign) =>
        _rules.Evidence?.HasForeignCode(_region!, foreign.CountryCode) ?? false;

    private PhoneNumberReading AmongEqual(List<Candidate> candidates)
    {
        var valid = candidates.FindAll(one => one.IsValid);
        var left = valid.Count > 0 ? valid : candidates;
        return left.Count == 1 ? Taken(left[0]) : Doubt(left);
    }

    private PhoneNumberReading Taken(in Candidate candidate) => new()
    {
        E164 = candidate.E164,
        Mended = Mending(candidate),
    };

    private PhoneNumberMending Mending(in Candidate candidate)
    {
        bool isDoubleZero = _text.Digits.StartsWith("00", StringComparison.Ordinal);
        return (isDoubleZero ? PhoneNumberMending.DoubleZero : PhoneNumberMending.None)
            | (candidate.HasOldDigit ? PhoneNumberMending.OldDigit : PhoneNumberMending.None)
            | (candidate.Kind == ReadingKind.ForeignCode ? PhoneNumberMending.MissingPlus : PhoneNumberMending.None);
    }

    private static PhoneNumberReading Unusable(PhoneNumberProblem problem) => new()
    {
        Problem = problem == PhoneNumberProblem.None ? PhoneNumberProblem.NotANumber : problem,
    };

    internal static PhoneNumberReading Doubt(List<Candidate> readings) => new()
    {
        Problem = PhoneNumberProblem.Ambiguous,
        Readings = [.. readings.Select(one => one.E164)],
    };

    private static PhoneNumberReading AbroadOnly(params Candidate[] readings) => new()
    {
        Problem = PhoneNumberProblem.OtherCountry,
        Readings = [.. readings.Select(one => one.E164)],
    };
}
