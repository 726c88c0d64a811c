namespace Synthflow.ContactLists.Numbers;

/// <summary>Knows the half of a number that a sign divides: <c>0043 664;145850</c>.</summary>
internal static class HalfNumber
{
    /// <summary>Whether a part is rather the half of a number: digits that are none by themselves, or that no country
    /// has, and in one piece with the rest make one. The other half is nobody's number, though it may be
    /// possible.</summary>
    internal static bool Is(string part, in PhoneNumberReading reading, string cell, in NumberRules rules)
    {
        if (part.Any(char.IsLetter) || !part.Any(PhoneText.IsDigit) || IsValid(part, rules))
        {
            return false;
        }

        if (IsValid(NumberSeparators.InOnePiece(cell), rules))
        {
            return true;
        }

        return (reading.Problem is PhoneNumberProblem.TooShort or PhoneNumberProblem.NotANumber)
            && !HasWhole(cell, part, rules);
    }

    /// <summary>Whether another part is a whole number, and longer: beside it, one without its area code is no
    /// half.</summary>
    private static bool HasWhole(string cell, string half, in NumberRules rules)
    {
        foreach (string part in NumberSeparators.Split(cell))
        {
            string plain = PhoneText.Clean(part, out _);
            if (plain.Count(PhoneText.IsDigit) > half.Count(PhoneText.IsDigit) && IsValid(plain, rules))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsValid(string plain, in NumberRules rules) =>
        SingleNumber.AllReadings(plain, rules).Exists(static one => one.IsValid);
}
