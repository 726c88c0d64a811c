using System.Management.Automation;
using System.Reflection;

namespace Synthflow.PowerShell.Views;

/// <summary>The texts of objects as a screen may have them: what a list, a person or the service said, without what would steer
/// a terminal. One method a property, as PowerShell's code properties want it.</summary>
internal static class ShownProperties
{
    /// <summary>The method that shows a property.</summary>
    public static MethodInfo Of(string property) => typeof(ShownProperties).GetMethod(property)
        ?? throw new ArgumentException(property, nameof(property));

    public static string AgentId(PSObject shown) => Shown(shown, nameof(AgentId));

    public static string Body(PSObject shown) => Shown(shown, nameof(Body));

    public static string ChatId(PSObject shown) => Shown(shown, nameof(ChatId));

    public static string ContactId(PSObject shown) => Shown(shown, nameof(ContactId));

    public static string ConversationId(PSObject shown) => Shown(shown, nameof(ConversationId));

    public static string Country(PSObject shown) => Shown(shown, nameof(Country));

    public static string Description(PSObject shown) => Shown(shown, nameof(Description));

    public static string Email(PSObject shown) => Shown(shown, nameof(Email));

    public static string ErrorId(PSObject shown) => Shown(shown, nameof(ErrorId));

    public static string Evidence(PSObject shown) => Shown(shown, nameof(Evidence));

    public static string File(PSObject shown) => Shown(shown, nameof(File));

    public static string From(PSObject shown) => Shown(shown, nameof(From));

    public static string Host(PSObject shown) => Shown(shown, nameof(Host));

    public static string InputObject(PSObject shown) => Shown(shown, nameof(InputObject));

    public static string InputVariables(PSObject shown) => Shown(shown, nameof(InputVariables));

    public static string JournalPath(PSObject shown) => Shown(shown, nameof(JournalPath));

    public static string Metadata(PSObject shown) => Shown(shown, nameof(Metadata));

    public static string MissingPart(PSObject shown) => Shown(shown, nameof(MissingPart));

    public static string Name(PSObject shown) => Shown(shown, nameof(Name));

    public static string Parts(PSObject shown) => Shown(shown, nameof(Parts));

    public static string Path(PSObject shown) => Shown(shown, nameof(Path));

    public static string PhoneNumber(PSObject shown) => Shown(shown, nameof(PhoneNumber));

    public static string PhoneNumbers(PSObject shown) => Shown(shown, nameof(PhoneNumbers));

    public static string Problem(PSObject shown) => Shown(shown, nameof(Problem));

    public static string Reason(PSObject shown) => Shown(shown, nameof(Reason));

    public static string ResolvedBy(PSObject shown) => Shown(shown, nameof(ResolvedBy));

    public static string RunningBy(PSObject shown) => Shown(shown, nameof(RunningBy));

    public static string SentDate(PSObject shown) => Shown(shown, nameof(SentDate));

    public static string Sid(PSObject shown) => Shown(shown, nameof(Sid));

    public static string Source(PSObject shown) => Shown(shown, nameof(Source));

    public static string Speaker(PSObject shown) => Shown(shown, nameof(Speaker));

    public static string State(PSObject shown) => Shown(shown, nameof(State));

    public static string Status(PSObject shown) => Shown(shown, nameof(Status));

    public static string StoppedBecause(PSObject shown) => Shown(shown, nameof(StoppedBecause));

    public static string Text(PSObject shown) => Shown(shown, nameof(Text));

    public static string To(PSObject shown) => Shown(shown, nameof(To));

    public static string Transcript(PSObject shown) => Shown(shown, nameof(Transcript));

    public static string Type(PSObject shown) => Shown(shown, nameof(Type));

    public static string Variables(PSObject shown) => Shown(shown, nameof(Variables));

    private static string Shown(PSObject shown, string property) =>
        ScreenText.Of(CellText.TextOf(shown.Properties[property]?.Value));
}
