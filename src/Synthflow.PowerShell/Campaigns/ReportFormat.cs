using Synthflow.Campaigns;
using Synthflow.Campaigns.Files;

namespace Synthflow.PowerShell.Campaigns;

/// <summary>What a report's name says that it is: by its ending, and never by a guess; and that it is not the list's.</summary>
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

    /// <summary>Refuses to write the report over the list that it is made of, however that looks.</summary>
    /// <exception cref="CampaignException"><c>ReportNotWritable</c>: they are one file.</exception>
    public static void RequireOther(string path, string list)
    {
        if (SameFile.Is(path, list))
        {
            throw new CampaignException(
                ErrorIds.ReportNotWritable, Text.Of(Messages.ReportIsTheList, path), Messages.ReportIsTheList_NextStep);
        }
    }

    private static CampaignException Unknown(string message) =>
        new(ErrorIds.ReportNotWritable, message, Messages.ReportFormatUnknown_NextStep);
}
