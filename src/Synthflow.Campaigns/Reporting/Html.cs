using System.Globalization;
using System.Net;

namespace Synthflow.Campaigns.Reporting;

/// <summary>Text and numbers as they stand in the page; every text from outside goes through <see
/// cref="Of"/>.</summary>
internal static class Html
{
    public static string Of(string? text) => WebUtility.HtmlEncode(Text.Harmless(text ?? "", 1000));

    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Share(long part, long whole) =>
        whole == 0 ? "" : Text.Of(part * 1000 < whole && part > 0 ? "< 0.1 %" : "{0:0.#} %", 100d * part / whole);

    public static string Time(DateTimeOffset? time) => time is { } at
        ? at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)
        : "";

    public static string Coordinate(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>The outcome in words, and the name of its colour.</summary>
    public static (string Words, string Color) Outcome(CampaignOutcome outcome) => outcome switch
    {
        CampaignOutcome.Sent => ("Sent", "sent"),
        CampaignOutcome.AcceptedNoId => ("Accepted without an id", "noid"),
        CampaignOutcome.Rejected => ("Rejected", "rejected"),
        CampaignOutcome.NotSent => ("Not sent", "notsent"),
        _ => ("Unknown", "unknown"),
    };
}
