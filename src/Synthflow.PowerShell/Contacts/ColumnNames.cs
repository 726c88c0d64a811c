namespace Synthflow.PowerShell.Contacts;

/// <summary>The names of properties that stand beside names which the module gives and never changes: a column that has
/// one of those, that repeats, is empty, or has a name that PowerShell keeps for itself, gets a mark in front
/// (<c>List.Outcome</c>).</summary>
/// <param name="own">The names that the module gives.</param>
internal sealed class ColumnNames(IEnumerable<string> own)
{
    /// <summary>The mark of a list's column.</summary>
    public const string OfList = "List.";

    // Of every object; a property cannot be called so.
    private static readonly string[] _reserved =
        ["PSObject", "PSBase", "PSAdapted", "PSExtended", "PSTypeNames", "PSStandardMembers"];

    private readonly HashSet<string> _taken = new(own, StringComparer.OrdinalIgnoreCase);

    /// <summary>The name itself where it is free, else with the mark in front; nobody else gets it from now
    /// on.</summary>
    public string Take(string name, string mark)
    {
        var isPlain = !string.IsNullOrWhiteSpace(name) && !_reserved.Contains(name, StringComparer.OrdinalIgnoreCase);
        if (isPlain && _taken.Add(name))
        {
            return name;
        }

        var free = mark + name;
        for (var number = 2; !_taken.Add(free); number++)
        {
            free = Text.Of("{0}{1} {2}", mark, name, number);
        }

        return free;
    }
}
