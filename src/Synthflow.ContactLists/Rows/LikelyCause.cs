using Synthflow.ContactLists.Columns;
using Synthflow.ContactLists.Numbers;
using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists.Rows;

/// <summary>Most rows of a list that fail alike have one cause, and one parameter mends them all.</summary>
internal static class LikelyCause
{
    /// <summary>What the column that fails is taken for where another one is looked for.</summary>
    private const string NoNumber = "x";

    private const long MinProblems = 3;
    private const double MinShare = 0.8;

    /// <summary>What is probably wrong and what to add to the command; <see langword="null"/> where rows fail in
    /// several ways, or few do.</summary>
    /// <param name="columns">The list's columns.</param>
    /// <param name="sample">Its first rows under the header.</param>
    /// <param name="options">How it was read.</param>
    /// <param name="counts">What its rows were.</param>
    internal static string? Of(
        ContactColumns columns, IReadOnlyList<string[]> sample, ContactListOptions options, ContactListCounts counts)
    {
        if (counts.Problems < MinProblems || counts.Problems * 2 < counts.Rows)
        {
            return null;
        }

        var (problem, count) = counts.ByProblem.OrderByDescending(pair => pair.Value)
            .Select(pair => (pair.Key, pair.Value)).First();
        bool lacksCountry = problem is PhoneNumberProblem.NoCountry or PhoneNumberProblem.UnknownCountry;
        string[] cells = [.. sample.Select(row => RowCells.TrimmedAt(row, columns.Phone)).OfType<string>()];
        if (string.IsNullOrEmpty(options.CountryColumn) && !AreEmptyOrWords(problem)
            && CountryColumn(columns.Headers, sample) is { } country
            && !(problem == PhoneNumberProblem.Ambiguous
                && IsOfCountry(columns.Headers, country, sample, options.DefaultCountry)))
        {
            bool isOther = problem == PhoneNumberProblem.Ambiguous && options.DefaultCountry is not null;
            return Say(
                isOther ? Messages.ContactCause_OtherCountry : Messages.ContactCause_CountryColumn,
                Messages.ContactCause_CountryColumn_NextStep,
                counts,
                country,
                ShownText.Argument(country));
        }

        if (HasLostPlus(cells, options.DefaultCountry))
        {
            return Say(
                Messages.ContactCause_LostPlus, Messages.ContactCause_LostPlus_NextStep, counts,
                columns.Headers[columns.Phone]);
        }

        if (count < counts.Problems * MinShare)
        {
            return null;
        }

        return lacksCountry && options.DefaultCountry is null && string.IsNullOrEmpty(options.CountryColumn)
            ? Say(Messages.ContactCause_DefaultCountry, Messages.ContactCause_DefaultCountry_NextStep, counts)
            : problem is PhoneNumberProblem.LostDigits or PhoneNumberProblem.ScientificNotation
                ? Say(
                    Messages.ContactCause_LostDigits,
                    Messages.ContactCause_LostDigits_NextStep,
                    counts,
                    columns.Headers[columns.Phone])
            : CellLooks.ShareOfHashes(cells) >= MinShare
                ? Say(
                    Messages.ContactCause_Hashes, Messages.InvalidContactFile_Hashes_NextStep, counts,
                    columns.Headers[columns.Phone])
            : OtherColumn(columns, sample, options) is { } other
                ? Say(
                    Messages.ContactCause_PhoneColumn, Messages.ContactCause_PhoneColumn_NextStep, counts, other,
                    ShownText.Argument(other))
            : null;
    }

    /// <summary>Whether a column names the default country in most rows: then it is not why they fail.</summary>
    private static bool IsOfCountry(
        IReadOnlyList<string> headers, string header, IReadOnlyList<string[]> sample, string? defaultCountry)
    {
        int column = headers.ToList().IndexOf(header);
        string? own = Countries.Find(defaultCountry);
        var cells = sample.Select(row => RowCells.TrimmedAt(row, column)).OfType<string>().ToList();
        return own is not null && cells.Count(cell => Countries.Find(cell) == own) * 2 > cells.Count;
    }

    private static bool AreEmptyOrWords(PhoneNumberProblem problem) => problem
        is PhoneNumberProblem.Empty or PhoneNumberProblem.Letters or PhoneNumberProblem.NotANumber
        or PhoneNumberProblem.LostDigits or PhoneNumberProblem.ScientificNotation or PhoneNumberProblem.None;

    /// <summary>The column that names a country in nearly every row.</summary>
    private static string? CountryColumn(IReadOnlyList<string> headers, IReadOnlyList<string[]> sample)
    {
        var known = new Dictionary<string, bool>(StringComparer.OrdinalIgnoreCase);
        bool IsCountry(string cell)
        {
            if (!known.TryGetValue(cell, out bool isCountry))
            {
                known[cell] = isCountry = Countries.Find(cell) is not null;
            }

            return isCountry;
        }

        return Enumerable.Range(0, headers.Count)
            .Select(column => (
                Header: headers[column],
                Cells: sample.Select(row => RowCells.TrimmedAt(row, column)).OfType<string>().ToArray()))
            .Where(column => column.Cells.Length > sample.Count / 2
                && column.Cells.Count(IsCountry) >= column.Cells.Length * MinShare)
            .Where(column => CountryHeaders.MayBe(column.Header, column.Cells))
            .OrderByDescending(column => CountryHeaders.IsCountry(column.Header))
            .ThenByDescending(column => CountryHeaders.Rank(column.Header))
            .ThenByDescending(column => column.Cells.Length)
            .Select(column => column.Header)
            .FirstOrDefault();
    }

    /// <summary>Whether the cells are whole numbers of the world once a plus sign stands before them.</summary>
    private static bool HasLostPlus(string[] cells, string? country)
    {
        // What a spreadsheet reckoned with has lost more than its plus.
        var bare = cells.Where(cell => !cell.Contains("+") && PhoneNumberReader.Read(cell, country)
            is { E164: null, Problem: not (PhoneNumberProblem.LostDigits or PhoneNumberProblem.ScientificNotation
                or PhoneNumberProblem.Extension or PhoneNumberProblem.Letters) })
                .ToArray();
        return bare.Length >= MinProblems && bare.Count(IsValidWithPlus) >= bare.Length * MinShare;
    }

    private static bool IsValidWithPlus(string cell)
    {
        string digits = new([.. cell.Where(PhoneText.IsDigit)]);
        return digits.Length >= 10 && PhoneNumberReader.Read("+" + digits, defaultCountry: null).E164 is { } number
            && NumberPlan.IsAssigned(number);
    }

    private static string? OtherColumn(
        ContactColumns columns, IReadOnlyList<string[]> sample, ContactListOptions options)
    {
        var others = new PhoneColumnFinder(
            columns.Headers,
            column => PhoneCells.Of(RowCells.OfColumn(sample, column)
                .Select(cell => (column == columns.Phone ? NoNumber : cell, options.DefaultCountry))));
        return others.Find() is { Best: var best, Doubtful.Count: 0 }
            && best.Place != columns.Phone && best.Cells.AreNumbers
            ? columns.Headers[best.Place]
            : null;
    }

    private static string Say(
        string message, string nextStep, ContactListCounts counts, string header = "", string argument = "") =>
        ContactListErrors.WithNextStep(
            ContactListErrors.Format(message, counts.Problems, counts.Rows, ShownText.Header(header)),
            ContactListErrors.Format(nextStep, argument));
}
