using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using Synthflow.PowerShell.Connections;

namespace Synthflow.PowerShell.Completion;

/// <summary>What is known where the Tab key was pressed.</summary>
internal sealed class CompletionRequest
{
    private readonly IDictionary _given;

    public CompletionRequest(string word, CommandAst command, IDictionary? given)
    {
        Word = word;
        Command = command;
        _given = given ?? new Hashtable();
    }

    /// <summary>What stands there so far, without quotes.</summary>
    public string Word { get; }

    /// <summary>The command that it stands in.</summary>
    public CommandAst Command { get; }

    /// <summary>The connection that the command would use; <see langword="null"/> where there is none.</summary>
    public SynthflowConnection? Connection
    {
        get
        {
            var connection = Value("Connection") as SynthflowConnection ?? ConnectionStore.Current;
            return connection is { IsClosed: false } ? connection : null;
        }
    }

    /// <summary>What a parameter was given, where that can be said without running anything.</summary>
    public object? Value(string parameter) =>
        _given[parameter] is PSObject wrapped ? wrapped.BaseObject : _given[parameter];

    /// <summary>The same as text; the first one of several.</summary>
    public string? TextOf(string parameter) => Value(parameter) switch
    {
        null => null,
        string text => text,
        IEnumerable list => list.Cast<object?>().Select(static item => item?.ToString()).FirstOrDefault(),
        var other => other.ToString(),
    };
}
