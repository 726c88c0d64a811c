using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists.OptOuts;

/// <summary>The columns of a list that say who opted out or who agreed, and that nobody asked to heed.</summary>
internal static class UnusedOptOuts
{
    /// <summary>One sentence that names them all and the best one to use; <see langword="null"/> where there is none.</summary>
    /// <param name="headers">The headers.</param>
    /// <param name="cellsOf">A column's cells in the sample.</param>
    /// <param name="isOther">Whether a column is known to be something else, or is heeded.</param>
    /// <param name="used">The column that is heeded, or <see langword="null"/>.</param>
    internal static string? Warning(
        IReadOnlyList<string> headers, Func<int, IEnumerable<string>> cellsOf, Func<int, bool> isOther, string? used)
    {
        var columns = Find(headers, cellsOf, isOther);
        if (used is not null)
        {
            // When people agreed says nothing beside who did.
            columns = columns.FindAll(column => column.Meaning != OptOutMeaning.ConsentTime);
            return columns.Count == 0 ? null : ContactListErrors.WithNextStep(
                ContactListErrors.Format(
                    Messages.ContactWarning_OtherOptOutColumns,
                    ShownText.Headers(columns.ConvertAll(column => column.Header), "', '"),
                    ShownText.Header(used)),
                Messages.ContactWarning_OtherOptOutColumns_NextStep);
        }

        if (columns.Count == 0)
        {
            return null;
        }

        string best = columns.OrderByDescending(column => OptOutHeader.IsOfTexts(column.Header))
            .ThenByDescending(column => column.Meaning == OptOutMeaning.Stop)
            .First().Header;
        if (columns.TrueForAll(column => column.Meaning == OptOutMeaning.ConsentTime))
        {
            return ContactListErrors.Format(Messages.ContactWarning_ConsentTime, ShownText.Header(best));
        }

        var (message, nextStep) = columns is [{ Meaning: OptOutMeaning.Stop }]
            ? (Messages.ContactWarning_OptOutColumn, Messages.ContactWarning_OptOutColumn_NextStep)
            : columns is [{ Meaning: OptOutMeaning.Consent }]
            ? (Messages.ContactWarning_ConsentColumn, Messages.ContactWarning_ConsentColumn_NextStep)
            : (Messages.ContactWarning_OptOutColumns, Messages.ContactWarning_OptOutColumns_NextStep);
        string named = ShownText.Headers(columns.ConvertAll(column => column.Header), "', '");
        return ContactListErrors.Format(message, named) + " "
            + ContactListErrors.Format(nextStep, ShownText.Header(best).Replace("'", "''"));
    }

    /// <summary>The columns, each with what yes means in it.</summary>
    internal static List<(string Header, OptOutMeaning Meaning)> Find(
        IReadOnlyList<string> headers, Func<int, IEnumerable<string>> cellsOf, Func<int, bool> isOther)
    {
        var found = Enumerable.Range(0, headers.Count)
            .Where(column => !isOther(column))
            .Select(column => (Header: headers[column], Meaning: MeaningOf(headers[column], cellsOf(column))))
            .Where(column => column.Meaning != OptOutMeaning.None)
            .ToList();

        // The time of a consent says little beside the consent itself.
        var columns = found.FindAll(column => column.Meaning != OptOutMeaning.ConsentTime);
        return columns.Count > 0 ? columns : found;
    }

    /// <summary>What a header says; where it says nothing, whether every cell speaks for itself: a column Status with
    /// Subscribed and Unsubscribed in it.</summary>
    private static OptOutMeaning MeaningOf(string header, IEnumerable<string> cells)
    {
        var meaning = OptOutHeader.Of(header);
        return meaning == OptOutMeaning.None && OptOutHeader.MayBeOfTexts(header) && SpeakForThemselves(cells)
            ? OptOutMeaning.Either
            : meaning;
    }

    private static bool SpeakForThemselves(IEnumerable<string> cells)
    {
        bool any = false;
        foreach (string cell in cells)
        {
            if (string.IsNullOrWhiteSpace(cell))
            {
                continue;
            }

            if (!OptOutAnswers.SpeaksForItself(cell))
            {
                return false;
            }

            any = true;
        }

        return any;
    }
}
