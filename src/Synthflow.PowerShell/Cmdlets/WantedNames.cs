using System.Management.Automation;

namespace Synthflow.PowerShell.Cmdlets;

/// <summary>Names that a cmdlet was asked for, with wildcards or without; case does not matter.</summary>
internal sealed class WantedNames
{
    private readonly List<(string Name, WildcardPattern Pattern)> _names;
    private readonly HashSet<string> _missing;

    public WantedNames(IReadOnlyList<string> names)
    {
        _names = [.. names.Select(static name => (name, WildcardPattern.Get(name, WildcardOptions.IgnoreCase)))];
        _missing = new HashSet<string>(
            names.Where(static name => !WildcardPattern.ContainsWildcardCharacters(name)), StringComparer.Ordinal);
    }

    /// <summary>The names without wildcards that nothing had so far: a pattern may match nothing, a name may
    /// not.</summary>
    public IEnumerable<string> Missing => _missing;

    /// <summary>Whether a name is asked for.</summary>
    public bool Take(string? name)
    {
        var isWanted = false;
        foreach (var (wanted, pattern) in _names)
        {
            // As it stands, too: a name may hold a bracket.
            if (pattern.IsMatch(name ?? "") || string.Equals(name, wanted, StringComparison.OrdinalIgnoreCase))
            {
                _missing.Remove(wanted);
                isWanted = true;
            }
        }

        return isWanted;
    }
}
