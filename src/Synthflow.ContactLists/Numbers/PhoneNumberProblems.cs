using System.Globalization;

namespace Synthflow.ContactLists.Numbers;

/// <summary>The words for what is wrong with a number and for what was mended in it.</summary>
public static class PhoneNumberProblems
{
    /// <summary>The reason and the next step where the numbers that a doubt is between are not known.</summary>
    /// <param name="problem">A problem other than <see cref="PhoneNumberProblem.None"/>.</param>
    /// <returns>A half sentence about the number (<c>it has too few digits</c>) and a sentence.</returns>
    public static (string Reason, string NextStep) Describe(PhoneNumberProblem problem)
    {
        string key = ErrorIds.InvalidPhoneNumber + "_" + problem;
        return (SharedReason(problem) ?? Message(key), Message(key + "_NextStep"));
    }

    /// <summary>The reason and the next step, with the numbers that a doubt is between.</summary>
    /// <param name="reading">A reading that cannot be used.</param>
    /// <returns>A half sentence about the number and a sentence.</returns>
    public static (string Reason, string NextStep) Describe(in PhoneNumberReading reading)
    {
        var (reason, nextStep) = Describe(reading.Problem);
        string[] numbers = [.. (reading.Readings ?? []).Distinct(StringComparer.Ordinal)];
        return reading.Problem switch
        {
            PhoneNumberProblem.Ambiguous when numbers.Length > 0 =>
                (ContactListErrors.Format(Messages.InvalidPhoneNumber_Ambiguous, Joined(numbers)), nextStep),
            PhoneNumberProblem.OtherCountry when numbers.Length > 0 =>
                (ContactListErrors.Format(Messages.InvalidPhoneNumber_OtherCountry, numbers[0]), nextStep),
            _ when reading.IsDivided =>
                (Messages.InvalidPhoneNumber_Divided, Messages.InvalidPhoneNumber_Divided_NextStep),
            _ => (reason, nextStep),
        };
    }

    /// <summary>The reason without the numbers that a doubt is between; nothing where it has none.</summary>
    internal static string? SharedReason(PhoneNumberProblem problem) => problem switch
    {
        PhoneNumberProblem.Ambiguous => Messages.InvalidPhoneNumber_Ambiguous_Shared,
        PhoneNumberProblem.OtherCountry => Messages.InvalidPhoneNumber_OtherCountry_Shared,
        _ => null,
    };

    /// <summary>A sentence about what was mended.</summary>
    /// <param name="kind">One kind.</param>
    /// <returns>The sentence.</returns>
    public static string Describe(PhoneNumberMending kind) => Message(nameof(Messages.ContactWarning) + "_" + kind);

    private static string Joined(string[] numbers) => numbers.Length < 2
        ? string.Concat(numbers)
        : string.Join(", ", numbers, 0, numbers.Length - 1) + " or " + numbers[numbers.Length - 1];

    private static string Message(string key) =>
        Messages.ResourceManager.GetString(key, CultureInfo.InvariantCulture) ?? key;
}
