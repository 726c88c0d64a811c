namespace Synthflow.PowerShell.Tests.Support;

/// <summary>Tests that set variables of the whole process, or need them unset: never beside others.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ProcessEnvironment
{
    public const string Name = "Process environment";

    /// <summary>Sets variables until disposed; <see langword="null"/> removes one.</summary>
    public static IDisposable With(params (string Name, string? Value)[] variables) => new Restoring(variables);

    private sealed class Restoring : IDisposable
    {
        private readonly (string Name, string? Value)[] _before;

        public Restoring((string Name, string? Value)[] variables)
        {
            _before =
                [.. variables.Select(variable => (variable.Name, Environment.GetEnvironmentVariable(variable.Name)))];
            Set(variables);
        }

        public void Dispose() => Set(_before);

        private static void Set((string Name, string? Value)[] variables)
        {
            foreach (var (name, value) in variables)
            {
                Environment.SetEnvironmentVariable(name, value);
            }
        }
    }
}
