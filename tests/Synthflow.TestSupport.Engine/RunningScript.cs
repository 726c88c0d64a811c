using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace Synthflow.TestSupport.Engine;

/// <summary>A script under way, which <see cref="Stop"/> ends as Ctrl+C does.</summary>
public sealed class RunningScript : IDisposable
{
    private readonly PowerShell _shell;
    private readonly PSDataCollection<PSObject> _output = [];
    private readonly IAsyncResult _invocation;

    internal RunningScript(Runspace runspace, string script, object?[] input)
    {
        _shell = PowerShell.Create(runspace);
        _shell.AddScript(script);
        var given = new PSDataCollection<object?>(input);
        given.Complete();
        _invocation = _shell.BeginInvoke(given, _output);
    }

    /// <summary>What the script has emitted so far.</summary>
    public IReadOnlyList<PSObject> OutputSoFar => SoFar(_output);

    /// <summary>The progress shown so far.</summary>
    public IReadOnlyList<ProgressRecord> ProgressSoFar => SoFar(_shell.Streams.Progress);

    /// <summary>Stops the script and waits until its cmdlets have ended.</summary>
    public void Stop() => _shell.Stop();

    /// <summary>
    /// Waits for the end and returns all that came of it; a terminating error is in the result, not thrown.
    /// </summary>
    public ScriptResult Finish()
    {
        ErrorRecord? terminating = null;
        var stopped = false;
        try
        {
            _shell.EndInvoke(_invocation);
        }
        catch (PipelineStoppedException)
        {
            stopped = true;
        }
        catch (RuntimeException exception)
        {
            terminating = exception.ErrorRecord;
        }

        var streams = _shell.Streams;
        var result = new ScriptResult
        {
            Output = [.. _output],
            Errors = [.. streams.Error],
            TerminatingError = terminating,
            Stopped = stopped,
            Warnings = [.. streams.Warning.Select(record => record.Message)],
            Verbose = [.. streams.Verbose.Select(record => record.Message)],
            Debug = [.. streams.Debug.Select(record => record.Message)],
            Information = [.. streams.Information.Select(record => record.ToString())],
            Progress = [.. streams.Progress],
        };
        // Whatever a test is about, no error that it sees is missing in about_Synthflow_Errors.
        _ = result.ErrorIds;
        return result;
    }

    // Not copied as a whole: the script adds to it meanwhile.
    private static List<T> SoFar<T>(PSDataCollection<T> all) =>
        [.. Enumerable.Range(0, all.Count).Select(place => all[place])];

    /// <summary>Frees the pipeline.</summary>
    public void Dispose()
    {
        _shell.Dispose();
        _output.Dispose();
    }
}
