using Synthflow.Campaigns;
using Synthflow.Campaigns.Journal;
using Synthflow.Campaigns.Results;

namespace Synthflow.PowerShell.Results;

/// <summary>Joins the rows of a list with journals: by person, never by the number of the row.</summary>
internal sealed class ResultRows
{
    private readonly CampaignParts _parts;
    private readonly List<Partition> _missing = [];
    private readonly Dictionary<ulong, long> _seen = [];
    private readonly string _leftOut;

    /// <param name="parts">The journals.</param>
    public ResultRows(CampaignParts parts)
    {
        _parts = parts;
        _missing.AddRange(parts.Missing.Select(Partition.Parse));
        _leftOut = LeftOut.Describe(parts.Journals);
    }

    /// <summary>The result of a row of the list.</summary>
    public ResultRow Of(CampaignRow row)
    {
        if (row.PhoneNumber is not { } number)
        {
            return Row(row, CampaignOutcome.SkippedProblem, row.Problem ?? Messages.ResultRow_NoNumber);
        }

        var person = PersonKey.Of(number);
        if (_seen.TryGetValue(person, out var first))
        {
            return Row(row, CampaignOutcome.SkippedDuplicate, Text.Of(Messages.ResultRow_Duplicate, first));
        }

        _seen.Add(person, row.Row);
        if (_parts.EntryOf(number) is { } entry)
        {
            return new ResultRow
            {
                Row = row.Row,
                PhoneNumber = number,
                Name = row.Name,
                Columns = row.Variables,
                Outcome = entry.GetOutcome(),
                Detail = DetailOf(entry),
                Entry = entry,
            };
        }

        return row.Problem is { } problem ? Row(row, CampaignOutcome.SkippedProblem, problem)
            : row.OptedOut ? Row(row, CampaignOutcome.SkippedOptOut, Messages.ResultRow_OptedOut)
            : _missing.Find(part => part.Contains(number)) is { } lost
                ? Row(row, CampaignOutcome.Unknown, Text.Of(Messages.ResultRow_MissingPart, lost))
            : Row(row, CampaignOutcome.NotReached, _leftOut);
    }

    /// <summary>The result of a number of the journals, where no list is given.</summary>
    public static ResultRow Of(JournalEntry entry) =>
        new() { Row = entry.Row, PhoneNumber = entry.PhoneNumber, Outcome = entry.GetOutcome(),
            Detail = DetailOf(entry), Entry = entry };

    private static string? DetailOf(JournalEntry entry) => entry.Evidence ?? entry.Reason ?? entry.ErrorId;

    private static ResultRow Row(CampaignRow row, CampaignOutcome outcome, string? detail) => new()
    {
        Row = row.Row,
        PhoneNumber = row.PhoneNumber,
        Name = row.Name,
        Columns = row.Variables,
        Outcome = outcome,
        Detail = detail,
    };
}
