using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists.Columns;

/// <summary>A column that was named, where others have its header: the first is taken, which is said where their cells
/// differ.</summary>
internal static class RepeatedHeader
{
    /// <summary>A sentence, or <see langword="null"/>.</summary>
    /// <param name="headers">The headers, each different from the others.</param>
    /// <param name="samples">The first rows.</param>
    /// <param name="column">The column that was taken, or -1.</param>
    /// <param name="parameter">What it was named with.</param>
    internal static string? Warning(
        ContactHeaders headers, IReadOnlyList<string[]> samples, int column, string parameter)
    {
        foreach (int other in column < 0 ? [] : headers.RepeatsOf(column))
        {
            foreach (string[] row in samples)
            {
                var (first, second) = (Cell(row, column), Cell(row, other));
                if (second.Length > 0 && !string.Equals(first, second, StringComparison.OrdinalIgnoreCase))
                {
                    return ContactListErrors.WithNextStep(
                        ContactListErrors.Format(
                            Messages.ContactWarning_RepeatedHeader, ShownText.Header(headers[column]),
                            ShownText.Header(headers[other]), ShownText.Header(first), ShownText.Header(second)),
                        ContactListErrors.Format(
                            Messages.ContactWarning_RepeatedHeader_NextStep, parameter,
                            ShownText.Argument(headers[other])));
                }
            }
        }

        return null;
    }

    private static string Cell(string[] row, int column) => column < row.Length ? row[column].Trim() : string.Empty;
}
