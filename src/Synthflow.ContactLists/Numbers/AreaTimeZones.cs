using System.Text;

namespace Synthflow.ContactLists.Numbers;

/// <summary>Time zones that libphonenumber's table lacks for the first digits of a number.</summary>
internal static class AreaTimeZones
{
    private static readonly Lazy<Dictionary<string, string[]>> _zones = new(Load);
    private static readonly Lazy<int> _longest = new(() => _zones.Value.Keys.Max(static digits => digits.Length));

    /// <summary>The zones to add for a number in E.164; mostly none.</summary>
    internal static IEnumerable<string> Of(string phoneNumber)
    {
        for (int length = 1; length <= _longest.Value && length < phoneNumber.Length; length++)
        {
            if (_zones.Value.TryGetValue(phoneNumber.Substring(1, length), out string[]? zones))
            {
                foreach (string zone in zones)
                {
                    yield return zone;
                }
            }
        }
    }

    private static Dictionary<string, string[]> Load()
    {
        using var stream = typeof(AreaTimeZones).Assembly.GetManifestResourceStream("Synthflow.ContactLists.zones.txt")
            ?? throw new InvalidOperationException("The list of time zones is missing from the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var zones = new Dictionary<string, string[]>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line[0] != '#')
            {
                string[] parts = line.Split(';');
                zones[parts[0]] = [.. parts.Skip(1)];
            }
        }

        return zones;
    }
}
