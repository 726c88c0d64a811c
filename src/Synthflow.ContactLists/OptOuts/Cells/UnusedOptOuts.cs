using Synthflow.ContactLists.OptOuts.Headers;
using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists.OptOuts.Cells;

/// <summary>The columns of a list that say who opted out or who agreed, and that nobody asked to heed.</summary>
internal static class UnusedOptOuts
{
    private const int LongestRequest = 60;
    private const int LongestTags = 400;

    /// <summary>One sentence that names them all and the best one to use; <see langword="null"/> where there is
    /// none.</summary>
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

        var (best, meaning, request) = columns.OrderByDescending(column => OptOutHeader.IsOfTexts(column.Header))
            .ThenByDescending(column => column.Meaning == OptOutMeaning.Stop)
            .ThenByDescending(column => column.Meaning == OptOutMeaning.Consent)
            .ThenByDescending(column => column.Request is null)
            .First();
        if (columns.TrueForAll(column => column.Meaning == OptOutMeaning.ConsentTime))
        {
            return ContactListErrors.Format(Messages.ContactWarning_ConsentTime, ShownText.Header(best));
        }

        var (message, nextStep) = columns is [{ Request: not null }]
            ? (Messages.ContactWarning_OptOutCells, Messages.ContactWarning_OptOutColumn_NextStep)
            : columns is [{ Meaning: OptOutMeaning.Stop }]
            ? (Messages.ContactWarning_OptOutColumn, Messages.ContactWarning_OptOutColumn_NextStep)
            : columns is [{ Meaning: OptOutMeaning.Consent }]
            ? (Messages.ContactWarning_ConsentColumn, Messages.ContactWarning_ConsentColumn_NextStep)
            : columns is [_]
            ? (Messages.ContactWarning_EitherColumn, Messages.ContactWarning_OptOutColumns_NextStep)
            : (Messages.ContactWarning_OptOutColumns, Messages.ContactWarning_OptOutColumns_NextStep);
        if (meaning == OptOutMeaning.Either && request is null && !AllSpeak(cellsOf(headers.ToList().IndexOf(best))))
        {
            nextStep = Messages.ContactWarning_EitherColumn_NextStep;
        }

        string named = ShownText.Headers(columns.ConvertAll(column => column.Header), "', '");
        string argument = Quoted(ShownText.Header(best));

        // Most cells of such a column say nothing of it: without a value they would all count as opted out.
        argument = request is null ? argument : argument + "' -OptOutValue '" + Quoted(request);
        return ContactListErrors.Format(message, named, request) + " " + ContactListErrors.Format(nextStep, argument);
    }

    /// <summary>The columns, each with what yes means in it, and a cell with a request where only cells tell, and not
    /// all.</summary>
    internal static List<(string Header, OptOutMeaning Meaning, string? Request)> Find(
        IReadOnlyList<string> headers, Func<int, IEnumerable<string>> cellsOf, Func<int, bool> isOther)
    {
        var found = Enumerable.Range(0, headers.Count)
            .Where(column => !isOther(column))
            .Select(column => Read(headers[column], cellsOf(column)))
            .Where(column => column.Meaning != OptOutMeaning.None)
            .ToList();

        // The time of a consent says little beside the consent itself.
        var columns = found.FindAll(column => column.Meaning != OptOutMeaning.ConsentTime);
        return columns.Count > 0 ? columns : found;
    }

    /// <summary>Whether yes and no have no say in a column: its cells are Subscribed, Unsubscribed and the
    /// like.</summary>
    private static bool AllSpeak(IEnumerable<string> cells)
    {
        var filled = cells.Where(static cell => !string.IsNullOrWhiteSpace(cell)).ToList();
        return filled.Count > 0 && filled.TrueForAll(OptOutAnswers.SpeaksForItself);
    }

    private static string Quoted(string text) => text.Replace("'", "''");

    /// <summary>What a header says; where it says nothing, whether every cell speaks for itself (a column Status with
    /// Subscribed and Unsubscribed in it), or any is a request (Do Not Contact among other stages of a lead).</summary>
    internal static (string Header, OptOutMeaning Meaning, string? Request) Read(
        string header, IEnumerable<string> cells)
    {
        var meaning = OptOutHeader.Of(header);
        if (meaning != OptOutMeaning.None || !OptOutHeader.MayBeOfTexts(header))
        {
            return (header, meaning, null);
        }

        bool any = false;
        bool all = true;
        bool answers = OptOutHeader.IsAnsweredBy(header);
        bool isState = OptOutHeader.IsOfState(header);
        string? request = null;
        foreach (string cell in cells.Where(static cell => !string.IsNullOrWhiteSpace(cell)))
        {
            any = true;
            all = all && OptOutAnswers.SpeaksForItself(cell);
            answers = answers && OptOutAnswers.IsYesOrNo(cell);
            request ??= RequestIn(cell, isState);
            if (!all && !answers && request is not null)
            {
                break;
            }
        }

        return any && (all || answers) ? (header, OptOutMeaning.Either, null)
            : request is not null ? (header, OptOutMeaning.Either, request)
            : (header, OptOutMeaning.None, null);
    }

    /// <summary>Whether a column of anything says nothing of stops yet.</summary>
    internal static bool SayNothing(string header, IEnumerable<string> cells) =>
        OptOutHeader.MayBeOfTexts(header) && Read(header, cells).Meaning == OptOutMeaning.None;

    /// <summary>What a cell asks for, where its header says nothing of it.</summary>
    internal static string? StopIn(string header, string? cell) =>
        // Hardly any cell asks for anything, so that the header is read last.
        !string.IsNullOrWhiteSpace(cell) && RequestIn(cell!, isState: true) is not null // net472 lacks the annotation
        && OptOutHeader.Of(header) == OptOutMeaning.None && OptOutHeader.MayBeOfTexts(header)
            ? RequestIn(cell!, OptOutHeader.IsOfState(header))
            : null;

    /// <summary>The cell where it is a request, or the one of its tags that is.</summary>
    internal static string? RequestIn(string cell, bool isState) => IsRequest(cell, isState) ? cell.Trim()
        : cell.Length <= LongestTags ? OptOutParts.Of(cell).FirstOrDefault(part => IsRequest(part, isState))
        : null;

    /// <remarks>Most cells are numbers or long: those are passed over at once.</remarks>
    private static bool IsRequest(string cell, bool isState) => cell.Length <= LongestRequest
        && char.IsLetter(cell.Trim()[0]) && OptOutRequest.Is(PlainText.Words(cell), isState);
}
