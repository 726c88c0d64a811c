using System.Text;
using Synthflow.Campaigns.Journal;
using Synthflow.Client;

namespace Synthflow.Campaigns.Reporting;

/// <summary>The page.</summary>
internal sealed class HtmlReport
{
    private const int MaxReasonsShown = 15;

    private readonly ReportData _data;
    private readonly string _title;
    private readonly DateTimeOffset _made;

    public HtmlReport(ReportData data, string title, DateTimeOffset made)
    {
        _data = data;
        _title = title;
        _made = made;
    }

    public void Write(TextWriter page)
    {
        page.Write("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n" + ReportFile.Mark + "\n");
        page.Write(
            "<meta http-equiv=\"Content-Security-Policy\" "
            + "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
        page.Write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
        page.Write(Html.Of(_title));
        page.Write("</title>\n<style>\n");
        page.Write(StyleSheet());
        page.Write("</style>\n</head>\n<body>\n<main>\n");
        WriteHeader(page);
        WriteState(page);
        WriteOutcomes(page);
        WriteTimeline(page);
        WriteReasons(page);
        WriteUnknown(page);
        WriteResolved(page);
        WriteLastRun(page);
        page.Write(Text.Of("<footer>Made {0} UTC from <code>{1}</code>.</footer>\n", Html.Time(_made), Html.Of(
            System.IO.Path.GetFileName(_data.Journal.Path))));
        page.Write("</main>\n</body>\n</html>\n");
    }

    private static string StyleSheet()
    {
        using var stream = typeof(HtmlReport).Assembly.GetManifestResourceStream("Synthflow.Campaigns.report.css")
            ?? throw new InvalidOperationException("The style sheet is missing from the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private void WriteHeader(TextWriter page)
    {
        var journal = _data.Journal;
        page.Write(Text.Of("<header>\n<h1>{0}</h1>\n<p>Campaign report</p>\n<dl class=\"facts\">\n", Html.Of(_title)));
        Fact(page, "Channel", journal.Channel switch
        {
            "sms" => "SMS",
            "whatsapp" => "WhatsApp",
            var other => other,
        });
        Fact(page, "Sender", journal.Sender);
        Fact(page, "Host", journal.Host);
        Fact(page, "Began (UTC)", Html.Time(journal.BeganAt));
        Fact(page, "Runs", Html.Number(journal.Runs));
        Fact(page, "Agent", journal.Agent);
        page.Write("</dl>\n</header>\n");
    }

    private static void Fact(TextWriter page, string name, string value) =>
        page.Write(Text.Of("<div><dt>{0}</dt><dd>{1}</dd></div>\n", name, Html.Of(value)));

    private void WriteState(TextWriter page)
    {
        var journal = _data.Journal;
        var words = !journal.HasEnded
            ? Text.Of(
                "The last run (begun {0} UTC) has not noted its end: it is still running, or it was cut off.",
                Html.Time(journal.LastRunAt))
            : journal.StoppedBecause;
        if (words is not null)
        {
            page.Write(Text.Of(
                "<section class=\"notice\"><h2>Not finished</h2>\n<div>{0}</div></section>\n", Html.Of(words)));
        }
    }

    private void WriteOutcomes(TextWriter page)
    {
        var counts = _data.Journal.Counts;
        page.Write("<section>\n<h2>Outcomes</h2>\n<div class=\"outcomes\">\n");
        page.Write(SvgCharts.Ring(counts));
        page.Write("\n<table><thead><tr><th>Outcome</th>");
        page.Write("<th class=\"n\">People</th><th class=\"n\">Share</th></tr></thead><tbody>\n");
        foreach (var pair in counts.Occurred.OrderByDescending(pair => pair.Value))
        {
            var (words, color) = Html.Outcome(pair.Key);
            page.Write(Text.Of(
                "<tr><td><span class=\"dot {0}\"></span>{1}</td>"
                + "<td class=\"n\">{2}</td><td class=\"n\">{3}</td></tr>\n",
                color,
                words,
                Html.Number(pair.Value),
                Html.Share(pair.Value, counts.Total)));
        }

        page.Write("</tbody></table>\n</div>\n</section>\n");
    }

    private void WriteTimeline(TextWriter page)
    {
        var (step, bars) = _data.Timeline();
        if (bars.Count == 0)
        {
            return;
        }

        page.Write(Text.Of(
            "<section>\n<h2>Sends over time</h2>\n<p class=\"note\">Per {0}, UTC.</p>\n", StepWords(step)));
        page.Write(SvgCharts.Timeline(step, bars));
        page.Write("\n<div class=\"legend\"><span><span class=\"dot sent\"></span>sent</span>");
        page.Write("<span><span class=\"dot unknown\"></span>not sent, or not known</span></div>\n</section>\n");
    }

    private static string StepWords(TimeSpan step) =>
        step == TimeSpan.FromMinutes(1) ? "minute"
        : step == TimeSpan.FromHours(1) ? "hour"
        : step == TimeSpan.FromDays(1) ? "day"
        : step < TimeSpan.FromHours(1) ? Text.Of("{0} minutes", step.TotalMinutes)
        : step < TimeSpan.FromDays(1) ? Text.Of("{0:0.#} hours", step.TotalHours)
        : Text.Of("{0:0.#} days", step.TotalDays);

    private void WriteReasons(TextWriter page)
    {
        var reasons = _data.Reasons;
        if (reasons.Count == 0)
        {
            return;
        }

        page.Write("<section>\n<h2>Failures by reason</h2>\n");
        page.Write("<div class=\"scroll\"><table><thead><tr><th>Outcome</th><th>Reason</th>");
        page.Write("<th class=\"n\">People</th><th class=\"meter\"></th></tr></thead><tbody>\n");
        foreach (var (outcome, reason, count) in reasons.Take(MaxReasonsShown))
        {
            var (words, color) = Html.Outcome(outcome);
            page.Write(Text.Of(
                "<tr><td class=\"w\">{0}</td><td>{1}</td><td class=\"n\">{2}</td>"
                + "<td class=\"meter\"><span class=\"{3}\" style=\"width:{4}%\"></span></td></tr>\n",
                words,
                Html.Of(reason),
                Html.Number(count),
                color,
                Html.Coordinate(100d * count / reasons[0].Count)));
        }

        page.Write("</tbody></table></div>\n");
        if (reasons.Count > MaxReasonsShown)
        {
            page.Write(Text.Of(
                "<p class=\"note\">{0} more reasons; the CSV export has them all.</p>\n",
                reasons.Count - MaxReasonsShown));
        }

        page.Write("</section>\n");
    }

    private void WriteUnknown(TextWriter page)
    {
        if (_data.Unknown.Count == 0)
        {
            return;
        }

        page.Write("<section class=\"notice\">\n<h2>Unknown: look these up before anybody sends again</h2>\n");
        page.Write("<p class=\"note\">Each may or may not have arrived. ");
        page.Write("Look in the Twilio log of the sender within the time ");
        page.Write("given, then record what you found with Resolve-SynthflowCampaign.</p>\n");
        page.Write("<div class=\"scroll\"><table><thead><tr><th class=\"n\">Row</th><th>Number</th>");
        page.Write("<th>From (UTC)</th><th>Until (UTC)</th>");
        page.Write("<th>What was seen</th></tr></thead><tbody>\n");
        foreach (var entry in _data.Unknown)
        {
            page.Write(Text.Of(
                "<tr><td class=\"n\">{0}</td><td class=\"w\"><code>{1}</code></td>"
                + "<td class=\"w\">{2}</td><td class=\"w\">{3}</td><td>{4}</td></tr>\n",
                entry.Row,
                Html.Of(entry.PhoneNumber),
                Html.Time(entry.From),
                Html.Time(entry.At),
                Html.Of(entry.Reason)));
        }

        page.Write("</tbody></table></div>\n");
        var more = _data.Journal.Counts[CampaignOutcome.Unknown] - _data.Unknown.Count;
        if (more > 0)
        {
            page.Write(Text.Of("<p class=\"note\">{0} more; the CSV export has them all.</p>\n", Html.Number(more)));
        }

        page.Write("</section>\n");
    }

    private void WriteResolved(TextWriter page)
    {
        if (_data.Resolved.Count == 0)
        {
            return;
        }

        page.Write("<section>\n<h2>Resolved by hand</h2>\n");
        page.Write("<div class=\"scroll\"><table><thead><tr><th>Number</th><th>As</th><th>Evidence</th>");
        page.Write("<th>By</th><th>When (UTC)</th></tr></thead><tbody>\n");
        foreach (var entry in _data.Resolved)
        {
            page.Write(Text.Of(
                "<tr><td class=\"w\"><code>{0}</code></td><td class=\"w\">{1}</td>"
                + "<td>{2}</td><td>{3}</td><td class=\"w\">{4}</td></tr>\n",
                Html.Of(entry.PhoneNumber),
                Html.Outcome(entry.Kind).Words,
                Html.Of(entry.Evidence),
                Html.Of(entry.ResolvedBy),
                Html.Time(entry.At)));
        }

        page.Write("</tbody></table></div>\n</section>\n");
    }

    private void WriteLastRun(TextWriter page)
    {
        if (_data.Journal.LastRun is not { Count: > 0 } counts)
        {
            return;
        }

        page.Write("<section>\n<h2>Rows of the last run</h2>\n");
        page.Write("<table><thead><tr><th>Outcome</th><th class=\"n\">Rows</th></tr></thead><tbody>\n");
        foreach (var pair in counts.OrderByDescending(pair => pair.Value))
        {
            page.Write(Text.Of(
                "<tr><td>{0}</td><td class=\"n\">{1}</td></tr>\n", Html.Of(pair.Key), Html.Number(pair.Value)));
        }

        page.Write("</tbody></table>\n</section>\n");
    }
}
