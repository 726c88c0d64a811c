using Synthflow.Campaigns.Reporting;
using Synthflow.Client.Chats;
using Synthflow.PowerShell.Chats;

namespace Synthflow.PowerShell.Results;

/// <summary>Rows of a report out of rows of a campaign with their chats.</summary>
internal sealed class ReportRows
{
    private readonly ResultColumns _columns = new(CampaignReport.CsvColumns, []);

    /// <summary>The names of the list's columns as they are written.</summary>
    public IReadOnlyList<string> Written
    {
        set => _columns.Written = value;
    }

    /// <summary>The names of the list's columns in the report; none before the first row, and without a list.</summary>
    public IReadOnlyList<string> Names { get; private set; } = [];

    public ReportRow Of(ResultRow row, Chat? chat)
    {
        var list = row.Columns is { } columns ? _columns.OfList(columns.Keys) : [];
        Names = Names.Count > 0 ? Names : [.. list.Select(static column => column.Name)];
        return new ReportRow
        {
            // columns only where there are some
            Cells = [.. list.Select(column => row.Columns![column.Header]?.ToString())],
            Row = row.Row,
            PhoneNumber = row.PhoneNumber,
            Outcome = row.Outcome,
            Reason = row.Detail,
            Entry = row.Entry,
            Reply = chat is null ? null : ReplyOf(chat),
        };
    }

    private static ReportReply ReplyOf(Chat chat)
    {
        var replies = Replies.In(chat);
        return new ReportReply(replies.FirstOrDefault()?.At, replies.LastOrDefault()?.Text);
    }
}
