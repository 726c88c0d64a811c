using System.Collections;
using System.Text.RegularExpressions;

namespace Synthflow.Client.Chats;

/// <summary>What can be sent as an outbound chat, whoever sends it: one person, or a campaign.</summary>
public static class OutboundRules
{
    /// <summary>
    /// Maximum number of characters (UTF-16 code units) in one message: Twilio's limit, for all segments together.
    /// </summary>
    public const int MaxCharacters = 1600;

    private static readonly Regex _templateSid = new(
        "^HX[0-9a-fA-F]{32}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Limit);

    /// <summary>Outbound chats exist in the US region only.</summary>
    /// <param name="region">The region of the connection, or what stands for it.</param>
    /// <param name="delivery">What the error says of a send: NotSent where one was to follow, null where none
    /// was.</param>
    /// <exception cref="SynthflowException"><c>OutboundNotInRegion</c>.</exception>
    public static void RequireRegion(string? region, Delivery? delivery)
    {
        if (string.Equals(region, nameof(SynthflowRegion.EU), StringComparison.Ordinal))
        {
            throw Refused(
                ErrorIds.OutboundNotInRegion,
                Messages.OutboundNotInRegion,
                Messages.OutboundNotInRegion_NextStep,
                delivery);
        }
    }

    /// <summary>A template works on WhatsApp only, and has an id of Twilio's.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="templateSid">The template's id; null or empty for none.</param>
    /// <param name="delivery">As for <see cref="RequireRegion"/>.</param>
    /// <exception cref="SynthflowException"><c>TemplateNotForSms</c> or <c>InvalidTemplateSid</c>.</exception>
    public static void RequireTemplate(Channel channel, string? templateSid, Delivery? delivery)
    {
        if (string.IsNullOrEmpty(templateSid))
        {
            return;
        }

        if (channel == Channel.Sms)
        {
            throw Refused(
                ErrorIds.TemplateNotForSms, Messages.TemplateNotForSms, Messages.TemplateNotForSms_NextStep, delivery);
        }

        if (!_templateSid.IsMatch(templateSid))
        {
            throw Refused(
                ErrorIds.InvalidTemplateSid,
                Text.Of(Messages.InvalidTemplateSid, Text.Harmless(templateSid!, 60)), // not empty: checked above
                Messages.InvalidTemplateSid_NextStep,
                delivery);
        }
    }

    /// <summary>The error for template values without a template: they would be lost without a word.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="templateSid">The template's id; null or empty for none.</param>
    /// <param name="variables">The values; null or empty for none.</param>
    /// <returns><c>TemplateNotForSms</c> or <c>InvalidTemplateSid</c>, NotSent; <see langword="null"/> where nothing
    /// would be lost.</returns>
    public static SynthflowException? MissingTemplate(Channel channel, string? templateSid, IDictionary? variables)
    {
        if (variables is not { Count: > 0 } || !string.IsNullOrEmpty(templateSid))
        {
            return null;
        }

        return channel == Channel.Sms
            ? Refused(
                ErrorIds.TemplateNotForSms,
                Messages.TemplateNotForSms_Variables,
                Messages.TemplateNotForSms_Variables_NextStep)
            : Refused(
                ErrorIds.InvalidTemplateSid,
                Messages.InvalidTemplateSid_Missing,
                Messages.InvalidTemplateSid_Missing_NextStep);
    }

    /// <summary>Refuses values of a template that is not there.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="templateSid">The template's id; null or empty for none.</param>
    /// <param name="variables">The values; null or empty for none.</param>
    /// <exception cref="SynthflowException">As <see cref="MissingTemplate"/> says.</exception>
    public static void RequireTemplateForVariables(Channel channel, string? templateSid, IDictionary? variables)
    {
        if (MissingTemplate(channel, templateSid, variables) is { } missing)
        {
            throw missing;
        }
    }

    /// <summary>Why a message is too long to be sent, as half a sentence; null where it is not.</summary>
    /// <param name="message">The message, all placeholders filled.</param>
    public static string? ReasonTooLong(string? message) => message?.Length > MaxCharacters
        ? Text.Of(Messages.MessageTooLong_Reason, message.Length, MaxCharacters)
        : null;

    /// <summary>Refuses a message that is too long.</summary>
    /// <param name="message">The message.</param>
    /// <param name="where">Where it stands, for the error.</param>
    /// <exception cref="SynthflowException"><c>MessageTooLong</c>, NotSent.</exception>
    public static void RequireLength(string? message, string where)
    {
        if (ReasonTooLong(message) is { } reason)
        {
            throw Refused(
                ErrorIds.MessageTooLong, Text.Of(Messages.MessageTooLong, where, reason),
                Messages.MessageTooLong_NextStep);
        }
    }

    /// <summary>Why nobody is texted at this number, as half a sentence: it is the sender's; null where it is
    /// not.</summary>
    /// <param name="toNumber">A number in E.164.</param>
    /// <param name="fromNumber">The sender in E.164.</param>
    public static string? ReasonOwnNumber(string toNumber, string fromNumber) =>
        PersonKey.IsSame(toNumber, fromNumber) ? Messages.InvalidPhoneNumber_OwnNumber : null;

    private static SynthflowException Refused(
        string errorId, string message, string nextStep, Delivery? delivery = Delivery.NotSent) =>
        new(errorId, message) { Delivery = delivery, RecommendedAction = nextStep };
}
