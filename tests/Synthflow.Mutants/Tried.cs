using System.Security.Cryptography;

namespace Synthflow.Mutants;

/// <summary>What became of every mutant that was tried, kept from run to run: a whole run takes hours, and goes on where the
/// last one ended. What was tried in another version of a file counts no more.</summary>
internal sealed class Tried
{
    private const string Lived = "-";
    private readonly string _path;
    private readonly Dictionary<(string Version, string Key), string> _killers = [];
    private readonly Dictionary<string, string> _versions = new(StringComparer.Ordinal);

    public Tried(string path)
    {
        _path = path;
        foreach (var parts in (File.Exists(path) ? File.ReadAllLines(path) : []).Select(static line => line.Split('\t')))
        {
            if (parts.Length == 3)
            {
                _killers[(parts[0], parts[1])] = parts[2];
            }
        }
    }

    /// <summary>Whether it was tried, and what killed it: null where nothing did.</summary>
    public bool Knows(Room room, Mutant mutant, out string? killedBy)
    {
        var known = _killers.TryGetValue((VersionOf(room, mutant), mutant.Key), out var killer);
        killedBy = killer == Lived ? null : killer;
        return known;
    }

    /// <summary>Keeps what became of it.</summary>
    public void Add(Room room, Mutant mutant, string? killedBy)
    {
        var version = VersionOf(room, mutant);
        var killer = killedBy?.Replace('\n', ' ') ?? Lived;
        _killers[(version, mutant.Key)] = killer;
        File.AppendAllText(_path, $"{version}\t{mutant.Key}\t{killer}\n");
    }

    private string VersionOf(Room room, Mutant mutant)
    {
        var path = room.PathOf(mutant.File);
        if (!_versions.TryGetValue(path, out var version))
        {
            _versions[path] = version = Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)))[..16];
        }

        return version;
    }
}
