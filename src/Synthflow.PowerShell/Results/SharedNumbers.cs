using Synthflow.Campaigns;
using Synthflow.Campaigns.Results;

namespace Synthflow.PowerShell.Results;

/// <summary>Which row of those that have one number was texted: a list may have another order than in the
/// campaign.</summary>
/// <remarks>Asked only where a row is not the one by its mark, or the journal has no marks: then the list is read once
/// more, to see what other rows have the number.</remarks>
/// <param name="parts">The journals.</param>
/// <param name="read">Reads the whole list once more, in silence.</param>
internal sealed class SharedNumbers(CampaignParts parts, Action<Func<CampaignRow, bool>> read)
{
    private const int MaxNamed = 5;

    private Dictionary<ulong, Group>? _groups;

    /// <summary>The rows of a person; null where one row alone is theirs.</summary>
    public Group? Of(ulong person) =>
        (_groups ??= Read()).TryGetValue(person, out var group) ? group : null;

    private Dictionary<ulong, Group> Read()
    {
        // Most people have one row: a group for each of them would take memory for nothing.
        var firsts = new Dictionary<ulong, Seen>();
        var groups = new Dictionary<ulong, Group>();
        read(row =>
        {
            if (row.PhoneNumber is { } number && parts.EntryOf(number) is { } entry)
            {
                var person = PersonKey.Of(number);
                int? name = row.Name is { } written ? StringComparer.Ordinal.GetHashCode(written.Trim()) : null;
                var seen = new Seen(row.Row, entry.IsOf(row) == true, name);
                if (!firsts.TryGetValue(person, out var first))
                {
                    firsts.Add(person, seen);
                }
                else if (groups.TryGetValue(person, out var group))
                {
                    group.Add(seen);
                }
                else
                {
                    groups.Add(person, new Group(entry.Row, first, seen));
                }
            }

            return true;
        });
        return groups;
    }

    /// <summary>A row: whether it is the one that was texted, by its mark, and what its name is like.</summary>
    internal readonly record struct Seen(long Row, bool IsSent, int? Name);

    /// <summary>The rows of one number.</summary>
    internal sealed class Group
    {
        private readonly long _sentRow;
        private readonly List<Seen> _rows;

        /// <param name="sentRow">The row in which the number stood when it was sent.</param>
        /// <param name="first">The first row that has it now.</param>
        /// <param name="second">The second.</param>
        public Group(long sentRow, Seen first, Seen second) => (_sentRow, _rows) = (sentRow, [first, second]);

        /// <summary>The row that gets what became of the send.</summary>
        public long Owner => _rows.Find(static row => row.IsSent) is { Row: > 0 } sent ? sent.Row
            : _rows.Exists(row => row.Row == _sentRow) ? _sentRow
            : _rows[0].Row;

        /// <summary>What the rows say where it is not known which of them was texted; else null. Rows of one name are
        /// one person.</summary>
        public string? Doubt =>
            _rows.Exists(static row => row.IsSent)
            || (_rows[0].Name is { } name && _rows.TrueForAll(row => row.Name == name))
                ? null
                : Text.Of(
                    Messages.ResultRow_Shared,
                    string.Join(", ", _rows.Take(MaxNamed).Select(static row => row.Row))
                        + (_rows.Count > MaxNamed ? ", ..." : ""));

        public void Add(Seen row) => _rows.Add(row);
    }
}
