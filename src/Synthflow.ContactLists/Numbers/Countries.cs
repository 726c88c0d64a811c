using System.Text;
using PhoneNumbers;
using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists.Numbers;

/// <summary>Knows a country by its code or by the names contact lists use for it.</summary>
public static class Countries
{
    private const int LongestCode = 3;

    private static readonly Lazy<Dictionary<string, string>> _codes = new(Load);
    // Codes that are written as initials too: U.S.
    private static readonly Lazy<HashSet<string>> _initials = new(LoadInitials);
    private static readonly Lazy<List<KeyValuePair<string, string>>> _names = new(LoadNames);
    private static readonly Lazy<CountryNameWords> _words = new(LoadWords);

    /// <summary>The ISO 3166 two-letter code of a country.</summary>
    /// <param name="country">A two- or three-letter code, or a name in English, German, French, Spanish, Portuguese,
    /// Italian, Dutch or the country's own language; case, accents and punctuation do not matter.</param>
    /// <returns>The code, or <see langword="null"/> for an empty or unknown text.</returns>
    public static string? Find(string? country)
    {
        if (string.IsNullOrEmpty(country))
        {
            return null;
        }

        string text = country!; // string.IsNullOrEmpty tells the compiler nothing on net472.
        return (CountryMarks.HasFlag(text) ? null : Named(text)) ?? CountryMarks.Find(text, static name => Named(name));
    }

    private static string? Named(string name) => CountrySpellings.Find(name, Known) ?? _words.Value.Find(name);

    private static string? Known(string name)
    {
        if (_codes.Value.TryGetValue(name, out string? code))
        {
            return code;
        }

        string plain = PlainText.Of(name);
        return (IsOneWord(name, plain) || _initials.Value.Contains(plain)) && _codes.Value.TryGetValue(plain, out code)
            ? code
            : null;
    }

    /// <summary>What stands between the letters of a code makes another thing of it: <c>N/A</c> is not Namibia, and
    /// <c>N.o.</c> not Norway. Longer names are names whatever stands in them.</summary>
    private static bool IsOneWord(string name, string plain) =>
        plain.Length > LongestCode || PlainText.Words(name).Contains(plain);

    /// <summary>Every country that has phone numbers: its code, and its name in English.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> All() => _names.Value;

    private static List<KeyValuePair<string, string>> LoadNames()
    {
        var supported = PhoneNumberUtil.GetInstance().GetSupportedRegions();
        var names = new List<KeyValuePair<string, string>>();
        foreach (string[] line in Lines())
        {
            // Code; three-letter code, where there is one; then the names, the English one first.
            if (supported.Contains(line[0]) && line.Skip(1).FirstOrDefault(IsName) is { } name)
            {
                names.Add(new KeyValuePair<string, string>(line[0], name));
            }
        }

        return names;
    }

    private static CountryNameWords LoadWords()
    {
        var known = _codes.Value;
        return new CountryNameWords(Lines()
            .Where(names => known.ContainsKey(names[0]))
            .SelectMany(static names => names.Select(name => (names[0], name))));
    }

    private static HashSet<string> LoadInitials() => new(
        Lines().SelectMany(static names => names).Where(static name => name.Contains('.')).Select(PlainText.Of)
            .Where(static plain => plain.Length <= LongestCode),
        StringComparer.Ordinal);

    private static bool IsName(string text) => text.Length != 3 || !text.All(char.IsUpper);

    private static IEnumerable<string[]> Lines()
    {
        using var stream = typeof(Countries).Assembly.GetManifestResourceStream("Synthflow.ContactLists.countries.txt")
            ?? throw new InvalidOperationException("The list of countries is missing from the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            yield return line.Split(';');
        }
    }

    private static Dictionary<string, string> Load()
    {
        var codes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (string region in PhoneNumberUtil.GetInstance().GetSupportedRegions())
        {
            codes[region] = region;
        }

        foreach (string[] names in Lines())
        {
            foreach (string name in names.Where(_ => codes.ContainsKey(names[0])))
            {
                codes[name] = names[0];
                codes[PlainText.Of(name)] = names[0];
            }
        }

        return codes;
    }
}
