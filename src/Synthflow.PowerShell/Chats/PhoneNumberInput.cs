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
    /// <param name="delivery">What the error says of a send: NotSent where one was to follow, null where none was.</param>
    /// <param name="format">How digits without a plus are meant.</param>
    /// <exception cref="SynthflowException"><c>InvalidPhoneNumber</c>, with the reason and the next step.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static string Read(
        string? text, string? country, string where, Delivery? delivery, NumberFormat format = NumberFormat.Auto) =>
        Required(PhoneNumberReader.Read(text, new NumberRules(country, format)), text, where, delivery);

    /// <summary>The number that messages are sent from, in E.164.</summary>
    /// <param name="text">What the caller gave.</param>
    /// <param name="country">The country of a number without a leading plus, or null.</param>
    /// <param name="delivery">What the error says of a send: NotSent where one was to follow, null where none was.</param>
    /// <exception cref="SynthflowException"><c>InvalidPhoneNumber</c>, with the reason and the next step.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static string ReadSender(string? text, string? country, Delivery? delivery) =>
        Required(PhoneNumberReader.ReadSender(text, country), text, "-FromNumber", delivery);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string Required(
        in PhoneNumberReading reading, string? text, string where, Delivery? delivery)
    {
        if (reading.E164 is { } number)
        {
            return number;
        }

        var (reason, nextStep) = PhoneNumberProblems.Describe(reading);
        throw Refused(
            text,
            where,
            reason,
            reading.Problem == PhoneNumberProblem.Ambiguous ? Text.Of(Messages.InvalidPhoneNumber_Alone, nextStep) : nextStep,
            delivery);
    }

    /// <summary>Refuses to text the sender itself.</summary>
    /// <exception cref="SynthflowException"><c>InvalidPhoneNumber</c>, with the reason and the next step.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void RequireOther(string number, string sender, string where)
    {
        if (PersonKey.IsSame(number, sender))
        {
            var (reason, nextStep) = PhoneNumberProblems.Describe(PhoneNumberProblem.OwnNumber);
            throw Refused(number, where, reason, nextStep, Delivery.NotSent);
        }
    }

    /// <summary>Whether two texts are one person's number, however each is written.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool AreSame(string text, string other, string? country, NumberFormat format)
    {
        var rules = new NumberRules(country, format);
        return string.Equals(text.Trim(), other.Trim(), StringComparison.Ordinal)
            || (PhoneNumberReader.Read(text, rules).E164 is { } number
                && PhoneNumberReader.Read(other, rules).E164 is { } second
                && PersonKey.IsSame(number, second));
    }

    /// <summary>Every number that a text can be read as, in E.164: for those who must not be texted.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static IReadOnlyCollection<string> ReadAll(string? text, string? country, NumberFormat format) =>
        PhoneNumberReader.EveryReading(text, new NumberRules(country, format));

    /// <summary>
    /// Ends the cmdlet where a default country is given that does not exist, before anything is sent.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void RequireCountry(PSCmdlet cmdlet, string? country)
    {
        if (country is not null && Countries.Find(country) is null)
        {
            cmdlet.ThrowTerminatingError(ErrorRecords.OfNoSend(
                ErrorIds.UnknownCountry,
                Text.Of(Messages.UnknownCountry, Text.Harmless(country, 40)),
                country));
        }
    }

    private static SynthflowException Refused(
        string? text, string where, string reason, string nextStep, Delivery? delivery) => new(
        ErrorIds.InvalidPhoneNumber,
        Text.Of(Messages.InvalidPhoneNumber_Input, where, Text.Harmless(text ?? "", 30), reason, nextStep))
    {
        Delivery = delivery,
        RecommendedAction = nextStep,
    };
}
