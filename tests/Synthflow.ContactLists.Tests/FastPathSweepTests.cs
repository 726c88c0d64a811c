using Synthflow.ContactLists.Numbers;
using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>The short way reads what the long way reads, wherever one of its rules begins or ends. A text with an unusual dash
/// takes the long way: both are compared by it.</summary>
public sealed class FastPathSweepTests
{
    private const char UnusualDash = '\u2011';

    /// <summary>Islands, mobile numbers, area codes: the first digits decide.</summary>
    [Theory]
    [InlineData("FR", 10)]
    [InlineData("DE", 11)]
    [InlineData("DE", 12)]
    [InlineData("GB", 11)]
    public void EveryThreeDigitsAfterTheZero_AreTheSameByBothWays(string region, int length)
    {
        for (int start = 0; start < 1000; start += Cases.Step)
        {
            AssertSame($"0{start:000}23456789"[..length], region);
        }
    }

    [Theory]
    [InlineData("+49")]
    [InlineData("+44")]
    [InlineData("+33")]
    [InlineData("+34")]
    [InlineData("+31")]
    [InlineData("+41")]
    public void EveryTwoDigitsAfterACode_InEveryLength_AreTheSameByBothWays(string code)
    {
        for (int start = 0; start < 100; start += Cases.Step)
        {
            for (int length = 6; length <= 12; length++)
            {
                string text = code + $"{start:00}2345678901"[..length];
                AssertSame(text, "US");
                AssertSame(text, "BR");
                AssertSame(text, null);
            }
        }
    }

    [Theory]
    [InlineData("US")]
    [InlineData("CA")]
    [InlineData("DE")]
    [InlineData("GB")]
    [InlineData("FR")]
    [InlineData("ES")]
    [InlineData(null)]
    public void EveryLength_OfEveryBeginning_IsTheSameByBothWays(string? region)
    {
        foreach (string start in (string[])["2", "1", "0", "00", "01", "12", "11", "10", "202", "1202", "+1", "+12", "+11", "+0", "+2"])
        {
            for (int length = 7; length <= 14; length++)
            {
                AssertSame((start + "5550101234567890")[..length], region);
                AssertSame((start + "2025550101234567")[..length], region);
                AssertSame((start + "1025550101234567")[..length], region);
            }
        }
    }

    [Theory]
    [InlineData("(202) 555-0101", "+12025550101")]
    [InlineData("((202)) 555-0101", "+12025550101")]
    [InlineData("202.555.0101", "+12025550101")]
    [InlineData("202555.0101", "+12025550101")] // six digits are no whole part
    [InlineData("2025550.101", null)] // seven are
    [InlineData("2025550101.5", null)]
    [InlineData("-2025550101", null)]
    [InlineData("202-555-0101-", "+12025550101")]
    [InlineData("2 0 2 5 5 5 0 1 0 1", "+12025550101")]
    [InlineData("2  0  2  5  5  5  0  101", "+12025550101")] // 24 characters
    [InlineData("2  0  2  5  5  5  0  1  01", "+12025550101")] // and more
    [InlineData("+1 (202) 555-0101", "+12025550101")]
    [InlineData("+12025550101", "+12025550101")]
    [InlineData("+1 2 0 2 5 5 5 0 1 0 1", "+12025550101")]
    [InlineData("+49 30 23125000", "+493023125000")]
    [InlineData("202 555 0101 (2)", null)] // an ending of its own
    [InlineData("202+5550101", null)]
    [InlineData("202*555*0101", null)]
    [InlineData("", null)]
    public void Shape_IsReadOrNot(string text, string? expected) => Assert.Equal(expected, PhoneNumberReader.Read(text, "US").E164);

    private static void AssertSame(string text, string? region)
    {
        int last = text.Length - 1;
        var quick = PhoneNumberReader.Read(text, region);
        var slow = PhoneNumberReader.Read(text[..last] + UnusualDash + text[last..], region);
        Assert.True(
            quick.E164 == slow.E164 && quick.Problem == slow.Problem, $"'{text}' in {region}: {quick}, {slow}");
    }
}
