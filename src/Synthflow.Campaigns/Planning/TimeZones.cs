using System.Collections.Concurrent;
using System.Text;

namespace Synthflow.Campaigns.Planning;

/// <summary>Finds a time zone by its IANA id (<c>Europe/Berlin</c>), also where the system knows only Windows' own
/// names.</summary>
internal static class TimeZones
{
    private static readonly ConcurrentDictionary<string, TimeZoneInfo?> _found = new(StringComparer.Ordinal);
    private static readonly Lazy<Dictionary<string, string>> _windowsNames = new(Load);

    /// <summary>The zone, or <see langword="null"/> where this system does not know it.</summary>
    public static TimeZoneInfo? Find(string id) => _found.GetOrAdd(id, static name => FindAnew(name));

    private static TimeZoneInfo? FindAnew(string id) =>
        BySystem(id) ?? (_windowsNames.Value.TryGetValue(id, out var windowsName) ? BySystem(windowsName) : null);

    private static TimeZoneInfo? BySystem(string id)
    {
        try
        {
            return TimeZoneInfo.FindSystemTimeZoneById(id);
        }
        catch (TimeZoneNotFoundException)
        {
            return null;
        }
        catch (InvalidTimeZoneException)
        {
            return null;
        }
    }

    private static Dictionary<string, string> Load()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        using var stream = typeof(TimeZones).Assembly.GetManifestResourceStream("Synthflow.Campaigns.windows-zones.txt")
            ?? throw new InvalidOperationException("The table of time zones is missing from the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            var bar = line.IndexOf(';');
            if (bar > 0 && line[0] != '#')
            {
                names[line.Substring(0, bar)] = line.Substring(bar + 1);
            }
        }

        return names;
    }
}
