using System.Globalization;

namespace Synthflow.ContactLists.Numbers;

/// <summary>The words for what is wrong with a number and for what was mended in it.</summary>
public static class PhoneNumberProblems
{
    /// <summary>The reason and the next step.</summary>
    /// <param name="problem">A problem other than <see cref="PhoneNumberProblem.None"/>.</param>
    /// <returns>A half sentence about the number (<c>it has too few digits</c>) and a sentence.</returns>
    public static (string Reason, string NextStep) Describe(PhoneNumberProblem problem)
    {
        string key = ErrorIds.InvalidPhoneNumber + "_" + problem;
        return (Message(key), Message(key + "_NextStep"));
    }

    /// <summary>A sentence about what was mended.</summary>
    /// <param name="kind">One kind.</param>
    /// <returns>The sentence.</returns>
    public static string Describe(PhoneNumberMending kind) => Message(nameof(Messages.ContactWarning) + "_" + kind);

    private static string Message(string key) =>
        Messages.ResourceManager.GetString(key, CultureInfo.InvariantCulture) ?? key;
}
