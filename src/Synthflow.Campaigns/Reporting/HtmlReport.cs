using System.Text;

namespace Synthflow.Campaigns.Reporting;

/// <summary>The page.</summary>
internal sealed partial class HtmlReport
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
        WriteReplies(page);
        WriteNotReached(page);
        WriteResolved(page);
        WriteRows(page);
        page.Write(Text.Of(
            "<footer>Made {0} UTC from <code>{1}</code>.</footer>\n", Html.Time(_made), Html.Of(_data.Facts.Names)));
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
        var journal = _data.Facts.First;
        page.Write(Text.Of(
            "<header>\n<h1>{0}</h1>\n<p>Campaign report{1}</p>\n<dl class=\"facts\">\n",
            Html.Of(_title),
            _data.Missing.Count == 0 ? "" : Html.Of(Text.Of(": {0}", _data.Facts.Parts(_data.Missing)))));
        Fact(page, "Channel", journal.Channel switch
        {
            "sms" => "SMS",
            "whatsapp" => "WhatsApp",
            var other => other,
        });
        Fact(page, "Sender", journal.Sender);
        Fact(page, "Host", journal.Host);
        Fact(page, "Began (UTC)", Html.Time(_data.Facts.BeganAt));
        Fact(page, "Runs", _data.Facts.Runs);
        Fact(page, "Agent", journal.Agent);
        page.Write("</dl>\n</header>\n");
    }

    private static void Fact(TextWriter page, string name, string value) =>
        page.Write(Text.Of("<div><dt>{0}</dt><dd>{1}</dd></div>\n", name, Html.Of(value)));

    private void WriteState(TextWriter page)
    {
        var words = _data.Facts.Unfinished().ToList();
        if (_data.Missing.Count > 0)
        {
            words.Insert(0, Text.Of(
                "The journal of part {0} is missing: who was texted there is not known.", string.Join(", ",
                _data.Missing)));
        }

        if (words.Count > 0)
        {
            page.Write("<section class=\"notice\"><h2>Not finished</h2>\n");
            words.ForEach(one => page.Write(Text.Of("<div>{0}</div>\n", Html.Of(one))));
            page.Write("</section>\n");
        }
    }

    private void WriteOutcomes(TextWriter page)
    {
        var counts = _data.Facts.Counts;
        if (_data.InMissingPart > 0)
        {
            counts = counts.With(CampaignOutcome.Unknown, _data.InMissingPart);
        }

        page.Write("<section>\n<h2>Outcomes</h2>\n");
        WriteWhatIsCounted(page);
        page.Write("<div class=\"outcomes\">\n");
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

    // Shares of the parts that are here would read as shares of the campaign.
    private void WriteWhatIsCounted(TextWriter page)
    {
        if (_data.Missing.Count > 0)
        {
            page.Write(Text.Of(
                "<p class=\"note\">{0}</p>\n",
                _data.HasList
                    ? Text.Of(
                        "{0} of the missing part are counted as unknown.",
                        _data.InMissingPart == 1 ? "1 person" : Html.Number(_data.InMissingPart) + " people")
                    : "Counts and shares are of the parts that are here. "
                        + "With the contact list the report names the other people, too."));
        }
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
        page.Write("<div class=\"scroll\">");
        page.Write(SvgCharts.Timeline(step, bars));
        page.Write("</div>\n<div class=\"legend\"><span><span class=\"dot sent\"></span>sent</span>");
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

    // Of the list where it was given, else what the last run counted.
    private void WriteRows(TextWriter page)
    {
        var counts = _data.HasList
            ? [.. _data.Rows.Occurred.Select(
                static pair => new KeyValuePair<string, long>(pair.Key.ToString(), pair.Value))]
            : _data.Facts.LastRun.ToList();
        if (counts.Count == 0)
        {
            return;
        }

        page.Write(Text.Of("<section>\n<h2>{0}</h2>\n", _data.HasList ? "Rows of the list" : "Rows of the last run"));
        page.Write("<table><thead><tr><th>Outcome</th><th class=\"n\">Rows</th></tr></thead><tbody>\n");
        foreach (var pair in counts.OrderByDescending(static pair => pair.Value))
        {
            page.Write(Text.Of(
                "<tr><td>{0}</td><td class=\"n\">{1}</td></tr>\n", Html.Of(pair.Key), Html.Number(pair.Value)));
        }

        page.Write("</tbody></table>\n</section>\n");
    }
}
