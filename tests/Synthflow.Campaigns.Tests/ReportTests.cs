using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Time.Testing;
using Synthflow.Campaigns.Journal;
using Synthflow.Campaigns.Reporting;
using Synthflow.Campaigns.Tests.Support;
using Synthflow.Sandbox;
using Synthflow.Sandbox.Faults;

namespace Synthflow.Campaigns.Tests;

public sealed class ReportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SandboxHandler _sandbox = new();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 4, 1, 9, 58, 0, TimeSpan.Zero));

    private string Journal => _folder.File("spring <b>.jsonl");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Html_HasItsChartsAndTables_AndNothingFromElsewhere()
    {
        Play(300);

        CampaignReport.WriteHtml(
            JournalReader.Open(Journal), _folder.File("report.html"), null, _clock, overwrite: false);

        var page = File.ReadAllText(_folder.File("report.html"));
        if (Environment.GetEnvironmentVariable("SYNTHFLOW_KEEP_REPORT") is { Length: > 0 } keep)
        {
            File.Copy(_folder.File("report.html"), keep, overwrite: true);
        }

        Assert.Contains("<svg class=\"ring\"", page, StringComparison.Ordinal);
        Assert.Contains("<svg class=\"timeline\"", page, StringComparison.Ordinal);
        Assert.Contains("Failures by reason", page, StringComparison.Ordinal);
        Assert.Contains("Unknown: look these up", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(Regex.Matches(page, "(src|href|url)\\s*[=(]", RegexOptions.IgnoreCase));
        Assert.Contains("spring &lt;b&gt;", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Html_OfTextFromTheService_IsEncoded()
    {
        _sandbox.Faults.Next(Fault.Status(400, """{"detail":"<img src=x onerror=alert(1)> & 'so'"}"""));
        Play(3, faults: false);

        CampaignReport.WriteHtml(
            JournalReader.Open(Journal), _folder.File("report.html"), "<i>Spring</i>", _clock, overwrite: false);

        var page = File.ReadAllText(_folder.File("report.html"));
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<i>", page, StringComparison.Ordinal);
        Assert.Contains("&lt;i&gt;Spring&lt;/i&gt;", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1555", "'+1555")]
    [InlineData("-2", "'-2")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("plain, with \"quotes\"", "\"plain, with \"\"quotes\"\"\"")]
    public void Csv_CellsThatASpreadsheetWouldRun_AreMadeHarmless(string evidence, string expected)
    {
        _sandbox.Faults.Next(Fault.LoseAnswer());
        Play(2, faults: false);
        CampaignJournal.Resolve(Journal, Campaign.Number(0), CampaignOutcome.Sent, evidence, _clock);

        CampaignReport.WriteCsv(JournalReader.Open(Journal), _folder.File("report.csv"), overwrite: false);

        var lines = File.ReadAllLines(_folder.File("report.csv"), Encoding.UTF8);
        Assert.Equal(3, lines.Length);
        Assert.Contains("," + expected + ",", lines[2], StringComparison.Ordinal);
        Assert.Contains(",'+15551000000,Sent,", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Html_WhereItCannotBeWritten_SaysSo()
    {
        Play(1, faults: false);

        var error = Assert.Throws<CampaignException>(() =>
            CampaignReport.WriteHtml(
                JournalReader.Open(Journal), _folder.File("missing/report.html"), null, _clock, overwrite: false));

        Assert.Equal("ReportNotWritable", error.Told());
    }

    [Theory]
    [InlineData("report.html", false)]
    [InlineData("report.csv", false)]
    [InlineData("notes.txt", true)]
    [InlineData("contacts.csv", true)]
    public void Report_WhereAFileIs_ReplacesOnlyReports(string name, bool isRefused)
    {
        Play(2, faults: false);
        var path = _folder.File(name);
        if (isRefused)
        {
            File.WriteAllText(path, "Name,Phone\nAda,+15551000000\n");
        }
        else
        {
            Write(path, overwrite: false);
        }

        if (isRefused)
        {
            var error = Assert.Throws<CampaignException>(() => Write(path, overwrite: false));
            Assert.Equal("ReportNotWritable", error.Told());
            Assert.Contains("-Force", error.RecommendedAction, StringComparison.Ordinal);
            Assert.StartsWith("Name,Phone", File.ReadAllText(path), StringComparison.Ordinal);
        }

        Write(path, overwrite: isRefused);
        Write(path, overwrite: false);
        Assert.DoesNotContain("Name,Phone", File.ReadAllText(path), StringComparison.Ordinal);
        Assert.DoesNotContain(
            Directory.EnumerateFiles(_folder.Path), file => file.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Fact]
    public void Report_ThatFailsHalfway_LeavesTheOldOneWhole()
    {
        Play(3, faults: false);
        var path = _folder.File("report.csv");
        var journal = JournalReader.Open(Journal);
        CampaignReport.WriteCsv(journal, path, overwrite: false);
        var before = File.ReadAllBytes(path);
        var lines = File.ReadAllLines(Journal);
        lines[3] = lines[3].Replace("\"row\":", "\"row\": ", StringComparison.Ordinal);
        File.WriteAllLines(Journal, lines);

        var error = Assert.Throws<CampaignException>(() => CampaignReport.WriteCsv(journal, path, overwrite: true));

        Assert.Equal("JournalDamaged", error.Told());
        Assert.Equal(before, File.ReadAllBytes(path));
        Assert.DoesNotContain(
            Directory.EnumerateFiles(_folder.Path), file => file.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Fact]
    public void Report_ThatIsReplaced_KeepsItsLink_AndIsForItsOwnerOnly()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("links need a right there");
            return;
        }

        Play(1, faults: false);
        var (path, link) = (_folder.File("report.html"), _folder.File("link.html"));
        Write(path, overwrite: false);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        File.CreateSymbolicLink(link, path);

        Write(link, overwrite: false);

        Assert.Equal(path, File.ResolveLinkTarget(link, returnFinalTarget: true)?.FullName);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
    }

    [Fact]
    public void Report_OverAJournal_IsRefused_WhateverIsAskedFor()
    {
        Play(1, faults: false);
        var before = File.ReadAllBytes(Journal);

        var error = Assert.Throws<CampaignException>(() => Write(Journal, overwrite: true));

        Assert.Equal("ReportNotWritable", error.Told());
        Assert.Equal(before, File.ReadAllBytes(Journal));
    }

    [Fact]
    public void Reader_GivesCountsAndTheRowsOfAnOutcome()
    {
        _sandbox.Faults.Next(
            Fault.None, Fault.LoseAnswer(), Fault.Status(400, """{"detail":"no"}"""), Fault.Body("{}"));
        Play(6, faults: false);

        var journal = JournalReader.Open(Journal);

        Assert.Equal(3, journal.Counts[CampaignOutcome.Sent]);
        Assert.Equal(6, journal.Counts.Total);
        Assert.True(journal.HasEnded);
        Assert.Equal(1, journal.Runs);
        Assert.Equal("sms", journal.Channel);
        var unknown = Assert.Single(journal.Entries(CampaignOutcome.Unknown));
        Assert.Equal(
            (3, "+15551000001", "OutcomeUnknown", CampaignOutcome.Unknown),
            (unknown.Row, unknown.PhoneNumber, unknown.ErrorId, unknown.GetOutcome()));
        Assert.True(unknown.From <= unknown.At);
        Assert.Equal("no", Assert.Single(journal.Entries(CampaignOutcome.Rejected)).Reason);
        Assert.All(journal.Entries(CampaignOutcome.Sent), entry => Assert.NotNull(entry.ConversationId));
        Assert.Equal(6, journal.Entries(null).Count());
    }

    [Fact]
    public void Reader_OfARunThatWasCutOff_GivesTheTimeInWhichItMayHaveBeenSent()
    {
        Play(3, faults: false);
        var lines = File.ReadAllLines(Journal);
        File.WriteAllText(Journal, string.Join('\n', lines.Take(6)) + "\n");

        var journal = JournalReader.Open(Journal);

        Assert.False(journal.HasEnded);
        var entry = Assert.Single(journal.Entries(CampaignOutcome.Unknown));
        Assert.NotNull(entry.From);
        Assert.True(entry.At >= entry.From);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Reader_OfNoJournal_SaysSo(string? text)
    {
        if (text is not null)
        {
            File.WriteAllText(Journal, text);
        }

        Assert.Equal("JournalNotReadable", Assert.Throws<CampaignException>(() => JournalReader.Open(Journal)).Told());
    }

    private void Write(string path, bool overwrite)
    {
        var journal = JournalReader.Open(Journal);
        if (path.EndsWith(".csv", StringComparison.Ordinal))
        {
            CampaignReport.WriteCsv(journal, path, overwrite);
        }
        else
        {
            CampaignReport.WriteHtml(journal, path, null, _clock, overwrite);
        }
    }

    private void Play(int rows, bool faults = true)
    {
        if (faults)
        {
            _sandbox.Faults.Script = (_, number) =>
            {
                _clock.Advance(TimeSpan.FromSeconds(7));
                return (number % 37) switch
                {
                    5 => Fault.LoseAnswer(),
                    11 => Fault.Status(
                        400, """{"detail":"Twilio 21610: the person has opted out of messages from this sender"}"""),
                    19 when number > 100 => Fault.Status(
                        422, """{"detail":[{"loc":["body","to_number"],"msg":"not reachable","type":"x"}]}"""),
                    23 => Fault.Body("{}"),
                    29 => Fault.Status(503),
                    _ => null,
                };
            };
        }

        var options = Campaign.Options(workers: 1, clock: _clock);
        Campaign.Run(_sandbox, CampaignJournal.Open(Journal, options), options, Campaign.Rows(rows));
    }
}
