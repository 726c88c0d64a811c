using System.Text;
using Synthflow.Campaigns.OptOuts;
using Synthflow.Campaigns.Tests.Support;

namespace Synthflow.Campaigns.Tests.OptOuts;

/// <summary>The list of people who are not texted: what stands in it stays, and nobody who is added is lost.</summary>
public sealed class OptOutFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<Encoding, string> Texts => new()
    {
        { new UTF8Encoding(false), "# mine\r\n+12025550101 # asked by phone\r\n" },
        { new UTF8Encoding(true), "+12025550101\n\n+12025550102" },
        { Encoding.Unicode, "+12025550101\r\n" },
        { Encoding.BigEndianUnicode, "+12025550101\n" },
        { Encoding.Latin1, "# für später\n+12025550101\n" },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Texts))]
    public void WhatStandsThere_Stays_ByteForByte(Encoding encoding, string text)
    {
        var path = _folder.File("stop.txt");
        byte[] before = [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
        File.WriteAllBytes(path, before);
        var added = List(path).Add([Entry("+12025550101"), Entry("+12025550199")]);
        Assert.Equal(["+12025550199"], added.Select(entry => entry.PhoneNumber));
        var after = File.ReadAllBytes(path);
        Assert.Equal(before, after.Take(before.Length));
        var lines = encoding.GetString(after[before.Length..]).Split(["\r\n", "\n"], StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("+12025550199 # STOP in a message (SM1)", Assert.Single(lines));
        Assert.Empty(List(path).Add([Entry("+12025550199")]));
    }

    [Fact]
    public void NewList_IsMade_ForItsOwnerOnly()
    {
        var path = _folder.File("stop.txt");
        List(path).Add([Entry("+12025550101")]);
        Assert.Contains("+12025550101 # STOP", File.ReadAllText(path), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        }
    }

    [Fact]
    public async Task ManyAtOnce_LoseNobody()
    {
        var path = _folder.File("stop.txt");
        await Task.WhenAll(Enumerable.Range(0, 40).Select(index =>
            Task.Run(() => List(path).Add([Entry(Campaign.Number(index)), Entry(Campaign.Number(index + 1))]))));
        var numbers = File.ReadAllLines(path).Where(line => line[0] == '+').Select(line => line.Split(' ')[0]).ToList();
        Assert.Equal(41, numbers.Count);
        Assert.Equal(41, numbers.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(["stop.txt"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("stop.csv", null)]
    [InlineData("stop.xlsx", null)]
    [InlineData("stop.txt", "Name,Phone\nAda,+12025550101\n")]
    [InlineData("stop.txt", "PK\u0003\u0004")]
    public void Table_IsRefused_AndUntouched(string name, string? text)
    {
        var path = _folder.File(name);
        if (text is not null)
        {
            File.WriteAllText(path, text);
        }

        var error = Assert.Throws<CampaignException>(() => List(path).Add([Entry("+12025550101")]));
        Assert.Equal("OptOutNotWritable", error.Told());
        Assert.Equal(text, text is null ? null : File.ReadAllText(path));
        Assert.Equal(text is not null, File.Exists(path));
    }

    [Fact]
    public void Device_IsRefused_AndNotReadForEver()
    {
        Assert.SkipUnless(File.Exists("/dev/zero"), "no such device");

        var error = Assert.Throws<CampaignException>(() => List("/dev/zero").Add([Entry("+12025550101")]));

        Assert.Equal("OptOutNotWritable", error.Told());
        Assert.Contains("a device", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TwoSpellingsOfAPerson_AreOne()
    {
        var path = _folder.File("stop.txt");
        File.WriteAllText(path, "+5215512345678\n");
        Assert.Empty(List(path).Add([Entry("+525512345678")]));
    }

    [Theory]
    [InlineData("STOP", "STOP")]
    [InlineData("  \"Stop all!\" ", "STOPALL")]
    [InlineData("désinscrire", "DESINSCRIRE")]
    [InlineData("ＳＴＯＰ", "STOP")]
    [InlineData("Aufhören", "AUFHOREN")]
    [InlineData("stop texting me", "STOP")]
    [InlineData("stop texting my wife", null)]
    [InlineData("stopped", null)]
    [InlineData("fine", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    [InlineData("\uD83D", null)]
    public void StopWord_CountsAlone(string? text, string? word) => Assert.Equal(word, StopWords.AloneIn(text));

    private static OptOutEntry Entry(string number) => new() { PhoneNumber = number, Source = "STOP in a message (SM1)" };

    private static OptOutFile List(string path) => OptOutFile.At(path, line => line.StartsWith('+') ? [line] : []);
}
