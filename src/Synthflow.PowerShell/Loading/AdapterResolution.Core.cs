using System.Reflection;
using System.Runtime.Loader;

namespace Synthflow.PowerShell.Loading;

/// <summary>
/// PowerShell 7: the adapter (Synthflow.ContactLists) and the parsers beside it live in a load context of their own, so
/// that another module's older or newer parser neither disturbs ours nor is disturbed by it.
/// </summary>
internal sealed class AdapterResolution : AssemblyLoadContext
{
    private const string AdapterName = "Synthflow.ContactLists";
    private static readonly Assembly _core = typeof(Contact).Assembly;
    private static readonly string _folder =
        Path.Combine(Path.GetDirectoryName(typeof(AdapterResolution).Assembly.Location) ?? string.Empty, "lists");

    // One for the life of the process: a second one would give the adapter's types a second identity.
    private static readonly AdapterResolution _context = new();

    private AdapterResolution()
        : base(AdapterName)
    {
    }

    public static void Start() => Default.Resolving += AnswerForAdapter;

    public static void Stop() => Default.Resolving -= AnswerForAdapter;

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        // What crosses the border must be the same type on both sides of it.
        if (string.Equals(assemblyName.Name, _core.GetName().Name, StringComparison.Ordinal))
        {
            return _core;
        }

        var path = Path.Combine(_folder, assemblyName.Name + ".dll");
        return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }

    // The adapter's name and no other: an answer for a name that is not ours would reach into other modules.
    private static Assembly? AnswerForAdapter(AssemblyLoadContext context, AssemblyName wanted) =>
        string.Equals(wanted.Name, AdapterName, StringComparison.Ordinal)
            ? _context.LoadFromAssemblyName(wanted)
            : null;
}
