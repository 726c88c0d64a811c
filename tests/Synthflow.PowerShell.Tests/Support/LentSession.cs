using System.Collections.Concurrent;
using System.Management.Automation.Runspaces;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Support;

/// <summary>
/// A session that another test may have had, made as good as new: opening one takes longer than most tests. Not for tests that
/// see how a session meets our objects for the first time.
/// </summary>
public sealed class LentSession : IDisposable
{
    private static readonly ConcurrentBag<ModuleSession> _free = [];

    /// <summary>The session; nobody else has it until this is disposed.</summary>
    public ModuleSession Session { get; } = _free.TryTake(out var free) ? free : NewSession();

    public Runspace Runspace => Session.Runspace;

    public ScriptResult Run(string script, params object?[] input) => Session.Run(script, input);

    public void SetVariable(string name, object? value) => Session.SetVariable(name, value);

    public void Dispose()
    {
        if (Session.TryReset())
        {
            _free.Add(Session);
        }
        else
        {
            Session.Dispose();
        }
    }

    private static ModuleSession NewSession()
    {
        var session = new ModuleSession();
        session.RememberAsNew();
        return session;
    }
}
