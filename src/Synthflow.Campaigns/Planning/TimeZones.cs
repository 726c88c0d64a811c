using System.Collections.Concurrent;
using System.Text;

namespace Synthflow.Campaigns.Planning;

/// <summary>Finds a time zone by its IANA id (<c>Europe/Berlin</c>), also where the system knows only Windows' own
/// names.</summary>
internal static class TimeZones
{
    private static readonly ConcurrentDictionary<string, TimeZoneInfo?> _found = new(StringComparer.Ordinal);
    private static readonly string[] _oneAContinent =
    [
        "America/New_York", "Europe/London", "Europe/Berlin", "Asia/Tokyo", "Africa/Johannesburg", "Australia/Sydney",
        "America/Sao_Paulo",
    ];

    private static readonly Lazy<Dictionary<string, string>> _windowsNames = new(Load);

    /// <summary>The zone, or <see langword="null"/> where this system does not know it.</summary>
    public static TimeZoneInfo? Find(string id) => _found.GetOrAdd(id, static name => FindAnew(name));

    /// <summary>Those of one zone a continent that this system does not know: without time zone data it knows
    /// none.</summary>
    public static IReadOnlyList<string> Missing() => [.. _oneAContinent.Where(static id => Find(id) is null)];

    /// <summary>
    /// The zone that this machine is set to where that is not known here, or <see langword="null"/>. The runtime falls
    /// back to UTC then, without a word.
    /// </summary>
    /// <param name="here">What the clock takes for this machine's zone.</param>
    public static string? NameOfUnknownLocalZone(TimeZoneInfo here)
    {
        if (Path.DirectorySeparatorChar == '\\' || !ReferenceEquals(here, TimeZoneInfo.Local))
        {
            return null;
        }

        // The empty name stands for UTC; what the runtime cannot read it takes for UTC, too, without a word.
        var name = Environment.GetEnvironmentVariable("TZ")?.TrimStart(':');
        return string.IsNullOrEmpty(name) || name is "UTC0" or "GMT0" || IsKnown(name!) ? null : name;
    }

    // A path is read without the system's table of names.
    private static bool IsKnown(string name) => name[0] == '/' ? IsZoneFile(name) : Find(name) is not null;

    private static bool IsZoneFile(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return "TZif".All(character => stream.ReadByte() == character);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static TimeZoneInfo? FindAnew(string id) =>
        BySystem(id) ?? (_windowsNames.Value.TryGetValue(id, out var windowsName) ? BySystem(windowsName) : null);

    private static TimeZoneInfo? BySystem(string id)
    {
        try
        {
            return TimeZoneInfo.FindSystemTimeZoneById(id);
        }
        catch (Exception exception) when (exception is TimeZoneNotFoundException or InvalidTimeZoneException
            or IOException or UnauthorizedAccessException or System.Security.SecurityException)
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
