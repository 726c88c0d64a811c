using System.Collections.Concurrent;
using System.Reflection;

namespace Synthflow.PowerShell.Loading;

/// <summary>
/// Windows PowerShell 5.1: answers the requests that come from this module's own
/// assemblies, with what lies beside them in an equal or higher version. That finds the
/// adapter's folder, and stands in for the binding redirects that a module cannot have.
/// </summary>
internal static class AdapterResolution
{
    private static readonly string _folder =
        Path.GetDirectoryName(typeof(AdapterResolution).Assembly.Location) ?? string.Empty;
    private static readonly string _adapterFolder = Path.Combine(_folder, "lists");
    private static readonly ConcurrentDictionary<string, Assembly> _loaded = new(StringComparer.OrdinalIgnoreCase);

    public static void Start() => AppDomain.CurrentDomain.AssemblyResolve += AnswerForOurOwn;

    public static void Stop() => AppDomain.CurrentDomain.AssemblyResolve -= AnswerForOurOwn;

    private static Assembly? AnswerForOurOwn(object? sender, ResolveEventArgs request)
    {
        if (!IsOurOwn(request.RequestingAssembly))
        {
            return null;
        }

        var wanted = new AssemblyName(request.Name);
        var beside = Path.Combine(_folder, wanted.Name + ".dll");
        if (Satisfies(beside, wanted))
        {
            return Assembly.LoadFrom(beside);
        }

        // LoadFile, unlike LoadFrom, never hands out another module's copy of the same identity.
        var adapter = Path.Combine(_adapterFolder, wanted.Name + ".dll");
        return Satisfies(adapter, wanted) ? _loaded.GetOrAdd(adapter, Assembly.LoadFile) : null;
    }

    private static bool IsOurOwn(Assembly? requesting)
    {
        if (requesting is null || requesting.IsDynamic)
        {
            return false;
        }

        var folder = Path.GetDirectoryName(requesting.Location);
        return string.Equals(folder, _folder, StringComparison.OrdinalIgnoreCase)
            || string.Equals(folder, _adapterFolder, StringComparison.OrdinalIgnoreCase);
    }

    private static bool Satisfies(string path, AssemblyName wanted)
    {
        if (!File.Exists(path))
        {
            return false;
        }

        var found = AssemblyName.GetAssemblyName(path);
        return (wanted.Version is null || found.Version >= wanted.Version)
            && (found.GetPublicKeyToken() ?? []).SequenceEqual(wanted.GetPublicKeyToken() ?? []);
    }
}
