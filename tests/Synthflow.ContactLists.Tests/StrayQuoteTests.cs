using System.Text;
using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>
/// Quotes in every wrong place, against a parser that goes character by character as Import-Csv does.
/// </summary>
public sealed class StrayQuoteTests
{
    private const string Alphabet = "\"\"\"\"xyz ,,,\n\n\r";

    private static readonly ContactListOptions _options = new()
    {
        Delimiter = ',',
        PhoneColumn = "P",
        Encoding = Encoding.UTF8,
    };

    [Fact]
    public void ReadRows_AnyQuotes_GivesTheCellsOfImportCsv()
    {
        int seed = Environment.TickCount;
        var random = new Random(seed);
        for (int run = 0; run < Cases.Of(500); run++)
        {
            // Long beginnings put what follows around the ends of buffers.
            var text = new StringBuilder("P,N\n");
            text.Append('x', run % 2 == 0 ? 0 : 32_760 - text.Length + random.Next(12)).Append(',');
            for (int length = random.Next(60); length > 0; length--)
            {
                text.Append(Alphabet[random.Next(Alphabet.Length)]);
            }

            string[] expected = [.. Parse(text.ToString())];
            string[] actual = [.. Read(text.ToString())];
            Assert.True(
                expected.SequenceEqual(actual, StringComparer.Ordinal),
                $"Seed {seed}, run {run}: {string.Join('¶', expected)} but {string.Join('¶', actual)}");
        }
    }

    [Fact]
    public void ReadRows_EndlessTextAfterAQuote_IsAnInvalidContactFile()
    {
        string text = "P,N\n+12025550101,\"a\"" + new string('b', 100_000) + "\n";

        var exception = Assert.Throws<ContactListException>(() => Lists.Read(text, _options));

        Assert.Equal("InvalidContactFile", exception.Told());
        Assert.Equal(2, exception.Row);
    }

    private static IEnumerable<string> Read(string text)
    {
        using var reader = Lists.Open(text, _options);
        using var rows = reader.ReadRows().GetEnumerator();
        string? end = null;
        while (end is null)
        {
            ContactRow? row = null;
            try
            {
                end = rows.MoveNext() ? null : string.Empty;
                row = end is null ? rows.Current : null;
            }
            catch (ContactListException exception)
            {
                end = $"open {exception.Row}";
            }

            if (row is { } read)
            {
                bool swallowed = read.Problem?.Message.Contains("another cell", StringComparison.Ordinal) ?? false;
                yield return $"{read.Contact.Row} "
                    + (swallowed ? "swallowed" : Shown(read.Contact.Variables.Values.Cast<string>()));
            }
        }

        yield return end;
    }

    private static IEnumerable<string> Parse(string text)
    {
        List<string> cells = [];
        var cell = new StringBuilder();
        bool quoted = false;
        bool wasQuoted = false;
        bool swallowed = false;
        int row = 1;
        for (int index = 0; index <= text.Length; index++)
        {
            char character = index < text.Length ? text[index] : '\n';
            bool atEnd = index == text.Length;
            if (quoted && atEnd)
            {
                yield return $"open {row}";
                yield break;
            }

            if (quoted)
            {
                bool doubled = character == '"' && index + 1 < text.Length && text[index + 1] == '"';
                index += doubled ? 1 : 0;
                quoted = character != '"' || doubled;
                if (quoted)
                {
                    cell.Append(character);
                }
                else if (index + 1 < text.Length && text[index + 1] is not (',' or '\r' or '\n'))
                {
                    swallowed |= cell.ToString().AsSpan().IndexOfAny('\r', '\n') >= 0;
                }
            }
            else if (character == '"' && cell.Length == 0 && !wasQuoted)
            {
                quoted = true;
                wasQuoted = true;
            }
            else if (character is ',' or '\r' or '\n')
            {
                cells.Add(cell.ToString());
                cell.Clear();
                wasQuoted = false;
                if (character != ',')
                {
                    index += character == '\r' && index + 1 < text.Length && text[index + 1] == '\n' ? 1 : 0;
                    if (row > 1 && (swallowed || !cells.TrueForAll(string.IsNullOrWhiteSpace)))
                    {
                        yield return $"{row} " + (swallowed ? "swallowed" : Shown(cells.Take(2)));
                    }

                    row++;
                    cells = [];
                    swallowed = false;
                }
            }
            else
            {
                cell.Append(character);
            }
        }

        yield return string.Empty;
    }

    private static string Shown(IEnumerable<string> cells) =>
        string.Join(
            '|',
            cells.Append(string.Empty).Take(2).Select(cell => cell.Length > 100 ? "long" + cell.TrimStart('x') : cell));
}
