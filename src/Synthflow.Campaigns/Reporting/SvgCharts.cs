using System.Globalization;
using System.Text;

namespace Synthflow.Campaigns.Reporting;

/// <summary>The charts of the page as inline SVG; colours come from its style sheet.</summary>
internal static class SvgCharts
{
    /// <summary>A ring of the outcomes with the number of people in its middle.</summary>
    public static string Ring(CampaignCounts counts)
    {
        const double Radius = 80;
        var circumference = 2 * Math.PI * Radius;
        var total = counts.Total;
        var svg = new StringBuilder();
        svg.Append("<svg class=\"ring\" viewBox=\"0 0 220 220\" role=\"img\" aria-label=\"Outcomes\">");
        svg.Append("<circle class=\"track\" cx=\"110\" cy=\"110\" r=\"80\"/>");
        double before = 0;
        foreach (var pair in counts.Occurred)
        {
            var (words, color) = Html.Outcome(pair.Key);
            var length = circumference * pair.Value / total;
            svg.Append(Text.Of(
                "<circle class=\"arc {0}\" cx=\"110\" cy=\"110\" r=\"80\" "
                + "stroke-dasharray=\"{1} {2}\" stroke-dashoffset=\"{3}\">"
                + "<title>{4}: {5}</title></circle>",
                color,
                Html.Coordinate(Math.Max(1.5, length - 1.5)),
                Html.Coordinate(circumference),
                Html.Coordinate(-before),
                words,
                Html.Number(pair.Value)));
            before += length;
        }

        svg.Append(Text.Of("<text class=\"big\" x=\"110\" y=\"112\">{0}</text>", Html.Number(total)));
        svg.Append(Text.Of(
            "<text class=\"small\" x=\"110\" y=\"136\">{0}</text></svg>", total == 1 ? "person" : "people"));
        return svg.ToString();
    }

    /// <summary>Columns over time: what was sent, and above it what was not.</summary>
    public static string Timeline(TimeSpan step, IReadOnlyList<(DateTimeOffset At, long Sent, long Other)> bars)
    {
        const double Width = 900, Height = 240, Left = 56, Bottom = 34, Top = 12, Right = 26;
        var most = Math.Max(1, bars.Max(bar => bar.Sent + bar.Other));
        var top = NiceCeiling(most);
        double plot = Height - Top - Bottom, slot = (Width - Left - Right) / Math.Max(bars.Count, 12);
        var svg = new StringBuilder();
        svg.Append(Text.Of(
            "<svg class=\"timeline\" viewBox=\"0 0 {0} {1}\" role=\"img\" aria-label=\"Sends over time\">",
            Width,
            Height));
        for (var line = 0; line <= 4; line++)
        {
            if (top * line % 4 != 0)
            {
                continue;
            }

            var y = Html.Coordinate(Height - Bottom - (plot * line / 4));
            svg.Append(Text.Of(
                "<line class=\"grid\" x1=\"{0}\" x2=\"{1}\" y1=\"{2}\" y2=\"{2}\"/>", Left, Width - Right, y));
            svg.Append(Text.Of(
                "<text class=\"axis end\" x=\"{0}\" y=\"{1}\" dy=\"4\">{2}</text>",
                Left - 8,
                y,
                Html.Number(top * line / 4)));
        }

        for (var index = 0; index < bars.Count; index++)
        {
            var (at, sent, other) = bars[index];
            double x = Left + (slot * index), sentHeight = plot * sent / top, otherHeight = plot * other / top;
            svg.Append(Text.Of(
                "<g><title>{0}: {1} sent, {2} not</title>",
                TimeLabel(at, step, whole: true),
                Html.Number(sent),
                Html.Number(other)));
            Bar(svg, "sent", x, Height - Bottom - sentHeight, slot, sentHeight);
            Bar(svg, "unknown", x, Height - Bottom - sentHeight - otherHeight, slot, otherHeight);
            svg.Append("</g>");
            if (index % Math.Max(1, (bars.Count + 7) / 8) == 0)
            {
                svg.Append(Text.Of(
                    "<text class=\"axis\" x=\"{0}\" y=\"{1}\">{2}</text>",
                    Html.Coordinate(x + (slot / 2)),
                    Height - 12,
                    TimeLabel(at, step, whole: false)));
            }
        }

        return svg.Append("</svg>").ToString();
    }

    private static void Bar(StringBuilder svg, string color, double x, double y, double slot, double height)
    {
        if (height > 0)
        {
            svg.Append(Text.Of(
                "<rect class=\"bar {0}\" x=\"{1}\" y=\"{2}\" width=\"{3}\" height=\"{4}\" rx=\"1.5\"/>",
                color,
                Html.Coordinate(x + (slot * 0.1)),
                Html.Coordinate(y),
                Html.Coordinate(slot * 0.8),
                Html.Coordinate(height)));
        }
    }

    private static string TimeLabel(DateTimeOffset at, TimeSpan step, bool whole) => at.UtcDateTime.ToString(
        whole ? "yyyy-MM-dd HH:mm 'UTC'"
            : step < TimeSpan.FromHours(3) ? "HH:mm"
            : step < TimeSpan.FromDays(1) ? "MM-dd HH:mm"
            : "MM-dd",
        CultureInfo.InvariantCulture);

    /// <summary>1, 2, 4, 5, 8 or 10 times a power of ten: a scale people can read.</summary>
    private static long NiceCeiling(long most)
    {
        long power = 1;
        while (power * 10 < most)
        {
            power *= 10;
        }

        foreach (var factor in (long[])[1, 2, 4, 8, 10])
        {
            if (factor * power >= most)
            {
                return factor * power;
            }
        }

        return most;
    }
}
