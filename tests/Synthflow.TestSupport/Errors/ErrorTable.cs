using System.Text.RegularExpressions;

namespace Synthflow.TestSupport.Errors;

/// <summary>
/// The table of about_Synthflow_Errors: for each error id the Deliveries it can have. What a test sees of an error has to
/// stand in it, whichever test it is.
/// </summary>
public static class ErrorTable
{
    /// <summary>How the page, and a test, write that an error says nothing of a message.</summary>
    public const string NoDelivery = "(empty)";

    private const string Begin = "WHAT EACH ERROR SAYS OF A MESSAGE";
    private const string End = "WHAT YOUR SCRIPT SEES";

    // Four spaces, the id (only in the first row of each), the Delivery, what a script does. Before Cells, which is read with it.
    private static readonly Regex _row = Pattern(
        @"^ {4}(?<id>[A-Z]\w+|) +(?<delivery>\(empty\)|NotSent|Rejected|Unknown|AcceptedNoId|Sent) +(?<does>\S.*)$");

    private static readonly Regex _more = Pattern(@"^ {42}(?<does>\S.*)$");

    /// <summary>Every cell: the id, a Delivery, what a script does then.</summary>
    public static IReadOnlyList<ErrorCell> Cells { get; } = Read();

    private static readonly Dictionary<string, HashSet<string>> _deliveries = Cells
        .GroupBy(cell => cell.Id, StringComparer.Ordinal)
        .ToDictionary(
            cells => cells.Key,
            cells => cells.Select(cell => cell.Delivery).ToHashSet(StringComparer.Ordinal),
            StringComparer.Ordinal);

    /// <summary>An error as tests compare it: its id, and behind a comma its Delivery where it has one.</summary>
    /// <param name="id">The error id.</param>
    /// <param name="delivery">The Delivery, or null where the error is not about one message.</param>
    /// <exception cref="InvalidOperationException">The table says that there is no such error.</exception>
    public static string Told(string id, string? delivery)
    {
        var cell = delivery is { Length: > 0 } ? delivery : NoDelivery;
        return _deliveries.TryGetValue(id, out var deliveries) && deliveries.Contains(cell)
            ? cell == NoDelivery ? id : $"{id}, {cell}"
            : throw new InvalidOperationException(
                $"about_Synthflow_Errors says nothing of an error {id} with Delivery {cell}, and here is one.");
    }

    /// <summary>Every error says what to do next, apart from its message: PowerShell 7 shows the one below the other.</summary>
    /// <param name="id">The error id.</param>
    /// <param name="message">What happened.</param>
    /// <param name="nextStep">What to do next.</param>
    /// <exception cref="InvalidOperationException">It does not.</exception>
    public static void RequireNextStep(string id, string message, string? nextStep)
    {
        if (nextStep is not { Length: > 0 } || message.Contains(nextStep, StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"An error {id} has no next step apart from its message: {message}");
        }
    }

    private static List<ErrorCell> Read()
    {
        using var stream = typeof(ErrorTable).Assembly.GetManifestResourceStream("about_Synthflow_Errors.help.txt")
            ?? throw new InvalidOperationException("The page of errors is not in this assembly.");
        var page = new StreamReader(stream).ReadToEnd().ReplaceLineEndings("\n");
        var (begin, end) = (page.IndexOf(Begin, StringComparison.Ordinal), page.IndexOf(End, StringComparison.Ordinal));
        var cells = new List<ErrorCell>();
        foreach (var line in page[begin..end].Split('\n'))
        {
            if (_row.Match(line) is { Success: true } row)
            {
                var id = row.Groups["id"].Value;
                cells.Add(new ErrorCell(
                    id.Length > 0 ? id : cells[^1].Id, row.Groups["delivery"].Value, row.Groups["does"].Value.Trim()));
            }
            else if (_more.Match(line) is { Success: true } more)
            {
                cells[^1] = cells[^1] with { Does = cells[^1].Does + " " + more.Groups["does"].Value.Trim() };
            }
        }

        return cells;
    }

    // Not generated: .NET Framework has nothing of it.
    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10));
}
