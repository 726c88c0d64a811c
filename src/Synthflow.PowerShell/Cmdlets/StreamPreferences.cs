using System.Globalization;
using System.Management.Automation;

namespace Synthflow.PowerShell.Cmdlets;

/// <summary>What PowerShell would do with a line of each stream of a cmdlet: the common parameters, else the
/// session's.</summary>
internal sealed class StreamPreferences
{
    public StreamPreferences(PSCmdlet cmdlet)
    {
        var isDebug = Switch(cmdlet, "Debug");
        // Windows PowerShell asks about each debug line with -Debug, PowerShell 7 only about the others.
        Debug = isDebug switch
        {
            true => ActionPreference.Continue,
            false => ActionPreference.SilentlyContinue,
            null => Variable(cmdlet, "DebugPreference", ActionPreference.SilentlyContinue),
        };
        Verbose = (Switch(cmdlet, "Verbose"), isDebug) switch
        {
            (true, _) => ActionPreference.Continue,
            (false, _) => ActionPreference.SilentlyContinue,
            (null, true) => ActionPreference.Inquire,
            (null, false) => ActionPreference.SilentlyContinue,
            _ => Variable(cmdlet, "VerbosePreference", ActionPreference.SilentlyContinue),
        };
        Information = Named(cmdlet, "InformationAction")
            ?? Variable(cmdlet, "InformationPreference", ActionPreference.SilentlyContinue);
        Progress = Named(cmdlet, "ProgressAction") ?? Variable(cmdlet, "ProgressPreference", ActionPreference.Continue);
        Warning = Named(cmdlet, "WarningAction")
            ?? (isDebug == true ? ActionPreference.Inquire
                : Variable(cmdlet, "WarningPreference", ActionPreference.Continue));
    }

    public ActionPreference Debug { get; }

    public ActionPreference Verbose { get; }

    public ActionPreference Information { get; }

    public ActionPreference Progress { get; }

    public ActionPreference Warning { get; }

    public static bool IsShown(ActionPreference preference) =>
        preference is not (ActionPreference.SilentlyContinue or ActionPreference.Ignore);

    /// <summary>Whether a line may end the cmdlet, or let a person think about it for minutes.</summary>
    public static bool MayEnd(ActionPreference preference) =>
        IsShown(preference) && preference != ActionPreference.Continue;

    private static bool? Switch(PSCmdlet cmdlet, string parameter) =>
        cmdlet.MyInvocation.BoundParameters.TryGetValue(parameter, out var given) && given is SwitchParameter asked
            ? asked.IsPresent
            : null;

    private static ActionPreference? Named(PSCmdlet cmdlet, string parameter) =>
        cmdlet.MyInvocation.BoundParameters.TryGetValue(parameter, out var given)
        && LanguagePrimitives.TryConvertTo<ActionPreference>(given, CultureInfo.InvariantCulture, out var preference)
            ? preference
            : null;

    private static ActionPreference Variable(PSCmdlet cmdlet, string name, ActionPreference otherwise) =>
        LanguagePrimitives.TryConvertTo<ActionPreference>(
            cmdlet.GetVariableValue(name), CultureInfo.InvariantCulture, out var preference)
            ? preference
            : otherwise;
}
