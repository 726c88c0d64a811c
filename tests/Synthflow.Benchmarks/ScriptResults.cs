using Synthflow.TestSupport.Engine;

namespace Synthflow.Benchmarks;

/// <summary>A benchmark counts only where its script did what it should.</summary>
internal static class ScriptResults
{
    /// <summary>The result, or an exception with its first error.</summary>
    public static ScriptResult OrThrow(this ScriptResult result) =>
        (result.TerminatingError ?? result.Errors.FirstOrDefault()) is { } error
            ? throw new InvalidOperationException(error.ToString(), error.Exception)
            : result;
}
