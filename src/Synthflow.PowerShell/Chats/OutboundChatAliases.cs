using System.Collections.Concurrent;
using System.Management.Automation;
using System.Reflection;

namespace Synthflow.PowerShell.Chats;

/// <summary>The names that a parameter of New-SynthflowOutboundChat binds from: its own, then its aliases.</summary>
internal static class OutboundChatAliases
{
    private static readonly ConcurrentDictionary<string, string[]> _names = new(StringComparer.Ordinal);

    public static string[] Of(string parameter) => _names.GetOrAdd(parameter, static name =>
    {
        var property = typeof(NewSynthflowOutboundChatCommand).GetProperty(name);
        return [name, .. property?.GetCustomAttribute<AliasAttribute>()?.AliasNames ?? []];
    });
}
