using System.Collections.Concurrent;
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
    public ModuleSession Session { get; } = _free.TryTake(out var free) ? free : new ModuleSession();

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
}
