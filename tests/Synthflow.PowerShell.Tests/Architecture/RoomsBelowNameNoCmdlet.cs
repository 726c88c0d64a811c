using System.Text.RegularExpressions;
using System.Xml.Linq;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Architecture;

/// <summary>
/// What the rooms below the cmdlets say names no cmdlet and no parameter: they do not know who asks. A next step may, and stands
/// under a key of its own (<c>…_NextStep</c>, <c>…Action</c>), so that it is kept apart from the message.
/// </summary>
public sealed partial class RoomsBelowNameNoCmdlet
{
    private static readonly string[] _rooms =
        ["Synthflow.Core", "Synthflow.Client", "Synthflow.ContactLists", "Synthflow.Campaigns"];

    [Fact]
    public void Words_OfTheRoomsBelow_NameNoCmdletAndNoParameter()
    {
        var words = Words();
        Assert.True(words.Count > 150);
        Assert.Empty(words.Where(word => !IsNextStep(word.Key) && NamesOne(word.Text)).Select(word => word.Key));
    }

    [Theory]
    [InlineData("Name the column with -PhoneColumn.", true)]
    [InlineData("Get-ChildItem lists the files.", true)]
    [InlineData("use Resolve-SynthflowCampaign", true)]
    [InlineData("Give a well-known e-mail address, 2-3 digits.", false)]
    public void NameOfACmdletOrParameter_IsSeen(string text, bool expected) => Assert.Equal(expected, NamesOne(text));

    private static bool IsNextStep(string key) =>
        key.EndsWith("_NextStep", StringComparison.Ordinal) || key.EndsWith("Action", StringComparison.Ordinal);

    private static bool NamesOne(string text) => CmdletOrParameter().IsMatch(text);

    private static List<(string Key, string Text)> Words() =>
    [
        .. from room in _rooms
           from entry in XDocument.Load(Path.Combine(BuiltPaths.Repository, "src", room, "Messages.resx")).Descendants("data")
           select ((string?)entry.Attribute("name") ?? "", (string?)entry.Element("value") ?? ""),
    ];

    [GeneratedRegex(
        @"\b[A-Z][a-z]+-[A-Z][A-Za-z]+|(?<![\w-])-[A-Z][A-Za-z]+",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 5000)]
    private static partial Regex CmdletOrParameter();
}
