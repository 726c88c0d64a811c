namespace Synthflow.Benchmarks.Processes;

/// <summary>Something that runs a script in a fresh process.</summary>
internal interface IScriptHost
{
    /// <summary>What it is called in the table.</summary>
    string Name { get; }

    /// <summary>Runs the script and returns what it printed.</summary>
    /// <exception cref="InvalidOperationException">It ended with an error.</exception>
    Task<string> RunAsync(string script, CancellationToken cancellationToken);
}
