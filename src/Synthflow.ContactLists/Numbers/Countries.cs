using System.Text;
using PhoneNumbers;
using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists.Numbers;

/// <summary>Knows a country by its code or by the names contact lists use for it.</summary>
public static class Countries
{
    private static readonly Lazy<Dictionary<string, string>> _codes = new(Load);
    private static readonly Lazy<List<KeyValuePair<string, string>>> _names = new(LoadNames);

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
        return CountrySpellings.Find(text, Known);
    }

    private static string? Known(string name) =>
        _codes.Value.TryGetValue(name, out string? code) || _codes.Value.TryGetValue(PlainText.Of(name), out code)
            ? code
            : null;

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
