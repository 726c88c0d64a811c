using System.Diagnostics;
using Synthflow.Campaigns.Journal;
using Synthflow.Campaigns.Reporting;
using Synthflow.Campaigns.Tests.Support;
using Synthflow.Sandbox;
using Synthflow.Sandbox.Faults;

namespace Synthflow.Campaigns.Tests;

/// <summary>
/// What the report looks like in a real browser: its main parts are there, in their colours, where they belong.
/// </summary>
public sealed class ReportScreenshotTests : IDisposable
{
    private static readonly string? _browser =
        new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }
        .FirstOrDefault(File.Exists);

    private readonly TemporaryFolder _folder = new();
    private readonly SandboxHandler _sandbox = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Report_InABrowser_ShowsChartTimelineAndUnknownRows()
    {
        Assert.SkipWhen(_browser is null, "There is no Chromium on this machine.");
        var journal = _folder.File("spring.jsonl");
        _sandbox.Faults.Next(
            Fault.LoseAnswer(), Fault.Status(400, """{"detail":"The number is opted out (21610)."}"""));
        var options = Campaign.Options(workers: 1);
        Campaign.Run(_sandbox, CampaignJournal.Open(journal, options), options, Campaign.Rows(20));
        CampaignReport.WriteHtml(
            JournalReader.Open(journal), _folder.File("report.html"), null, TimeProvider.System, overwrite: false);

        await TakeScreenshotAsync(_folder.File("report.html"), _folder.File("report.png"));

        var picture = Screenshot.Read(_folder.File("report.png"));
        // The ring: mostly sent (green), with its share of Unknown (amber) and Rejected (red).
        Assert.InRange(picture.Count(0x12, 0x87, 0x6b, 0, 0.35), 5_000, 100_000);
        Assert.InRange(picture.Count(0xd9, 0x8e, 0x04, 0, 0.35), 100, 20_000);
        Assert.InRange(picture.Count(0xc6, 0x3d, 0x4a, 0, 0.35), 100, 20_000);
        // The timeline below it, and cards on a page that is not blank.
        Assert.InRange(picture.Count(0x12, 0x87, 0x6b, 0.35, 1), 500, 200_000);
        Assert.True(picture.Count(255, 255, 255) > picture.Width * picture.Height / 4);
        Assert.True(picture.Count(0x17, 0x20, 0x2e) > 1_000, "there is no text");
    }

    private async Task TakeScreenshotAsync(string page, string picture)
    {
        var start = new ProcessStartInfo(_browser!) // skipped where there is none
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        foreach (var argument in new[]
        {
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
            "--force-device-scale-factor=1", "--window-size=1000,1600", "--user-data-dir=" + _folder.File("profile"),
            "--screenshot=" + picture, new Uri(page).AbsoluteUri,
        })
        {
            start.ArgumentList.Add(argument);
        }

        using var browser = Process.Start(start)!; // started: the file is there
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(120));
        await Task.WhenAll(
            browser.StandardError.ReadToEndAsync(patience.Token),
            browser.StandardOutput.ReadToEndAsync(patience.Token),
            browser.WaitForExitAsync(patience.Token));
        Assert.True(File.Exists(picture), "the browser made no picture");
    }
}
