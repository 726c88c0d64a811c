using System.Globalization;
using PhoneNumbers;
using Synthflow.ContactLists.Numbers;
using Xunit;
using NumberFormat = Synthflow.Core.NumberFormat;

namespace Synthflow.ContactLists.Tests;

/// <summary>The short way reads what the long way reads. A text with an unusual dash takes the long way: both are
/// compared by it.</summary>
public sealed class FastPathTests
{
    private const char UnusualDash = '\u2011';

    private static readonly PhoneNumberUtil _numbers = PhoneNumberUtil.GetInstance();

    [Fact]
    public void Read_RandomDigitsInTheCommonShapes_IsTheSameByBothWays()
    {
        int seed = Environment.TickCount;
        var random = new Random(seed);
        string[] starts = ["", "", "0", "1", "+1", "+49", "+44", "+33", "+34", "+31", "+41", "+4949", "+3131", "01", "06", "07", "069"];
        string[] regions = ["US", "CA", "DE", "GB", "FR", "ES", "NL", "CH", "RE", "JM"];
        NumberFormat[] formats = [NumberFormat.Auto, NumberFormat.Auto, NumberFormat.National, NumberFormat.International];
        for (int run = 0; run < Cases.Of(20_000); run++)
        {
            string text = starts[random.Next(starts.Length)];
            int length = random.Next(7, 12);
            for (int digit = 0; digit < length; digit++)
            {
                text += (char)('0' + random.Next(10));
            }

            AssertSame(
                text,
                new NumberRules(regions[random.Next(regions.Length)], formats[random.Next(formats.Length)]),
                $"seed {seed}");
        }
    }

    [Fact]
    public void Read_EveryNorthAmericanArea_IsTheSameByBothWays()
    {
        for (int area = 100; area < 1000; area += Cases.Step)
        {
            foreach (string rest in (string[])["2345678", "5550101", "9999999", "1345678", "0345678"])
            {
                string digits = area.ToString(CultureInfo.InvariantCulture) + rest;
                AssertSame(digits, new NumberRules("US"), "area");
                AssertSame("1" + digits, new NumberRules("CA"), "area with 1");
                AssertSame("+1" + digits, new NumberRules("US"), "area with +1");
            }
        }
    }

    [Fact]
    public void Read_ExampleNumbersOfEveryRegionInACommonOne_IsTheSameByBothWays()
    {
        foreach (string region in _numbers.GetSupportedRegions().Order(StringComparer.Ordinal).Where((_, index) => index % Cases.Step == 0))
        {
            if (_numbers.GetExampleNumberForType(region, PhoneNumberType.MOBILE) is not { } number)
            {
                continue;
            }

            string e164 = _numbers.Format(number, PhoneNumberFormat.E164);
            foreach (string country in (string[])["US", "DE", "GB", "FR"])
            {
                AssertSame(e164, new NumberRules(country), region);
                AssertSame(e164[1..], new NumberRules(country), region);
            }
        }
    }

    [Fact]
    public void Read_BesideAnotherCountrysNumbers_IsTheSameByBothWays()
    {
        // Singapore's +65 is in the column, and 659 is an area code of Alabama.
        var evidence = ColumnEvidence.Of([("+65 9123 4567", "US"), ("202 555 0101", "US")]);

        AssertSame("6598234567", new NumberRules("US", NumberFormat.Auto, evidence), "evidence");
        Assert.Null(PhoneNumberReader.Read("6598234567", new NumberRules("US", NumberFormat.Auto, evidence)).E164);
        Assert.Equal("+16598234567", PhoneNumberReader.Read("6598234567", "US").E164);
    }

    private static void AssertSame(string text, in NumberRules rules, string run)
    {
        int last = text.Length - 1;
        var quick = PhoneNumberReader.Read(text, rules);
        var slow = PhoneNumberReader.Read(text[..last] + UnusualDash + text[last..], rules);
        Assert.True(
            quick.E164 == slow.E164 && quick.Problem == slow.Problem, $"{run}: '{text}' by {rules}: {quick}, {slow}");
    }
}
