using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>Two spellings of one person are one person for duplicates, opt-outs, journals and parts of a list.</summary>
public sealed class PersonKeyTests
{
    [Theory]
    [InlineData("+5215512345678", "+525512345678")] // Mexico, with the old 1
    [InlineData("+5491123456789", "+541123456789")] // Argentina, mobile with 9
    [InlineData("+551161234567", "+5511961234567")]
    [InlineData("+551171234567", "+5511971234567")]
    [InlineData("+555181234567", "+5551981234567")]
    [InlineData("+555191234567", "+5551991234567")]
    public void IsSame_TwoNumbersOfOneTelephone_IsTrue(string number, string other)
    {
        Assert.True(PersonKey.IsSame(number, other));
        Assert.Equal(PersonKey.TextOf(number), PersonKey.TextOf(other));
    }

    [Theory]
    [InlineData("+551121234567", "+5511921234567")] // a Brazilian landline has no 9
    [InlineData("+551151234567", "+5511951234567")]
    [InlineData("+525512345678", "+525512345679")]
    [InlineData("+12025550101", "+12025550102")]
    [InlineData("+521551234567", "+52551234567")] // one digit short: nobody's old number
    [InlineData("+549112345678", "+54112345678")]
    public void IsSame_TwoPeople_IsFalse(string number, string other) => Assert.False(PersonKey.IsSame(number, other));

    [Theory]
    [InlineData("+12025550101")]
    [InlineData("+15559876543")]
    [InlineData("+4917139200150")]
    [InlineData("+5511912345678")]
    [InlineData("+290123")]
    [InlineData("+999999999999999")]
    public void TextOf_MostNumbers_IsTheNumber(string number) => Assert.Equal(number, PersonKey.TextOf(number));

    [Fact]
    public void Of_AKey_IsTheKey()
    {
        int seed = Environment.TickCount;
        var random = new Random(seed);
        ulong[] fronts = [521, 52, 549, 54, 55, 551, 1, 49];
        for (int run = 0; run < 100_000; run++)
        {
            ulong number = ulong.Parse(
                fronts[random.Next(fronts.Length)].ToString(System.Globalization.CultureInfo.InvariantCulture)
                    + random.NextInt64(1_000_000, 100_000_000_000).ToString(
                        System.Globalization.CultureInfo.InvariantCulture),
                System.Globalization.CultureInfo.InvariantCulture);
            ulong key = PersonKey.Of(number);
            Assert.True(PersonKey.Of(key) == key, $"seed {seed}: {number} has the key {key}, which has another");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("12025550101")]
    [InlineData("+0202555010")]
    [InlineData("+1202555010x")]
    [InlineData("+1234567890123456")]
    public void Of_WhatIsNotE164_IsAnError(string text) => Assert.Throws<FormatException>(() => PersonKey.Of(text));

    [Theory]
    [InlineData("+5215512345678", "+525512345678")]
    [InlineData("+5491123456789", "+541123456789")]
    [InlineData("+555181234567", "+5551981234567")]
    public void EveryTable_TwoNumbersOfOneTelephone_HoldsOnePerson(string number, string other)
    {
        var seen = new SeenNumbers();
        var optedOut = new OptedOutNumbers();
        optedOut.Add(number);
        using var file = new TemporaryFile(other);

        Assert.True(seen.Add(number, "a.csv", 2, out _, out _));
        Assert.False(seen.Add(other, "a.csv", 3, out _, out long row));
        Assert.Equal(2, row);
        Assert.True(optedOut.Contains(other));
        Assert.True(OptOutList.Load(file.Path, defaultCountry: null).Contains(number));
        for (int part = 1; part <= 16; part++)
        {
            var partition = Partition.Parse($"{part}/16");
            Assert.Equal(partition.Contains(number), partition.Contains(other));
        }
    }

    [Fact]
    public void ContainsDigits_ForCampaignsOfBefore_StillTellsThemApart() => Assert.Contains(
        Enumerable.Range(1, 64),
        part => Partition.Parse($"{part}/64").ContainsDigits("+5215512345678")
            != Partition.Parse($"{part}/64").ContainsDigits("+525512345678"));
}
