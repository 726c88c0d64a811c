using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists.Numbers;

/// <summary>Knows a country's name by its words, in whatever order and however shortened: <c>Korea, Rep.</c> is the
/// Republic of Korea, and <c>Saint Kitts and Nevis</c> is St. Kitts &amp; Nevis.</summary>
internal sealed class CountryNameWords
{
    private const int LongestCode = 3;
    private const string Republic = "REPUBLIC";
    private const string State = "STATE";

    /// <summary>Taiwan's name, and half of what China is called: which is meant, only its order tells.</summary>
    private const string China = "CHINA REPUBLIC";

    /// <summary>Names that two states share, which only their constitutions tell apart: <c>Dominica, Republic</c> may
    /// be either.</summary>
    private static readonly HashSet<string> _shared = new(["KR", "CN", "CG", "DM", "DO"], StringComparer.Ordinal);

    /// <summary>A state of something may be one of the United States.</summary>
    private const string Georgia = "GE";

    /// <summary>A letter alone is never one: <c>E. Guinea</c> is not Guinea.</summary>
    private static readonly HashSet<string> _small = SetOf(
        "AND OF THE UND DER DIE DAS ET DE DES DU LA LE LES EL LOS LAS DEL DO DA DOS IL DI DELLA DELL EN VAN HET");

    private static readonly Dictionary<string, string> _same = new(StringComparer.Ordinal)
    {
        ["SAINT"] = "ST",
        ["SAINTE"] = "ST",
        ["SANKT"] = "ST",
        ["REP"] = Republic,
        ["REPUBLIK"] = Republic,
        ["REPUBLIQUE"] = Republic,
        ["REPUBLICA"] = Republic,
        ["REPUBBLICA"] = Republic,
        ["REPUBLIEK"] = Republic,
        ["DEM"] = "DEMOCRATIC",
        ["IS"] = "ISLANDS",
        ["ISL"] = "ISLANDS",
        ["ISLAND"] = "ISLANDS",
    };

    /// <summary>What stands beside a name without making another country of it.</summary>
    private static readonly HashSet<string> _constitutions = SetOf(
        Republic, State,
        "KINGDOM SULTANATE PRINCIPALITY GRAND DUCHY COMMONWEALTH UNION FEDERAL FEDERATIVE FEDERATION ISLAMIC ARAB",
        "PEOPLES DEMOCRATIC SOCIALIST BOLIVARIAN PLURINATIONAL ORIENTAL HASHEMITE COOPERATIVE INDEPENDENT EMIRATE",
        "UNITED KONIGREICH FURSTENTUM GROSSHERZOGTUM BUNDESREPUBLIK ROYAUME PRINCIPAUTE ETAT REINO PRINCIPADO ESTADO",
        "REGNO PRINCIPATO STATO KONINKRIJK");

    private readonly Dictionary<string, string?> _codes = new(StringComparer.Ordinal);

    /// <param name="names">The codes and names of every country.</param>
    internal CountryNameWords(IEnumerable<(string Code, string Name)> names)
    {
        foreach (var (code, name) in names)
        {
            // Words that two countries have are no name of either. Codes and initials are known as they stand, or not.
            string words = KeyOf(WordsOf(name));
            if (words.Length <= LongestCode)
            {
                continue;
            }

            _codes[words] = _codes.TryGetValue(words, out string? other) && other != code ? null : code;
        }

        _codes[China] = null;
    }

    /// <summary>The code of a country, or <see langword="null"/>.</summary>
    internal string? Find(string name)
    {
        var words = WordsOf(name);
        if (_codes.TryGetValue(KeyOf(words), out string? code))
        {
            return code;
        }

        var bare = words.FindAll(static word => !_constitutions.Contains(word));
        return _codes.TryGetValue(KeyOf(bare), out code) && code is not null
            && !_shared.Contains(code) && !(code == Georgia && words.Contains(State))
                ? code
                : null;
    }

    private static List<string> WordsOf(string name)
    {
        var words = PlainText.Words(name.Replace("\u00DF", "ss").Replace("'s ", "s ").Replace("\u2019s ", "s "));
        return words.Count < 2
            ? words
            : words.FindAll(static word => !_small.Contains(word))
                .ConvertAll(static word => _same.TryGetValue(word, out string? same) ? same : word);
    }

    private static string KeyOf(List<string> words) =>
        string.Join(" ", words.OrderBy(static word => word, StringComparer.Ordinal));

    private static HashSet<string> SetOf(params string[] words) =>
        new(words.SelectMany(static line => line.Split(' ')), StringComparer.Ordinal);
}
