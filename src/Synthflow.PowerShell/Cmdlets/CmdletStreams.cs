using System.Management.Automation;
using System.Management.Automation.Host;

namespace Synthflow.PowerShell.Cmdlets;

/// <summary>
/// Every line that a cmdlet shows beside its results: harmless whatever the service said, and never at their cost.
/// </summary>
/// <remarks>
/// With -Debug, or a preference of Inquire, PowerShell asks a person about each line, and a host without one throws.
/// The line has been shown by then, and a message may have been sent: the cmdlet goes on. Who is asked and says no, and
/// a preference of Stop, end it as ever; <see cref="StoppableCmdlet.BeforeSend"/> lets them do so while nothing has
/// been sent.
/// </remarks>
internal static class CmdletStreams
{
    public static void Verbose(Cmdlet cmdlet, string text) => Show(() => cmdlet.WriteVerbose(ScreenText.Of(text)));

    public static void Debug(Cmdlet cmdlet, string text) => Show(() => cmdlet.WriteDebug(ScreenText.Of(text)));

    public static void Warning(Cmdlet cmdlet, string text) => Show(() => cmdlet.WriteWarning(ScreenText.Of(text)));

    public static void Progress(Cmdlet cmdlet, ProgressRecord record)
    {
        record.Activity = ScreenText.Of(record.Activity);
        record.StatusDescription = ScreenText.Of(record.StatusDescription);
        if (record.CurrentOperation is { } operation)
        {
            record.CurrentOperation = ScreenText.Of(operation);
        }

        Show(() => cmdlet.WriteProgress(record));
    }

    /// <summary>Shown as Write-Host shows: on the screen, and in stream 6 for who collects it.</summary>
    public static void Information(Cmdlet cmdlet, string text) => Show(() => cmdlet.WriteInformation(
        new HostInformationMessage { Message = ScreenText.Of(text) }, ["PSHOST"]));

    /// <summary>Data for who collects stream 6; nothing of it is shown as it is.</summary>
    public static void Data(Cmdlet cmdlet, object data, string tag) =>
        Show(() => cmdlet.WriteInformation(data, [tag]));

    /// <summary>Writes an error; where nobody can be asked about it, it ends the cmdlet instead of being lost. With
    /// $ErrorActionPreference = 'Inquire' that asks as well, so it is said in a warning, too.</summary>
    public static void Error(Cmdlet cmdlet, ErrorRecord record)
    {
        try
        {
            cmdlet.WriteError(record);
        }
        catch (Exception exception) when (IsNobodyThere(exception))
        {
            Warning(cmdlet, record.ToString());
            cmdlet.ThrowTerminatingError(record);
        }
    }

    private static void Show(Action write)
    {
        try
        {
            write();
        }
        catch (Exception exception) when (IsNobodyThere(exception))
        {
            // It was shown before the question was asked.
        }
    }

    // What stops a pipeline is a RuntimeException; what a host throws that cannot ask is none, or says so.
    private static bool IsNobodyThere(Exception exception) => exception is HostException or not RuntimeException;
}
