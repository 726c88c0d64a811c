using System.Text.RegularExpressions;
using System.Xml.Linq;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Conventions;

/// <summary>
/// What a user reads is plain English: the turns of phrase here were read wrongly, or twice, by somebody who has no English to spare.
/// </summary>
public sealed partial class WordsArePlain
{
    public static TheoryData<string> Rooms =>
        [.. Directory.EnumerateFiles(Path.Combine(BuiltPaths.Repository, "src"), "Messages.resx", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(BuiltPaths.Repository, path))];

    public static TheoryData<string> Pages =>
        [.. new[] { "docs", "samples", "." }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(BuiltPaths.Repository, folder)))
            .Where(path => path.EndsWith(".md", StringComparison.Ordinal) || path.EndsWith(".ps1", StringComparison.Ordinal))
            .Concat(Directory.EnumerateFiles(Path.Combine(BuiltPaths.Module, "en-US")))
            .Select(path => Path.GetRelativePath(BuiltPaths.Repository, path))
            .Distinct(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Messages_ArePlain(string file)
    {
        var messages = XDocument.Load(Path.Combine(BuiltPaths.Repository, file)).Descendants("data").ToList();
        Assert.NotEmpty(messages);
        Assert.All(messages, message => AssertPlain(message.Element("value")!.Value, $"{file}, {message.Attribute("name")!.Value}"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Pages_ArePlain(string file) =>
        // But for the table that says what not to write.
        AssertPlain(NotWords().Replace(File.ReadAllText(Path.Combine(BuiltPaths.Repository, file)), ""), file);

    [Theory]
    [InlineData("The campaign stopped by itself.")]
    [InlineData("'XX' is no country.")]
    [InlineData("Run it again: it goes\n    on where it stopped.")]
    [InlineData("Rows without an id are passed over.")]
    [InlineData("A text file (UTF-8, one JSON object a line).")]
    [InlineData("Twenty sends in a row did not leave.")]
    [InlineData("Spaces around the number were taken off.")]
    [InlineData("Go on with the number of parts of before.")]
    [InlineData("It lacks people of the journal (3 in all).")]
    [InlineData("Name another file, or write over it with -Force.")]
    [InlineData("Nothing to settle: no row is Unknown.")]
    public void Unplain_Words_AreFound(string text) => Assert.Matches(Unplain(), text);

    [GeneratedRegex(@"(?s)^## Plain words$.*?(?=^## )", RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex NotWords();

    private static void AssertPlain(string text, string where)
    {
        var found = Unplain().Match(text);
        Assert.False(found.Success, $"{where}: '{found.Value}'");
    }

    // What to write instead: docs/development.md, "Plain words".
    [GeneratedRegex(
        @"\bsto(ps|pped)\s+by\s+(itself|themselves)\b|\bsent\s+again\s+by\s+(itself|themselves)\b|\bat\s+most\s+so\s+many\b"
            + @"|\bso\s+many\s+(chats|rows|people|numbers)\b|\bsegments\s+in\s+all\b|\b(has|have|had)\s+no\s+meaning\b"
            + @"|\bnobody\s+(to\s+ask|remembers)\b|\bgone?\s+through\s+twice\b|\bfound\s+by\s+looking\b"
            + @"|\b(go|goes|gone|going)\s+on\s+where\b|\bnot\s+everybody\s+was\b|\bwhen\s+that\s+is\s+settled\b"
            + @"|(?<!there\s)\bis\s+no\s+(country|region|template|encoding|text|workbook|report|journal|file|list|contact)\b"
            + @"|\bare\s+no\s+(countries|regions|numbers|files|lists|contacts|phones)\b|\bnot\s+sure\s+that\s+what\b"
            + @"|\bpassed\s+over\b|\b(gives?|hands?)\s+out\b|\bhands?\s+on\b|\bin\s+whatever\s+spelling\b|\bamiss\b"
            + @"|\bone\s+(JSON\s+)?(line|object|file|row|message)\s+a\b|\bnobody\s+knows\s+whether\b|\bbrings\s+it\s+along\b"
            + @"|\bin\s+all[).,;]|\b(write|writes|wrote|written|writing)\s+over\b|\bof\s+before\b|\bmake\s+the\s+folder\b"
            + @"|\b(do|does|did)\s+not\s+come\s+out\b|\b(nothing|how)\s+to\s+settle\b|\b(be|was|were)\s+settled\b"
            + @"|\bdid\s+not\s+leave\b(?!\s+this)|\bleaves?\s+a\s+doubt\b|\b(was|were)\s+taken\s+off\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Unplain();
}
