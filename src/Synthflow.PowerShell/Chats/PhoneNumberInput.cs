using System.Management.Automation;
using System.Runtime.CompilerServices;
using Synthflow.Client;
using Synthflow.ContactLists.Numbers;
using Synthflow.PowerShell.Errors;

namespace Synthflow.PowerShell.Chats;

/// <summary>Phone numbers as people write them, to E.164, by the same code as contact lists.</summary>
/// <remarks>
/// The parser loads when the first number is read and not with the module, and only method bodies name it: PowerShell
/// looks through every type of this assembly before the module's own loading is in place.
/// </remarks>
internal static class PhoneNumberInput
{
    /// <summary>The number in E.164.</summary>
    /// <param name="text">What the caller gave.</param>
    /// <param name="country">The country of numbers without a leading plus, or null.</param>
    /// <param name="where">Where it stood, for the message.</param>
    /// <exception cref="SynthflowException"><c>InvalidPhoneNumber</c>, with the reason and the next step.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static string Read(string? text, string? country, string where)
    {
        var reading = PhoneNumberReader.Read(text, country);
        if (reading.E164 is { } number)
        {
            return number;
        }

        var (reason, nextStep) = PhoneNumberProblems.Describe(reading.Problem);
        throw new SynthflowException(
            ErrorIds.InvalidPhoneNumber,
            Text.Of(Messages.InvalidPhoneNumber_Input, where, Text.Harmless(text ?? "", 30), reason, nextStep))
        {
            Delivery = Delivery.NotSent,
            RecommendedAction = nextStep,
        };
    }

    /// <summary>Every number of a text that can be read, in E.164: for those who must not be texted.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static List<string> ReadAll(string? text, string? country)
    {
        var numbers = new List<string>();
        foreach (var reading in PhoneNumberReader.ReadAll(text, country))
        {
            if (reading.E164 is { } number)
            {
                numbers.Add(number);
            }
        }

        return numbers;
    }

    /// <summary>
    /// Ends the cmdlet where a default country is given that does not exist, before anything is sent.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void RequireCountry(PSCmdlet cmdlet, string? country)
    {
        if (country is not null && Countries.Find(country) is null)
        {
            cmdlet.ThrowTerminatingError(ErrorRecords.Refused(
                ErrorIds.UnknownCountry,
                Text.Of(Messages.UnknownCountry, Text.Harmless(country, 40)),
                country));
        }
    }
}
