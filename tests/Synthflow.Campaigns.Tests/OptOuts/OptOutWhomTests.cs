using Synthflow.Campaigns.OptOuts;
using Synthflow.Campaigns.Twilio;

namespace Synthflow.Campaigns.Tests.OptOuts;

/// <summary>Whom a STOP is of, where its sender is not written with a country.</summary>
public class OptOutWhomTests
{
    private readonly List<string> _asked = [];

    [Theory]
    [InlineData("+12025550109", "", "+12025550109", 0)] // with its country nothing else is meant
    [InlineData("", "", "", 1)]
    [InlineData("2025550109", "2025550109", "+12025550109 +2025550109", 0)]
    [InlineData("(202) 555-0109", "(202) 555-0109", "+12025550109", 0)]
    [InlineData("12345", "", "", 0)]
    public void Readings_AreAskedOf_OnlyWhereTheCountryIsMissing(string from, string asked, string found, int told)
    {
        var finder = Find(from, readings: ["+12025550109"]);

        Assert.Equal(asked, string.Join(' ', _asked));
        Assert.Equal(found, string.Join(' ', finder.Found.Select(static entry => entry.PhoneNumber)));
        Assert.Equal(told, finder.Unclear.Count);
    }

    [Theory]
    [InlineData("12025550109", true, 0)] // eleven digits: it lost its plus
    [InlineData("12025550109", false, 1)] // nobody's: no campaign could read a list with it
    [InlineData("2025550109", true, 1)] // ten: as often a national one
    [InlineData("+12025550109", true, 0)]
    [InlineData("+12025550109", false, 1)] // it lost a digit, or its country code does not exist
    public void NumberWithoutAPlus_IsSure_WhereItIsLongAndCanBeSomebodys(string from, bool isPossible, int told)
    {
        var finder = Find(from, readings: [], isPossible);

        Assert.Equal(
            isPossible ? ["+" + from.TrimStart('+')] : [], finder.Found.Select(static entry => entry.PhoneNumber));
        Assert.Equal(told, finder.Unclear.Count);
    }

    [Fact]
    public void Source_IsHarmlessAndShort_WhateverTheLogCallsTheMessage()
    {
        var source = Assert.Single(Find("+12025550109", [], sid: "SM\u001B[31m" + new string('7', 80)).Found).Source;

        Assert.DoesNotContain('\u001B', source);
        Assert.DoesNotContain(new string('7', 61), source, StringComparison.Ordinal);
    }

    private OptOutFinder Find(string from, IReadOnlyCollection<string> readings, bool isPossible = true, string sid = "SM1")
    {
        var finder = new OptOutFinder
        {
            ReadingsOf = text =>
            {
                _asked.Add(text);
                return readings;
            },
            IsPossible = _ => isPossible,
        };
        Assert.True(TwilioAddress.TryRead(from, out var sender));
        Assert.True(TwilioAddress.TryRead("+15551234567", out var recipient));
        finder.Take(new TwilioMessage { Sid = sid, From = sender, To = recipient, Body = "STOP", IsInbound = true, Where = "log.csv:2" });
        return finder;
    }
}
