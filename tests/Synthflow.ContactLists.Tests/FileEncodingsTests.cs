using Xunit;

namespace Synthflow.ContactLists.Tests;

public sealed class FileEncodingsTests
{
    [Theory]
    [InlineData("utf8", 65001)]
    [InlineData("UTF-8", 65001)]
    [InlineData("utf8BOM", 65001)]
    [InlineData("unicode", 1200)]
    [InlineData("BigEndianUnicode", 1201)]
    [InlineData("utf32", 12000)]
    [InlineData("bigendianutf32", 12001)]
    [InlineData("ascii", 20127)]
    [InlineData("ansi", 1252)]
    [InlineData("Windows-1252", 1252)]
    [InlineData("latin1", 28591)]
    [InlineData("iso-8859-15", 28605)]
    [InlineData("850", 850)]
    [InlineData("shift_jis", 932)]
    public void Find_Name_GivesTheEncoding(string name, int codePage) =>
        Assert.Equal(codePage, FileEncodings.Find(name)?.CodePage);

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("klingon")]
    [InlineData("99999")]
    public void Find_UnknownName_GivesNothing(string? name) => Assert.Null(FileEncodings.Find(name));

    [Fact]
    public void Names_AreAllFound() =>
        Assert.All(FileEncodings.Names, name => Assert.NotNull(FileEncodings.Find(name)));
}
