using System.Management.Automation;
using System.Reflection;

namespace Synthflow.PowerShell.Loading;

/// <summary>
/// Names by which scripts know our types from before they moved to Synthflow.Core: <c>catch
/// [Synthflow.Client.SynthflowException]</c> goes on working, because a runbook finds out only when something fails.
/// </summary>
internal static class FormerTypeNames
{
    private static readonly (string Name, Type Type)[] _names =
    [
        ("Synthflow.Client.SynthflowException", typeof(SynthflowException)),
        ("Synthflow.Client.Delivery", typeof(Delivery)),
        ("Synthflow.Client.Chats.Channel", typeof(Channel)),
        ("Synthflow.Client.Contacts.Contact", typeof(Contact)),
    ];

    // What modules with classes of their own use too; PowerShell has no public door to it.
    private static readonly Type? _accelerators =
        typeof(PSObject).Assembly.GetType("System.Management.Automation.TypeAccelerators");

    public static void Start()
    {
        foreach (var (name, type) in _names)
        {
            Call("Add", name, type);
        }
    }

    public static void Stop()
    {
        foreach (var (name, _) in _names)
        {
            Call("Remove", name);
        }
    }

    private static void Call(string method, params object[] arguments) =>
        _accelerators?.GetMethod(method, BindingFlags.Public | BindingFlags.Static)?.Invoke(null, arguments);
}
