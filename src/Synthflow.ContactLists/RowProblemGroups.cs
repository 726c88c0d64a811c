using System.Globalization;

namespace Synthflow.ContactLists;

/// <summary>Rows that cannot be used, by their reason: the first few are told one by one, the others
/// together.</summary>
public sealed class RowProblemGroups : IRowProblems
{
    /// <summary>How many rows of a reason are told one by one.</summary>
    public const int MaxToldAlone = 5;

    private const int MaxRowsNamed = 10;

    private readonly Dictionary<string, Group> _groups = new(StringComparer.Ordinal);
    private readonly List<Group> _inOrder = [];

    /// <summary>Takes a row.</summary>
    /// <param name="problem">What is wrong with it.</param>
    /// <param name="contact">The row as far as it could be read.</param>
    /// <param name="keep">Whether rows beyond the first few are kept, to be handed out with their group.</param>
    /// <returns>Whether it is one of the first few of its reason.</returns>
    public bool Add(ContactRowProblem problem, Contact contact, bool keep)
    {
        string reason = Group.ReasonOf(problem);
        if (!_groups.TryGetValue(reason, out var group))
        {
            _groups[reason] = group = new Group(problem);
            _inOrder.Add(group);
        }

        return group.Add(problem, contact, keep);
    }

    /// <summary>For each reason with more than the first few rows: the others as one.</summary>
    /// <returns>The first problem of the reason with a message about the rest, and their rows.</returns>
    public IEnumerable<(ContactRowProblem First, string Message, Contact[] Rows)> Rest() =>
        _inOrder.Where(group => group.Count > MaxToldAlone).Select(group => (
            group.First,
            ContactListErrors.Format(
                group.IsOfTheNumber ? Messages.InvalidContactFile_MoreNumbers : Messages.InvalidContactFile_MoreRows,
                ContactListErrors.NameOf(group.First.File),
                Number(group.Count - MaxToldAlone),
                group.Reason,
                group.RowsShown(skipped: MaxToldAlone)),
            group.Kept.ToArray()));

    /// <summary>One sentence a reason, for all its rows.</summary>
    public IEnumerable<string> Sentences() => _inOrder.Select(group =>
    {
        string name = ContactListErrors.NameOf(group.First.File);
        string rows = group.RowsShown(skipped: 0);
        // A reason says "it" of the number, or of the row: the sentence has to say which.
        return group.Count == 1
            ? ContactListErrors.Format(
                group.IsOfTheNumber
                    ? Messages.InvalidContactFile_NumberOfAReason : Messages.InvalidContactFile_RowOfAReason,
                name, rows, group.First.Reason, group.First.NextStep)
            : ContactListErrors.Format(
                group.IsOfTheNumber
                    ? Messages.InvalidContactFile_NumbersOfAReason : Messages.InvalidContactFile_RowsOfAReason,
                name, Number(group.Count), group.Reason, rows, group.First.NextStep);
    });

    private static string Number(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private sealed class Group(ContactRowProblem first)
    {
        private readonly List<long> _rows = [];

        internal ContactRowProblem First { get; } = first;

        internal string Reason => ReasonOf(First);

        internal bool IsOfTheNumber => First.NumberProblem != PhoneNumberProblem.None;

        internal long Count { get; private set; }

        internal List<Contact> Kept { get; } = [];

        /// <summary>Where each row's reason has the row's own numbers, they are still one reason.</summary>
        internal static string ReasonOf(ContactRowProblem problem) => problem.SharedReason ?? problem.Reason;

        internal bool Add(ContactRowProblem problem, Contact contact, bool keep)
        {
            Count++;
            if (_rows.Count < MaxToldAlone + MaxRowsNamed)
            {
                _rows.Add(problem.Row);
            }

            if (Count > MaxToldAlone && keep)
            {
                Kept.Add(contact);
            }

            return Count <= MaxToldAlone;
        }

        internal string RowsShown(int skipped)
        {
            var shown = _rows.Skip(skipped).Take(MaxRowsNamed).ToList();
            long more = Count - skipped - shown.Count;
            string rows = string.Join(", ", shown.Select(row => row.ToString(CultureInfo.InvariantCulture)));
            return more > 0 ? ContactListErrors.Format(Messages.ContactHeaders_More, rows, Number(more)) : rows;
        }
    }
}
