namespace Synthflow.Campaigns.Planning;

/// <summary>Cells that people should hardly read in a message: words for nothing, damaged letters, the first of two
/// columns with one header.</summary>
/// <remarks>Only the first row of each kind is named: who looks there sees the others. For one thread at a
/// time.</remarks>
/// <param name="options">The campaign.</param>
public sealed class MessageDoubts(CampaignOptions options)
{
    private const int LongestShown = 60;

    private readonly HashSet<string> _repeatsSaid = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lazy<string[]> _columns = new(
        () => [.. new CampaignMessage(options).Columns.Distinct(StringComparer.OrdinalIgnoreCase)]);
    private ContactHeaders? _headers;
    private List<(string Column, string Other)> _repeats = [];
    private bool _saidNothing;
    private bool _saidDamaged;

    /// <summary>A sentence for each kind of doubt of which this row is the first.</summary>
    /// <exception cref="CampaignException"><c>InvalidCampaign</c>.</exception>
    public IReadOnlyList<string> In(CampaignRow row)
    {
        List<string>? found = null;
        foreach (var column in _columns.Value)
        {
            if ((!_saidNothing || !_saidDamaged) && CellOf(row, column) is { Length: > 0 } cell)
            {
                if (!_saidNothing && SaysNothing(column, cell))
                {
                    _saidNothing = true;
                    (found ??= []).Add(Sentence(Messages.MessageDoubt_Nothing, row, column, cell));
                }
                else if (!_saidDamaged && DamagedText.Is(cell))
                {
                    _saidDamaged = true;
                    (found ??= []).Add(Sentence(Messages.MessageDoubt_Damaged, row, column, cell));
                }
            }
        }

        foreach (var (column, other) in RepeatsOf(row))
        {
            if (!_repeatsSaid.Contains(column) && Differ(row, column, other, out var first, out var second))
            {
                _ = _repeatsSaid.Add(column);
                (found ??= []).Add(Text.Of(
                    Messages.MessageDoubt_Repeated, Shown(column), row.Row, Shown(first), Shown(other), Shown(second)));
            }
        }

        return found ?? (IReadOnlyList<string>)[];
    }

    /// <summary>What a placeholder takes for an empty cell is none of them; a variable of the agent has it.</summary>
    private bool SaysNothing(string column, string cell) =>
        SpreadsheetErrors.HaveNoValue(cell)
            ? options.CustomVariableProperties.Contains(column, StringComparer.OrdinalIgnoreCase)
            : NoValueWords.Contains(cell) && (ForeignPlaceholders.IsOfPeople(column)
                ? !NoValueWords.MayBeName(cell)
                : NoValueWords.IsOfPrograms(cell));

    private static string CellOf(CampaignRow row, string column) =>
        MessageTemplate.TryFind(row.Variables, column, out var value) ? MessageCell.Of(column, value) : "";

    /// <summary>An empty second column takes nothing from the first.</summary>
    private static bool Differ(CampaignRow row, string column, string other, out string first, out string second)
    {
        (first, second) = (CellOf(row, column), CellOf(row, other));
        return second.Length > 0 && !string.Equals(first, second, StringComparison.OrdinalIgnoreCase);
    }

    private static string Sentence(string message, CampaignRow row, string column, string cell) =>
        Text.Of(message, row.Row, Shown(cell), Shown(column));

    private static string Shown(string text) => Text.Harmless(text, LongestShown);

    /// <summary>The columns of the message whose header other columns have, too, which it does not name.</summary>
    private List<(string Column, string Other)> RepeatsOf(CampaignRow row)
    {
        var headers = (row.InputObject as Contact)?.GetHeaders() as ContactHeaders;
        if (!ReferenceEquals(headers, _headers))
        {
            _headers = headers;
            var names = headers?.ToList() ?? [];
            _repeats =
            [
                .. from column in _columns.Value
                   let place = HeaderNames.IndexOf(names, column)
                   where place >= 0
                   from other in headers!.RepeatsOf(place)
                   where !_columns.Value.Contains(names[other], StringComparer.OrdinalIgnoreCase)
                   select (column, names[other]),
            ];
        }

        return _repeats;
    }
}
