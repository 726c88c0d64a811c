using Microsoft.Extensions.Time.Testing;
using Synthflow.Campaigns.Planning;
using Synthflow.Campaigns.Tests.Support;
using Synthflow.Sandbox;

namespace Synthflow.Campaigns.Tests;

/// <summary>Time zones on a system that lacks some names, as without Debian's tzdata-legacy, or has a file that is damaged.</summary>
[Collection(nameof(LocalZoneTests))]
public sealed class ZoneNamesTests : IDisposable
{
    private static readonly string[] _folders = ["/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo", "/etc/zoneinfo"];

    private readonly string? _before = Environment.GetEnvironmentVariable("TZDIR");
    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        Environment.SetEnvironmentVariable("TZDIR", _before);
        _folder.Dispose();
    }

    /// <summary>Vaduz has Berlin's time, which Windows calls by one name: no other test asks for it, and what was found is kept.</summary>
    [Fact]
    public void ZoneThatTheSystemLacks_IsFoundByAnotherOfTheSameTime()
    {
        var berlin = (_before is null ? _folders : [_before]).Select(static folder => Path.Combine(folder, "Europe", "Berlin")).FirstOrDefault(File.Exists);
        Assert.SkipUnless(berlin is not null, "no time zone data in the places where they mostly are");
        Assert.SkipUnless(TimeZoneInfo.TryConvertWindowsIdToIanaId("W. Europe Standard Time", out _), "this runtime has no names of Windows");
        Directory.CreateDirectory(_folder.File("Europe"));
        File.Copy(berlin!, _folder.File("Europe/Berlin")); // not null: else it is skipped
        Environment.SetEnvironmentVariable("TZDIR", _folder.Path);

        // 22:00 UTC is midnight in Vaduz.
        Assert.Equal(CampaignOutcome.DeferredQuietHours, Sent("Europe/Vaduz", "23:30-00:30").GetOutcome());
        Assert.Equal(CampaignOutcome.Sent, Sent("Europe/Vaduz", "21:30-22:30").GetOutcome());
    }

    [Fact]
    public void ZoneWhoseFileIsDamaged_IsNotKnown_SoItIsQuiet()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps its zones elsewhere");
        Directory.CreateDirectory(_folder.File("Damaged"));
        File.WriteAllText(_folder.File("Damaged/Zone"), "TZif2 and what follows");
        Environment.SetEnvironmentVariable("TZDIR", _folder.Path);

        foreach (var zone in new[] { "Damaged/Zone", "Damaged" })
        {
            var result = Sent(zone, "03:00-03:01");

            Assert.Equal(CampaignOutcome.DeferredQuietHours, result.GetOutcome());
            Assert.Contains(zone, result.Reason, StringComparison.Ordinal);
        }
    }

    private static CampaignResult Sent(string zone, string window)
    {
        var options = new CampaignOptions
        {
            AgentId = Campaign.Agent.ToString("D"),
            Channel = Channel.Sms,
            FromNumber = "+15550100000",
            Host = "api.us.synthflow.ai",
            InitialMessage = "Hi",
            MaxPerSecond = double.PositiveInfinity,
            Clock = new FakeTimeProvider(new DateTimeOffset(2026, 6, 15, 22, 0, 0, TimeSpan.Zero)),
            QuietHours = QuietHours.Parse(window),
        };
        var row = new CampaignRow
        {
            Row = 2,
            PhoneNumber = Campaign.Number(0),
            Variables = Campaign.Row(0).Variables,
            TimeZones = () => [zone],
        };
        return Assert.Single(Campaign.Run(new SandboxHandler(), new MemoryDisk(), options, [row]).Results);
    }
}
