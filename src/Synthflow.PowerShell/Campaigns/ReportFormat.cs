using Synthflow.Campaigns;

namespace Synthflow.PowerShell.Campaigns;

/// <summary>What a report's name says that it is: by its ending, and never by a guess.</summary>
internal static class ReportFormat
{
    /// <summary>Whether it is a table, and no page.</summary>
    /// <exception cref="CampaignException"><c>ReportNotWritable</c>: another ending, or none.</exception>
    public static bool IsTable(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".csv" => true,
        ".html" or ".htm" => false,
        "" or "." => throw Unknown(Text.Of(Messages.ReportFormatUnknown_None, path)),
        var other => throw Unknown(Text.Of(Messages.ReportFormatUnknown, path, Text.Harmless(other, 30))),
    };

    private static CampaignException Unknown(string message) =>
        new(ErrorIds.ReportNotWritable, message, Messages.ReportFormatUnknown_NextStep);
}
