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
    private readonly Dictionary<ulong, string> _doubts = [];
    private readonly SharedNumbers _shared;
    private readonly string _leftOut;

    /// <param name="parts">The journals.</param>
    /// <param name="readAgain">Reads the whole list once more, in silence.</param>
    public ResultRows(CampaignParts parts, Action<Func<CampaignRow, bool>> readAgain)
    {
        _parts = parts;
        _shared = new SharedNumbers(parts, readAgain);
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
            return Row(
                row, CampaignOutcome.SkippedDuplicate,
                _doubts.TryGetValue(person, out var doubt) ? doubt : Text.Of(Messages.ResultRow_Duplicate, first));
        }

        if (_parts.EntryOf(number) is { } entry)
        {
            // The row is the one that was texted, or the only one of its number, or a family's: then see which.
            var others = entry.IsOf(row) == true ? null : _shared.Of(person);
            if (others is not null && others.Owner != row.Row)
            {
                return Row(
                    row, CampaignOutcome.SkippedDuplicate,
                    others.Doubt ?? Text.Of(Messages.ResultRow_Duplicate, others.Owner));
            }

            _seen.Add(person, row.Row);
            if (others?.Doubt is { } shared)
            {
                _doubts.Add(person, shared);
            }

            return new ResultRow
            {
                Row = row.Row,
                PhoneNumber = number,
                Name = row.Name,
                Columns = row.Variables,
                Outcome = entry.GetOutcome(),
                Detail = DetailOf(entry) is not { } detail ? others?.Doubt
                    : others?.Doubt is { } also ? detail + "; " + also
                    : detail,
                Entry = entry,
            };
        }

        _seen.Add(person, row.Row);
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
