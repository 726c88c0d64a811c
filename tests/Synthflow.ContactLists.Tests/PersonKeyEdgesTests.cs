using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>The person key and the parts of a list, where their rules begin and end.</summary>
public sealed class PersonKeyEdgesTests
{
    [Theory]
    [InlineData("+5215512345678", 525512345678, 5215512345678)]
    [InlineData("+525512345678", 525512345678, 5215512345678)]
    [InlineData("+5491123456789", 541123456789, 5491123456789)]
    [InlineData("+541123456789", 541123456789, 5491123456789)]
    [InlineData("+551161234567", 5511961234567, 551161234567)]
    [InlineData("+5511961234567", 5511961234567, 551161234567)]
    [InlineData("+551160000000", 5511960000000, 551160000000)]
    [InlineData("+550099999999", 5500999999999, 550099999999)]
    [InlineData("+551159999999", 551159999999, 0)] // a landline
    [InlineData("+5511959999999", 5511959999999, 0)]
    [InlineData("+5511861234567", 5511861234567, 0)] // no ninth digit
    [InlineData("+12025550101", 12025550101, 0)]
    [InlineData("+5612345678901", 5612345678901, 0)]
    [InlineData("+521123456789", 521123456789, 5211123456789)]
    [InlineData("+531123456789", 531123456789, 0)]
    public void Number_HasItsKey_AndTheOtherNumberOfThatPerson(string number, long key, long other)
    {
        Assert.Equal((ulong)key, PersonKey.Of(number));
        Assert.Equal((ulong)key, PersonKey.Of(ulong.Parse(number[1..], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal((ulong)other, PersonKey.OtherNumberOf((ulong)key));
        Assert.Equal($"+{key}", PersonKey.TextOf(number));
    }

    [Theory]
    [InlineData("+1234", true)]
    [InlineData("+123", false)]
    [InlineData("+123456789012345", true)]
    [InlineData("+1234567890123456", false)]
    [InlineData("+0234567", false)]
    [InlineData("12345678", false)]
    [InlineData("+12345/67", false)] // the characters beside the digits
    [InlineData("+12345:67", false)]
    [InlineData("+1234509", true)]
    [InlineData("+/234567", false)]
    [InlineData(null, false)]
    public void Number_IsInE164_OrRefused(string? number, bool isGood)
    {
        if (isGood)
        {
            Assert.Equal(number, PersonKey.TextOf(number!)); // a good one is one
        }
        else
        {
            Assert.Throws<FormatException>(() => PersonKey.Of(number!)); // as a caller without annotations
            Assert.Throws<FormatException>(() => PersonKey.TextOf(number!)); // as above
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(8)]
    public void RowWithoutANumber_IsOfOnePart_ByItsPlace(int count)
    {
        for (var row = 0L; row < 50; row++)
        {
            var part = Assert.Single(Enumerable.Range(1, count), part => Partition.Parse($"{part}/{count}").ContainsRow(row));
            Assert.Equal((row % count) + 1, part);
        }
    }

    [Theory]
    [InlineData("+12025550101", 30)]
    [InlineData("+493023125000", 52)]
    [InlineData("+447700900001", 63)]
    public void ByDigitsAlone_NumbersOfOneSpelling_AreInTheSamePartAsByPerson(string number, int part)
    {
        Assert.Equal(part, Assert.Single(Enumerable.Range(1, 64), one => Partition.Parse($"{one}/64").ContainsDigits(number)));
        Assert.Equal(part, Assert.Single(Enumerable.Range(1, 64), one => Partition.Parse($"{one}/64").ContainsDigits(number.TrimStart('+'))));
    }

    [Theory]
    [InlineData("1/8", true)]
    [InlineData("8/8", true)]
    [InlineData("+1/8", false)]
    [InlineData("1/8/", false)]
    [InlineData("1", false)]
    [InlineData("1/x", false)]
    [InlineData("x/8", false)]
    public void Part_IsReadOrNot(string text, bool isPart) => Assert.Equal(isPart, Partition.TryParse(text) is not null);
}
