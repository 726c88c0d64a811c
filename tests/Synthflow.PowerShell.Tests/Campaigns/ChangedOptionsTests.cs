using System.Globalization;
using System.Management.Automation;
using Synthflow.PowerShell.Tests.Support;
using Synthflow.TestSupport;

namespace Synthflow.PowerShell.Tests.Campaigns;

/// <summary>A run that could text more or other people than the one before is refused, and names what is not as it was.</summary>
public sealed class ChangedOptionsTests : IDisposable
{
    private const string Run = "Invoke-SynthflowCampaign -Path list.csv @campaign";
    private readonly CampaignSession _session = new();
    private readonly string _quietHour = QuietHour();

    public ChangedOptionsTests()
    {
        _session.Folder.Write("list.csv", """
            First Name,Mobile,Phone,Country,Land,Stop,Stop2
            Ada,2025550101,2025550111,US,US,,
            Grace,2025550102,2025550112,US,US,,
            Alan,+447700900123,+447700900124,GB,GB,,

            """);
        _session.Folder.Write("stop.txt", "+12025550177\n+12025550178\n");
        _session.Folder.Write("more.txt", "+12025550178\n+12025550177\n+12025550179\n");
        _session.Folder.Write("fewer.txt", "+12025550177\n");
        _session.Folder.Write("others.txt", "+12025550177\n+12025550179\n");
        _session.Folder.Write("grown.txt", "+12025550177\n+12025550179\n+12025550180\n+12025550181\n");
        _session.RunWell("$campaign.First = 1; $campaign.PhoneColumn = 'Mobile'");
    }

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("", "PhoneColumn = 'Phone'", "PhoneColumn")]
    [InlineData("", "Remove PhoneColumn", "PhoneColumn")]
    [InlineData("", "DefaultCountry = 'CA'", "DefaultCountry")]
    [InlineData("", "Remove DefaultCountry", "DefaultCountry")]
    [InlineData("CountryColumn = 'Country'", "Remove CountryColumn", "CountryColumn")]
    [InlineData("CountryColumn = 'Country'", "CountryColumn = 'Land'", "CountryColumn")]
    [InlineData("", "CountryColumn = 'Country'", "CountryColumn")]
    [InlineData("OptOutColumn = 'Stop'", "Remove OptOutColumn", "OptOutColumn")]
    [InlineData("OptOutColumn = 'Stop'", "OptOutColumn = 'Stop2'", "OptOutColumn")]
    [InlineData("OptOutPath = 'stop.txt'", "Remove OptOutPath", "OptOutPath")]
    [InlineData("OptOutPath = 'stop.txt'", "OptOutPath = 'fewer.txt'", "OptOutPath")]
    [InlineData("OptOutPath = 'stop.txt'", "OptOutPath = 'others.txt'", "OptOutPath")]
    [InlineData("OptOutPath = 'stop.txt'", "OptOutPath = 'grown.txt'", "OptOutPath")] // it lost one, and grew
    [InlineData("QuietHours = '{h}:00-{h}:01'", "Remove QuietHours", "QuietHours")]
    [InlineData("QuietHours = '{h}:00-{h}:05'", "QuietHours = '{h}:02-{h}:06'", "QuietHours")]
    public void WhatCouldTextMoreOrOthers_IsRefused_AndAcceptedByName(string first, string then, string parameter)
    {
        RunFirst(first);

        var error = _session.Run($"{Set(then)}; {Run}").Only("CampaignChanged", ErrorCategory.InvalidArgument);

        Assert.Null(error.DeliveryOf());
        Assert.Contains(parameter, error.ToString(), StringComparison.Ordinal);
        Assert.Contains("-AcceptChange " + parameter, error.RecommendedAction(), StringComparison.Ordinal);
        Assert.Single(_session.Sandbox.Texted());
        var accepted = _session.RunWell($"{Run} -AcceptChange {parameter}");
        Assert.Equal(2, _session.Sandbox.Texted().Count);
        Assert.DoesNotContain(accepted.Information, line => line.Contains("-AcceptChange", StringComparison.Ordinal));
        // It is as it was from now on, so nothing has to be accepted again.
        _session.RunWell(Run);
    }

    [Theory]
    [InlineData("Remove DefaultCountry", "DefaultCountry = 'US'")]
    [InlineData("", "OptOutColumn = 'Stop'")]
    [InlineData("", "OptOutPath = 'stop.txt'")]
    [InlineData("OptOutPath = 'stop.txt'", "OptOutPath = 'more.txt'")]
    [InlineData("", "QuietHours = '{h}:00-{h}:01'")]
    [InlineData("QuietHours = '{h}:02-{h}:04'", "QuietHours = '{h}:01-{h}:06'")]
    [InlineData("", "NameColumn = 'First Name'")]
    [InlineData("", "PhoneColumn = 'mobile'")]
    public void WhatCanOnlyTextFewer_IsNoChange(string first, string then)
    {
        RunFirst(first);
        _session.RunWell($"{Set(then)}; {Run}");
        Assert.NotEmpty(_session.Sandbox.Texted());
    }

    [Theory]
    [InlineData("Partition")]
    [InlineData("InitialMessage")]
    public void WhatMakesAnotherCampaign_CannotBeAccepted(string parameter) =>
        _session.Run($"{Run} -AcceptChange {parameter}").Only("ParameterArgumentValidationError", ErrorCategory.InvalidData);

    [Fact]
    public void JournalOfAnOlderVersion_AdoptsWhatTheNextRunHas_WithOneWarning()
    {
        RunFirst("QuietHours = '{h}:00-{h}:01'");
        MakeOld();

        var first = _session.RunWell(Run);
        var second = _session.RunWell(Run);

        Assert.Single(first.Warnings, warning => warning.Contains("older version", StringComparison.Ordinal));
        Assert.DoesNotContain(second.Warnings, warning => warning.Contains("older version", StringComparison.Ordinal));
        _session.Run($"{Set("PhoneColumn = 'Phone'")}; {Run}").Only("CampaignChanged", ErrorCategory.InvalidArgument);
    }

    [Fact]
    public void JournalOfAnOlderVersion_KnowsItsQuietHours()
    {
        RunFirst("QuietHours = '{h}:00-{h}:01'");
        MakeOld();

        var error = _session.Run($"{Set("Remove QuietHours")}; {Run}").Only("CampaignChanged", ErrorCategory.InvalidArgument);

        Assert.Null(error.DeliveryOf());
        Assert.Contains("QuietHours", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_SaysWhetherAJournalIsNew_AndWhichLiesBeside()
    {
        var first = _session.RunWell(Run);
        var again = _session.RunWell(Run);
        var misspelt = _session.RunWell("$campaign.JournalPath = 'sprang.jsonl'; " + Run + " -WhatIf");

        Assert.Contains(first.Information, line => line.Contains("NEW journal", StringComparison.Ordinal) && line.Contains(_session.JournalPath, StringComparison.Ordinal));
        Assert.Contains(again.Information, line => line.Contains("Continues the journal " + _session.JournalPath, StringComparison.Ordinal));
        Assert.DoesNotContain(again.Warnings, IsAboutJournals);
        Assert.Contains(misspelt.Information, line => line.Contains("NEW journal", StringComparison.Ordinal));
        Assert.Contains(_session.JournalPath, Assert.Single(misspelt.Warnings, IsAboutJournals), StringComparison.Ordinal);
    }

    private static bool IsAboutJournals(string warning) => warning.Contains("journal", StringComparison.Ordinal);

    private string Set(string change) => change.Length == 0 ? "" : change.StartsWith("Remove ", StringComparison.Ordinal)
        ? $"$campaign.Remove('{change["Remove ".Length..]}')"
        : "$campaign." + change.Replace("{h}", _quietHour, StringComparison.Ordinal);

    /// <summary>An hour that is far from now where the people are: nobody of them is in quiet hours, whenever this runs.</summary>
    private static string QuietHour()
    {
        var hours = ((string[])["America/New_York", "Europe/London"])
            .Select(zone => TimeZoneInfo.ConvertTime(DateTimeOffset.UtcNow, TimeZoneInfo.FindSystemTimeZoneById(zone)).TimeOfDay.TotalHours)
            .ToList();
        return ((int[])[3, 11, 19])
            .First(hour => hours.TrueForAll(now => Math.Abs(now - hour) is > 2 and < 22))
            .ToString("00", CultureInfo.InvariantCulture);
    }

    private void RunFirst(string first)
    {
        _session.RunWell($"{Set(first)}; {Run}");
        Assert.Single(_session.Sandbox.Texted());
    }

    /// <summary>As if the journal had been begun by a version that noted nothing of the list.</summary>
    private void MakeOld()
    {
        string[] newer = ["phoneColumn", "foundPhoneColumn", "defaultCountry", "countryColumn", "numberFormat", "optOutColumn", "optOut", "skipTextedWithinDays", "otherJournals", "partition"];
        var lines = File.ReadAllLines(_session.JournalPath);
        foreach (var name in newer)
        {
            lines[0] = System.Text.RegularExpressions.Regex.Replace(lines[0], $"\"{name}\":(null|\"[^\"]*\"),", "");
        }

        File.WriteAllText(_session.JournalPath, Sealed(lines[0]) + "\n" + string.Join("\n", lines.Skip(1)) + "\n");
    }

    private static string Sealed(string line)
    {
        var content = line[..line.LastIndexOf(",\"crc\"", StringComparison.Ordinal)];
        return $"{content},\"crc\":\"{Crc32C.Of(System.Text.Encoding.UTF8.GetBytes(content)):x8}\"}}";
    }
}
