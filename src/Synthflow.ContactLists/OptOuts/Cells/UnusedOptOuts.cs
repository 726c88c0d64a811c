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

        bool isNever = request is not null && (meaning == OptOutMeaning.Stop || CellSense.IsNever(request));
        var (message, nextStep) = columns is [_] && isNever
            ? (Messages.ContactWarning_NeverCells, Messages.ContactWarning_OptOutColumn_NextStep)
            : columns is [{ Request: not null }]
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
        argument = request is null || meaning == OptOutMeaning.Stop
            ? argument : argument + "' -OptOutValue '" + Quoted(request);
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
        var sense = new CellSense(header);
        string? request = null;
        bool allAsk = true;
        foreach (string cell in cells)
        {
            if (string.IsNullOrWhiteSpace(cell))
            {
                allAsk = false;
                continue;
            }

            any = true;
            all = all && OptOutAnswers.SpeaksForItself(cell);
            answers = answers && OptOutAnswers.IsYesOrNo(cell);
            string? asked = request is null || sense.IsOfNever ? sense.RequestIn(cell) : request;
            allAsk = allAsk && asked is not null;
            request ??= asked;
            if (!all && !answers && request is not null && !sense.IsOfNever)
            {
                break;
            }
        }

        if (sense.IsOfNever)
        {
            // Where everybody died, the numbers are of those whom they left.
            bool isDay = request is not null && !OptOutAnswers.IsYesOrNo(request);
            return request is null || (isDay && allAsk)
                ? (header, OptOutMeaning.None, null)
                : (header, OptOutMeaning.Stop, request);
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
        !string.IsNullOrWhiteSpace(cell)
        && OptOutHeader.Of(header) == OptOutMeaning.None && OptOutHeader.MayBeOfTexts(header)
            ? new CellSense(header).RequestIn(cell!)
            : null;

    /// <summary>The cell where it is a request, or the one of its tags that is.</summary>
    internal static string? RequestIn(string cell, bool isState) => IsRequest(cell, isState) ? cell.Trim()
        : cell.Length <= LongestTags ? OptOutParts.Of(cell).FirstOrDefault(part => IsRequest(part, isState))
        : null;

    /// <remarks>Most cells are numbers or long: those are passed over at once.</remarks>
    private static bool IsRequest(string cell, bool isState) => cell.Length <= LongestRequest
        && char.IsLetter(cell.Trim()[0]) && OptOutRequest.Is(PlainText.Words(cell), isState);
}
