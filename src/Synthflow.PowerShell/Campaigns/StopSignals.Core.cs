using System.Runtime.InteropServices;

namespace Synthflow.PowerShell.Campaigns;

/// <summary>
/// SIGTERM and SIGHUP while a campaign sends: pods, services and batch systems end programs so. The campaign ends as
/// after Ctrl+C, instead of dying with messages under way whose answers nobody notes.
/// </summary>
internal sealed class StopSignals : IDisposable
{
    private readonly PosixSignalRegistration[] _registrations;

    /// <param name="stop">Called on a thread of its own with the signal's name, as <c>SIGTERM</c>.</param>
    public StopSignals(Action<string> stop) => _registrations =
    [
        .. new[] { PosixSignal.SIGTERM, PosixSignal.SIGHUP }.Select(signal => PosixSignalRegistration.Create(
            signal,
            context =>
            {
                // The process goes on until the campaign has ended; what comes after is the script's to say.
                context.Cancel = true;
                stop(signal.ToString());
            })),
    ];

    public void Dispose() => Array.ForEach(_registrations, static registration => registration.Dispose());
}
