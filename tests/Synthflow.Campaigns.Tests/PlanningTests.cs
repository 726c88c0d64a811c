using System.Collections;
using System.Collections.Specialized;
using Microsoft.Extensions.Time.Testing;
using Synthflow.Campaigns.Journal;
using Synthflow.Campaigns.Planning;
using Synthflow.Campaigns.Tests.Support;
using Synthflow.Sandbox;

namespace Synthflow.Campaigns.Tests;

public class PlanningTests
{
    private static readonly OrderedDictionary _ada = new(StringComparer.OrdinalIgnoreCase)
    {
        ["First Name"] = "Ada",
        ["Age"] = 36.5,
        ["Empty"] = " ",
    };

    [Theory]
    [InlineData("2026-06-15T18:59:00Z", "Europe/Berlin", false)]
    [InlineData("2026-06-15T19:00:00Z", "Europe/Berlin", true)]
    [InlineData("2026-06-16T05:59:00Z", "Europe/Berlin", true)]
    [InlineData("2026-06-16T06:00:00Z", "Europe/Berlin", false)]
    [InlineData("2026-01-16T06:30:00Z", "Europe/Berlin", true)]
    [InlineData("2026-06-15T12:00:00Z", "America/New_York,America/Los_Angeles", true)]
    [InlineData("2026-06-15T16:00:00Z", "America/New_York,America/Los_Angeles", false)]
    [InlineData("2026-06-15T22:00:00Z", "", true)]
    [InlineData("2026-06-15T12:00:00Z", "", false)]
    public void QuietHours_AreTheRecipients(string now, string zones, bool isQuiet)
    {
        var clock = new FakeTimeProvider(DateTimeOffset.Parse(now, null));
        var sandbox = new SandboxHandler();
        var row = new CampaignRow
        {
            Row = 2,
            PhoneNumber = Campaign.Number(0),
            Variables = _ada,
            TimeZones = () => zones.Split(',', StringSplitOptions.RemoveEmptyEntries),
        };
        var options = Campaign.Options(message: "Hi", clock: clock, quietHours: "21:00-08:00");
        var disk = new MemoryDisk();

        var (results, _) = Campaign.Run(sandbox, disk, options, [row]);

        Assert.Equal(
            isQuiet ? CampaignOutcome.DeferredQuietHours : CampaignOutcome.Sent, Assert.Single(results).GetOutcome());
        Assert.Equal(isQuiet ? 0 : 1, sandbox.Requests.Total);
        clock.Advance(TimeSpan.FromHours(isQuiet ? 12 : 0));
        Campaign.Run(sandbox, disk, options, [row]);
        Assert.Equal(1, sandbox.Requests.Total);
    }

    [Fact]
    public void QuietHours_InAZoneByItsWindowsName_AreTheRecipients() =>
        QuietHours_AreTheRecipients("2026-06-15T22:00:00Z", "W. Europe Standard Time", isQuiet: true);

    [Fact]
    public void QuietHours_OverNoMidnight_Work()
    {
        Assert.Equal("12:30-14:00", QuietHours.Parse("12:30-14:00").ToString());
        var clock = new FakeTimeProvider(DateTimeOffset.Parse("2026-06-15T13:00:00Z", null));
        var options = Campaign.Options(clock: clock, quietHours: "12:30-14:00");
        var (results, _) = Campaign.Run(new SandboxHandler(), new MemoryDisk(), options, Campaign.Rows(1));
        Assert.Equal(CampaignOutcome.DeferredQuietHours, results[0].GetOutcome());
    }

    [Theory]
    [InlineData("21-8")]
    [InlineData("21:00")]
    [InlineData("25:00-08:00")]
    [InlineData("08:00-08:00")]
    [InlineData("")]
    public void QuietHours_ThatAreNone_AreRefused(string text) =>
        Assert.Equal("InvalidCampaign", Assert.Throws<CampaignException>(() => QuietHours.Parse(text)).Told());

    [Fact]
    public void Plan_SaysWhatARunWouldDo_AndSendsAndWritesNothing()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("spring.jsonl");
        var sandbox = new SandboxHandler();
        var options = Campaign.Options(message: "Hi {Name}", pace: 2, first: 8);
        Campaign.Run(
            sandbox,
            CampaignJournal.Open(path, Campaign.Options(message: "Hi {Name}")),
            Campaign.Options(message: "Hi {Name}"),
            Campaign.Rows(3));
        var before = File.ReadAllBytes(path);

        var planner = new CampaignPlanner(options, CampaignHistory.Read(path, options));
        var rows = new List<CampaignPlanRow?>();
        foreach (var row in Campaign.Rows(12).Append(Campaign.Row(0)).Append(Campaign.Row(99, Campaign.Number(50), "")))
        {
            rows.Add(planner.Add(row));
        }

        rows.Add(planner.Add(Campaign.Row(100, Campaign.Number(51), new string('я', 68))));
        var plan = planner.Finish();

        Assert.Equal(3, plan.Counts[CampaignOutcome.AlreadySent]);
        Assert.Equal(8, plan.Counts[CampaignOutcome.WillSend]);
        Assert.Equal(2, plan.Counts[CampaignOutcome.NotReached]);
        Assert.Equal(1, plan.Counts[CampaignOutcome.SkippedDuplicate]);
        Assert.Equal(1, plan.Counts[CampaignOutcome.SkippedProblem]);
        Assert.Equal((8, 0, 8), (plan.Gsm7Messages, plan.UnicodeMessages, plan.Segments));
        Assert.Equal(TimeSpan.FromSeconds(3.5), plan.ExpectedDuration);
        Assert.Equal("Hi Ada", rows[5]?.Message);
        Assert.Equal(before, File.ReadAllBytes(path));
        Assert.Equal(3, sandbox.Requests.Total);
        Assert.False(File.Exists(folder.File("none.jsonl")));
        Assert.True(CampaignHistory.Read(folder.File("none.jsonl"), options).IsNew);
        Assert.False(File.Exists(folder.File("none.jsonl")));
    }

    [Theory]
    [InlineData("sms", 1.0)]
    [InlineData("whatsapp", 10.0)]
    public void Pace_ByDefault_FollowsTheChannel(string channel, double expected) => Assert.Equal(expected, new CampaignOptions
    {
        AgentId = Campaign.Agent.ToString("D"),
        Channel = channel == "sms" ? Channel.Sms : Channel.WhatsApp,
        FromNumber = "+15550100000",
        Host = "h",
    }.EffectivePerSecond);

    [Fact]
    public void Message_Over1600Characters_IsARowsProblem()
    {
        var (results, _) = Campaign.Run(
            new SandboxHandler(),
            new MemoryDisk(),
            Campaign.Options(message: "{Name}"),
            [Campaign.Row(2, Campaign.Number(0), new string('a', 1600)),
             Campaign.Row(3, Campaign.Number(1), new string('a', 1601))]);

        Assert.Equal(CampaignOutcome.Sent, results.Single(result => result.Row == 2).GetOutcome());
        var tooLong = results.Single(result => result.Row == 3);
        Assert.Equal(CampaignOutcome.SkippedProblem, tooLong.GetOutcome());
        Assert.Contains("1601", tooLong.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Request_CarriesTemplateAndVariables()
    {
        var sandbox = new SandboxHandler();
        var options = new CampaignOptions
        {
            AgentId = Campaign.Agent.ToString("D"),
            Channel = Channel.WhatsApp,
            FromNumber = "+15550100000",
            Host = "h",
            TemplateSid = "HX" + new string('a', 32),
            TemplateVariables = new Hashtable { ["1"] = "{First Name}", ["2"] = 7 },
            CustomVariableProperties = ["Age", "first name"],
            MaxPerSecond = double.PositiveInfinity,
        };
        var row = new CampaignRow { Row = 2, PhoneNumber = Campaign.Number(0), Variables = _ada };

        var (results, _) = Campaign.Run(sandbox, new MemoryDisk(), options, [row]);

        Assert.Equal(CampaignOutcome.Sent, Assert.Single(results).GetOutcome());
        using var body = System.Text.Json.JsonDocument.Parse(sandbox.Requests.Single().Body);
        var variables = body.RootElement.GetProperty("template").GetProperty("variables");
        Assert.Equal("Ada", variables.GetProperty("1").GetString());
        Assert.Equal(7, variables.GetProperty("2").GetInt32());
        Assert.Equal(36.5, body.RootElement.GetProperty("custom_variables").GetProperty("Age").GetDouble());
        Assert.Equal("Ada", body.RootElement.GetProperty("custom_variables").GetProperty("first name").GetString());
    }

    [Fact]
    public void Options_ThatCannotBe_AreRefusedBeforeAnythingIsSent()
    {
        var sandbox = new SandboxHandler();
        CampaignOptions[] all =
        [
            Campaign.Options(workers: 0), Campaign.Options(workers: 65),
            Campaign.Options(pace: 0), Campaign.Options(pace: double.NaN),
            Campaign.Options(first: 0), Campaign.Options(sender: "5550100000"), Campaign.Options(message: "{"),
        ];
        foreach (var options in all)
        {
            var error = Assert.Throws<CampaignException>(() =>
                Campaign.Run(sandbox, new MemoryDisk(), options, Campaign.Rows(1)));
            Assert.Equal("InvalidCampaign", error.Told());
            Assert.NotEqual("", error.RecommendedAction);
        }

        Assert.Equal(0, sandbox.Requests.Total);
    }

    [Fact]
    public void Row_FromAContact_KeepsWhatTheListSays()
    {
        var contact = new Contact
        {
            Row = 7,
            PhoneNumber = "+15551000001",
            Name = "Ada",
            Problem = "x",
            OptedOut = true,
            DuplicateOfRow = 3,
        };

        var row = CampaignRow.From(contact);

        Assert.Equal(
            (7, "+15551000001", "Ada", "x", true, 3L),
            (row.Row, row.PhoneNumber, row.Name, row.Problem, row.OptedOut, row.DuplicateOfRow));
        Assert.Same(contact, row.InputObject);
        Assert.Empty(row.TimeZones?.Invoke() ?? []);
    }

    [Fact]
    public void TimeZones_WithOnlyWindowsNames_AreKnownForEveryIdTheTableHas()
    {
        using var stream = typeof(CampaignOptions).Assembly.GetManifestResourceStream(
            "Synthflow.Campaigns.windows-zones.txt");
        using var reader = new StreamReader(stream!); // the test fails without it, as it should
        var pairs = reader.ReadToEnd().Split('\n')
            .Where(line => line.Contains(';', StringComparison.Ordinal) && line[0] != '#')
            .ToList();
        Assert.True(pairs.Count > 400);
        foreach (var pair in pairs)
        {
            var parts = pair.Split(';');
            Assert.True(TimeZoneInfo.TryConvertIanaIdToWindowsId(parts[0], out var windows));
            Assert.Equal(windows, parts[1]);
        }
    }
}
