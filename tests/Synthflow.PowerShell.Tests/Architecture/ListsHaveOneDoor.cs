using System.Text.RegularExpressions;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Architecture;

/// <summary>
/// The readers of lists and numbers are reached through <c>IContactLists</c> alone, so that nothing else of the cmdlets has to
/// know when their parsers may be loaded.
/// </summary>
public sealed partial class ListsHaveOneDoor
{
    private const string Door = "Loading/ListRoom.cs";

    [Fact]
    public void OneFileOfTheCmdlets_NamesTheRoomOfLists() => Assert.Equal(
        [Door],
        Files().Where(file => RoomOfLists().IsMatch(file.Text)).Select(file => file.Path));

    [Fact]
    public void NothingIsHeldBack_ForTheParsersSake() => Assert.Empty(
        Files().Where(file => file.Text.Contains("NoInlining", StringComparison.Ordinal)).Select(file => file.Path));

    [Theory]
    [InlineData("using Synthflow.ContactLists.Numbers;", true)]
    [InlineData("ContactLists.ListHeaders.Of(file)", true)]
    [InlineData("private readonly IContactLists lists;", false)]
    [InlineData("private const string AdapterName = \"Synthflow.ContactLists\";", false)]
    public void NameOfTheRoom_IsSeen(string line, bool expected) => Assert.Equal(expected, RoomOfLists().IsMatch(line));

    private static List<(string Path, string Text)> Files()
    {
        var folder = System.IO.Path.Combine(BuiltPaths.Repository, "src", "Synthflow.PowerShell");
        var files = BuiltPaths.SourceFiles("src")
            .Where(path => path.StartsWith(folder + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal))
            .Select(path => (System.IO.Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText(path)))
            .ToList();
        Assert.True(files.Count > 100);
        return files;
    }

    // A comment or a text may name it.
    [GeneratedRegex(@"^[^/""]*\bContactLists(\.|;)", RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex RoomOfLists();
}
