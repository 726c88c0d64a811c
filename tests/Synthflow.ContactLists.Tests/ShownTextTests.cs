using System.Text;
using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>Whatever a file holds, what is said of it is short and steers no terminal.</summary>
public sealed class ShownTextTests
{
    private const int LongestSentence = 1200;

    [Theory]
    [InlineData(new byte[] { 0x50, 0x4B, 3, 4 })]
    [InlineData(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 })]
    public void Open_DamagedWorkbook_SaysSo(byte[] start)
    {
        byte[] bytes = new byte[60_000];
        new Random(1).NextBytes(bytes);
        ContactListOptions[] all = [new(), new() { Encoding = Encoding.UTF8 }];

        Assert.All(all, options =>
        {
            var exception = Assert.Throws<ContactListException>(() => Lists.Open([.. start, .. bytes], options));
            Assert.Equal("InvalidContactFile", exception.Told());
            Assert.Contains("Excel workbook", exception.Message, StringComparison.Ordinal);
            Assert.Contains("CSV (UTF-8)", exception.RecommendedAction, StringComparison.Ordinal);
            AssertHarmless(exception.Message);
        });
    }

    [Fact]
    public void LoadOptOuts_DamagedWorkbook_SaysSo()
    {
        using var file = new TemporaryFile(
            [0x50, 0x4B, 3, 4, .. Enumerable.Range(0, 500).Select(value => (byte)value)]);

        var exception = Assert.Throws<ContactListException>(() => OptOutList.Load(file.Path, "US"));

        Assert.Equal("InvalidContactFile", exception.Told());
        Assert.Contains("Excel workbook", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_ThousandsOfColumns_NamesTheFirstAndCountsTheOthers()
    {
        string header = string.Join(',', Enumerable.Range(1, 3000).Select(column => $"Column of text {column}"));

        var missing = Assert.Throws<ContactListException>(() => Lists.Open(header + "\nx\n"));
        var named = Assert.Throws<ContactListException>(
            () => Lists.Open(header + "\nx\n", new ContactListOptions { PhoneColumn = "Handy" }));

        Assert.Contains("text 20 and 2980 more", missing.Message, StringComparison.Ordinal);
        Assert.Contains("text 20 and 2980 more", named.Message, StringComparison.Ordinal);
        AssertHarmless(missing.Message);
        AssertHarmless(named.Message);
    }

    [Fact]
    public void Open_ThousandsOfPhoneColumnsOrEmptyHeaders_SaysLittle()
    {
        string phones = string.Join(',', Enumerable.Range(1, 3000).Select(column => $"Phone {column}"));

        using var reader = Lists.Open(phones + new string(',', 3000) + "\n+12025550101\n");

        Assert.InRange(reader.Choices.Count, 1, 40);
        Assert.Contains(reader.Choices, choice => choice.Contains("2980 more", StringComparison.Ordinal));
        Assert.All([.. reader.Choices, .. reader.Warnings], AssertHarmless);
    }

    [Fact]
    public void HeaderWithControlCharacters_IsHarmlessWhereverItIsNamed()
    {
        const string bad = "\u001B[31m\u0007\u202E";
        string text = $"Phone{bad},Mobile{bad},Name{bad},Email{bad},,Note{bad},Note{bad}\nnone,none\n";
        var options = new ContactListOptions { CountryColumn = "Note" + bad };
        using var reader = Lists.Open(text, options);

        string[] said =
        [
            .. reader.Choices, .. reader.Warnings, reader.Counts.Summarize("list" + bad),
            .. reader.ReadRows().SelectMany(row => (string[])[.. row.Warnings, row.Problem?.Message ?? ""]),
            Assert.Throws<ContactListException>(() => Lists.Open($"A{bad},B\nx,y\n")).Message,
            Assert.Throws<ContactListException>(() =>
                Lists.Open(text, new ContactListOptions { NameColumn = bad })).Message,
            Assert.Throws<ContactListException>(
                () => ContactFileReader.Open(new MemoryStream(), $"a/list{bad}.csv", options)).Message,
        ];

        Assert.All(said, AssertHarmless);
        Assert.Contains(said, sentence => sentence.Contains("list·[31m··.csv", StringComparison.Ordinal));
    }

    private static void AssertHarmless(string sentence)
    {
        Assert.DoesNotContain(sentence, character => char.IsControl(character) || character is '\u202E' or '\u200B');
        Assert.InRange(sentence.Length, 1, LongestSentence);
    }
}
