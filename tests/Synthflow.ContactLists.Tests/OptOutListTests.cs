using System.Text;
using Xunit;

namespace Synthflow.ContactLists.Tests;

public sealed class OptOutListTests
{
    [Theory]
    [InlineData("+12025550101\n(202) 555-0102\n")]
    [InlineData("# asked to stop\n\n  +12025550101   # in May\n202.555.0102")]
    [InlineData("'+12025550101;+1 202 555 0102")]
    [InlineData("+12025550101, +12025550102")]
    [InlineData("Zoë;+12025550101|202-555-0102\t2026-05-01 10:15:00 +02:00;Room 5")]
    [InlineData("Name,Phone\nZoë,\"+12025550101, +12025550102\"\n")]
    [InlineData("+12025550101,Zoë,2026-05-01\n+12025550102,Bob,\n")]
    [InlineData("Name,Phone\nZoë,+12025550101\nBob,202-555-0102\nCarl,\n")]
    [InlineData("# exported today\nName;Mobile;Phone\nZoë;+12025550101;\nBob;;202-555-0102\n")]
    [InlineData("Name;Mobile;Phone\nZoë;+12025550101;202-555-0102\n")]
    [InlineData("Email,Phone\na@example.com,\n# note\n,+12025550101 ::: +12025550102\n")]
    [InlineData("+12025550101 ext. 12\r\n+12025550102\r\n")]
    [InlineData("+12025550101\r+12025550102\r")]
    [InlineData("\"Name\",\"Phone\"\n\"A\n#x\",\"+12025550101\"\n\"B \"\"b\"\"\n # y\",+12025550102\n")]
    [InlineData(
        "Name,Phone\r\n\"Ann\r\n#1, "
        + "\"\"Zoë\"\"\",+12025550101\r\n# \"left out in May\r\n  #,nobody\r\n\"#2\",+12025550102\r\n")]
    public void Load_AnySpelling_KnowsTheNumbers(string text)
    {
        using var file = new TemporaryFile(text);

        var list = OptOutList.Load(file.Path, "US");

        Assert.Equal(2, list.Count);
        Assert.True(list.Contains("+12025550101"));
        Assert.True(list.Contains("+12025550102"));
        Assert.False(list.Contains("+12025550103"));
    }

    [Fact]
    public void Load_OtherEncoding_IsRead()
    {
        using var file = new TemporaryFile(
            [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("+12025550101\n")]);

        Assert.True(OptOutList.Load(file.Path, defaultCountry: null).Contains("+12025550101"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nobody yet\n")]
    [InlineData("Phone\n")]
    [InlineData("Name,Phone\nZoë,\n")]
    [InlineData("Name,City\nZoë,Bonn\n")]
    public void Load_ListWithoutANumber_IsRefusedUnlessItIsAllowed(string text)
    {
        using var file = new TemporaryFile(text);

        var exception = Assert.Throws<ContactListException>(() => OptOutList.Load(file.Path, defaultCountry: null));

        Assert.Equal("InvalidContactFile", exception.Told());
        Assert.Contains("as an opt-out list: there is no phone number", exception.Message, StringComparison.Ordinal);
        Assert.Contains("-AllowEmptyOptOut", exception.RecommendedAction, StringComparison.Ordinal);
        Assert.Equal(0, OptOutList.Load(file.Path, defaultCountry: null, allowEmpty: true).Count);
    }

    [Theory]
    [InlineData("From,To,ErrorCode\n+12025550190,+12025550101,21610\n", null)]
    [InlineData("Name,Mobile,Alt\nZoë,+12025550199,+12025550101\n", null)]
    [InlineData("Name,Mobile,Notes\nZoë,+12025550199,wrote\nBob,+12025550198,called twice\nCy,,202 555 0101\n", "US")]
    [InlineData("First Name,Phone,Accepts SMS Marketing\nAda,'+12025550101,no\nBo,,no\n", "US")]
    [InlineData("Phone\nwhatsapp:+12025550101\n", null)]
    public void Load_EveryColumn_Counts(string text, string? country)
    {
        using var file = new TemporaryFile(text);

        Assert.True(OptOutList.Load(file.Path, country).Contains("+12025550101"));
    }

    [Fact]
    public void Load_NumberWithTwoReadings_BlocksBothAndIsOne()
    {
        using var file = new TemporaryFile("491713920015\n");

        var list = OptOutList.Load(file.Path, "DE");

        Assert.True(list.Contains("+491713920015"));
        Assert.True(list.Contains("+49491713920015"));
        Assert.Equal(1, list.Count);
    }

    [Fact]
    public void Summarize_SaysHowManyNumbersFromWhichColumns()
    {
        using var file = new TemporaryFile("Name,Mobile,Alt\nZoë,+12025550101,+12025550102\nBob,+12025550103,\n");

        Assert.EndsWith(
            ": numbers that are not texted: 3 (2 from column 'Mobile', 1 from column 'Alt').",
            OptOutList.Load(file.Path, null).Summarize(),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("+12025550101 ::: 555123\n")]
    [InlineData("+12025550101; 1.5E+9\n")]
    public void Load_ShortPieceBesideAGoodNumber_IsAnError(string text)
    {
        using var file = new TemporaryFile(text);

        Assert.Throws<ContactListException>(() => OptOutList.Load(file.Path, null));
    }

    [Fact]
    public void Load_MissingFile_IsAnError()
    {
        var exception = Assert.Throws<ContactListException>(
            () => OptOutList.Load(
                Path.Combine(Path.GetTempPath(), Path.GetRandomFileName(), "no.txt"), defaultCountry: null));

        Assert.Equal("InvalidContactFile", exception.Told());
        Assert.Contains("'no.txt' cannot be read as an opt-out list: ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_Folder_IsAnError()
    {
        var exception = Assert.Throws<ContactListException>(() =>
            OptOutList.Load(Path.GetTempPath(), defaultCountry: null));

        Assert.Equal("InvalidContactFile", exception.Told());
    }

    [Theory]
    [InlineData("+12025550101\nZoë from Bonn\n", 2, "US", "#")]
    [InlineData("+12025550101\n555-0101\n", 2, "US", "#")]
    [InlineData("+12025550101, +1202555010\n", 1, "US", "#")]
    [InlineData("+12025550101\n+12025550102; 202-555-0103x\n", 2, "US", "#")]
    [InlineData("+12025550101 ::: 202-5550; Zoë\n", 1, "US", "#")]
    [InlineData("Name,Phone,Mobile\nZoë,+12025550101,202555010\n", 2, "US", "#")]
    [InlineData("# list\n(202) 555-0101\n", 2, null, "-DefaultCountry")]
    [InlineData("Name,Phone\nZoë,+12025550101\nBob,1.5551E+10\n", 3, "US", "#")]
    [InlineData("Name,Phone\nZoë,+12025550101,x,y\n", 2, "US", "#")]
    public void Load_LineThatIsNotUnderstood_IsAnErrorThatNamesIt(
        string text, long row, string? country, string nextStep)
    {
        using var file = new TemporaryFile(text);

        var exception = Assert.Throws<ContactListException>(() => OptOutList.Load(file.Path, country));

        Assert.Equal("InvalidContactFile", exception.Told());
        Assert.Equal(row, exception.Row);
        Assert.Equal(file.Path, exception.File);
        Assert.Contains(nextStep, exception.RecommendedAction, StringComparison.Ordinal);
    }
}
