using System.Management.Automation;
using Synthflow.TestSupport.Errors;

namespace Synthflow.TestSupport.Engine;

/// <summary>All that came of a script, stream by stream.</summary>
public sealed record ScriptResult
{
    /// <summary>What was emitted.</summary>
    public required IReadOnlyList<PSObject> Output { get; init; }

    /// <summary>The non-terminating errors, and those of statements the script went on after.</summary>
    public required IReadOnlyList<ErrorRecord> Errors { get; init; }

    /// <summary>The error that ended the script, or <see langword="null"/>.</summary>
    public required ErrorRecord? TerminatingError { get; init; }

    /// <summary>Whether it was stopped from outside.</summary>
    public required bool Stopped { get; init; }

    /// <summary>Warnings.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>Verbose lines.</summary>
    public required IReadOnlyList<string> Verbose { get; init; }

    /// <summary>Debug lines.</summary>
    public required IReadOnlyList<string> Debug { get; init; }

    /// <summary>Information records as text.</summary>
    public required IReadOnlyList<string> Information { get; init; }

    /// <summary>Progress records in their order.</summary>
    public required IReadOnlyList<ProgressRecord> Progress { get; init; }

    /// <summary>Every error, the terminating one last.</summary>
    public IReadOnlyList<ErrorRecord> AllErrors => TerminatingError is null ? Errors : [.. Errors, TerminatingError];

    /// <summary>
    /// Every error by its id, without the command's name that PowerShell puts behind it, and behind a comma its Delivery
    /// where it has one ("NotFound, Rejected"): no test looks at the one without the other.
    /// </summary>
    /// <exception cref="InvalidOperationException">about_Synthflow_Errors has no such error.</exception>
    public IReadOnlyList<string> ErrorIds => [.. AllErrors.Select(Told)];

    /// <summary>The id of an error, and behind a comma its Delivery where it has one.</summary>
    /// <exception cref="InvalidOperationException">about_Synthflow_Errors has no such error, or it does not say what to do
    /// next, apart from its message.</exception>
    public static string Told(ErrorRecord error)
    {
        var id = error.FullyQualifiedErrorId.Split(',')[0];
        if (!error.Exception.GetType().FullName!.StartsWith("Synthflow.", StringComparison.Ordinal))
        {
            return id;
        }

        // The module's own assemblies: the type is not the one that a test project may know by the same name.
        var exception = PSObject.AsPSObject(error.Exception).Properties;
        ErrorTable.RequireNextStep(id, error.Exception.Message, exception["RecommendedAction"].Value?.ToString());
        return ErrorTable.Told(id, exception["Delivery"].Value?.ToString());
    }

    /// <summary>The emitted objects themselves; fails on one of another type.</summary>
    public IReadOnlyList<T> OutputOf<T>() => [.. Output.Select(item => (T)item.BaseObject)];

    /// <summary>The one emitted object; fails, naming the errors, where there is none or more than one.</summary>
    public T Single<T>() => Output.Count == 1
        ? (T)Output[0].BaseObject
        : throw new InvalidOperationException(
            $"{Output.Count} objects instead of one; errors: {string.Join(" | ", AllErrors)}");

    /// <summary>Every stream as one text, to search for what must be nowhere.</summary>
    public string EverythingAsText() => string.Join(
        '\n',
        [
            .. Output.Select(item => item.ToString()),
            .. AllErrors.Select(error =>
                $"{error} {error.Exception} {error.TargetObject} {error.ErrorDetails} {error.ScriptStackTrace}"),
            .. Warnings,
            .. Verbose,
            .. Debug,
            .. Information,
            .. Progress.Select(record => record.ToString()),
        ]);
}
