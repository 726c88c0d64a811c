using System.Management.Automation;
using Synthflow.Client.Chats;
using Synthflow.PowerShell.Errors;
using Synthflow.PowerShell.Loading;

namespace Synthflow.PowerShell.Chats;

/// <summary>Phone numbers as people write them, to E.164, by the same code as contact lists.</summary>
internal static class PhoneNumberInput
{
    /// <summary>The number in E.164.</summary>
    /// <param name="text">What the caller gave.</param>
    /// <param name="country">The country of numbers without a leading plus, or null.</param>
    /// <param name="where">Where it stood, for the message.</param>
    /// <param name="delivery">What the error says of a send: NotSent where one was to follow, null where none
    /// was.</param>
    /// <param name="format">How digits without a plus are meant.</param>
    /// <exception cref="SynthflowException"><c>InvalidPhoneNumber</c>, with the reason and the next step.</exception>
    public static string Read(
        string? text, string? country, string where, Delivery? delivery, NumberFormat format = NumberFormat.Auto) =>
        Required(ListRoom.Door.ReadNumber(text, country, format), text, where, delivery);

    /// <summary>The number that messages are sent from, in E.164.</summary>
    /// <param name="text">What the caller gave.</param>
    /// <param name="country">The country of a number without a leading plus, or null.</param>
    /// <param name="delivery">What the error says of a send: NotSent where one was to follow, null where none
    /// was.</param>
    /// <exception cref="SynthflowException"><c>InvalidPhoneNumber</c>, with the reason and the next step.</exception>
    public static string ReadSender(string? text, string? country, Delivery? delivery)
    {
        var answer = ListRoom.Door.ReadSender(text, country);
        return answer.PhoneNumber
            ?? throw Refused(text, "-FromNumber", answer.Reason, Messages.InvalidPhoneNumber_Sender_NextStep, delivery);
    }

    private static string Required(in NumberAnswer answer, string? text, string where, Delivery? delivery) =>
        answer.PhoneNumber ?? throw Refused(
            text,
            where,
            answer.Reason,
            answer.IsInDoubt ? Text.Of(Messages.InvalidPhoneNumber_Alone, answer.NextStep)
                // What a list says of its rows and columns helps nobody who typed a number.
                : where[0] == '-' ? Text.Of(Messages.InvalidPhoneNumber_Parameter_NextStep, where)
                : answer.NextStep,
            delivery);

    /// <summary>Refuses to text the sender itself.</summary>
    /// <exception cref="SynthflowException"><c>InvalidPhoneNumber</c>, with the reason and the next step.</exception>
    public static void RequireOther(string number, string sender, string where)
    {
        if (OutboundRules.ReasonOwnNumber(number, sender) is { } reason)
        {
            throw Refused(
                number, where, reason, Messages.InvalidPhoneNumber_OwnNumber_NextStep, Delivery.NotSent);
        }
    }

    /// <summary>Whether two texts are one person's number, however each is written; one of them may lack its
    /// country.</summary>
    public static bool AreSame(string text, string other, string? country, NumberFormat format)
    {
        if (string.Equals(text.Trim(), other.Trim(), StringComparison.Ordinal))
        {
            return true;
        }

        return (ListRoom.Door.ReadNumber(text, country, format).PhoneNumber,
            ListRoom.Door.ReadNumber(other, country, format).PhoneNumber) switch
        {
            ({ } number, { } second) => PersonKey.IsSame(number, second),
            ({ } number, null) => IsWithoutCountry(number, other, format),
            (null, { } number) => IsWithoutCountry(number, text, format),
            _ => false,
        };
    }

    /// <summary>Whether a text is a number without its country.</summary>
    public static bool IsWithoutCountry(string number, string text, NumberFormat format)
    {
        var anywhere = ListRoom.Door.NewOptedOutNumbers();
        anywhere.AddWithoutCountry(text, format);
        return anywhere.Contains(number);
    }

    /// <summary>The refusal of a number that is another one by what stands beside it in its row:
    /// <c>InvalidPhoneNumber</c>.</summary>
    public static SynthflowException InDoubt(string? text, string where, ContactRowProblem doubt) => Refused(
        text, where, doubt.Reason, Text.Of(Messages.InvalidPhoneNumber_RowDoubt_NextStep, doubt.NextStep),
        Delivery.NotSent);

    /// <summary>Every number that a text can be read as, in E.164: for those who must not be texted.</summary>
    public static IReadOnlyCollection<string> ReadAll(string? text, string? country, NumberFormat format) =>
        ListRoom.Door.EveryReading(text, country, format);

    /// <summary>
    /// Ends the cmdlet where a default country is given that does not exist, before anything is sent.
    /// </summary>
    public static void RequireCountry(PSCmdlet cmdlet, string? country)
    {
        if (country is not null && ListRoom.Door.FindCountry(country) is null)
        {
            cmdlet.ThrowTerminatingError(ErrorRecords.Invalid(
                ErrorIds.UnknownCountry,
                Text.Of(Messages.UnknownCountry, Text.Harmless(country, 40)),
                Messages.UnknownCountry_NextStep,
                country));
        }
    }

    private static SynthflowException Refused(
        string? text, string where, string reason, string nextStep, Delivery? delivery) => new(
        ErrorIds.InvalidPhoneNumber,
        Text.Of(Messages.InvalidPhoneNumber_Input, where, Text.Harmless(text ?? "", 30), reason))
    {
        Delivery = delivery,
        RecommendedAction = nextStep,
    };
}
