using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>Whatever a table holds and however it is written, it comes back the same.</summary>
public sealed class RoundTripTests
{
    private static readonly string[] _headers = ["Phone", "Name", "Note", "City", "Company", "Tags"];

    // No pair of these is valid UTF-8 when it is written in Windows-1252.
    private const string Alphabet = "abcXYZ019 ,;|\t\"\"\r\n'#=@.-éüß";

    private static readonly Gen<Dialect> _dialects =
        from encoding in Gen.Elements(Dialect.Encodings)
        from delimiter in Gen.Elements(Dialect.Delimiters)
        from lineEnd in Gen.Elements(Dialect.LineEnds)
        from quotesEverything in Gen.Elements(true, false)
        from separatorLine in Gen.Elements(true, false)
        from finalNewline in Gen.Elements(true, false)
        select new Dialect(encoding, delimiter, lineEnd, quotesEverything, separatorLine, finalNewline);

    private static readonly Gen<string> _cells =
        from length in Gen.Frequency((20, Gen.Choose(0, 12)), (1, Gen.Choose(100, 3000)))
        from characters in Gen.ArrayOf(Gen.Elements(Alphabet.ToCharArray()), length)
        select new string(characters);

    private static readonly Gen<string[][]> _tables =
        from columns in Gen.Choose(2, _headers.Length)
        from rows in Gen.Frequency((10, Gen.Choose(0, 20)), (1, Gen.Choose(200, 400)))
        from numbers in Gen.ArrayOf(Gen.Choose(0, 9999), rows)
        from cells in Gen.ArrayOf(Gen.ArrayOf(_cells, columns - 1), rows)
        select (string[][])[
            [.. _headers.Take(columns)],
            .. numbers.Select((number, row) => (string[])[$"+1202555{number:0000}", .. cells[row]])];

    /// <summary>Letters by chance are no words, and tell no 8-bit encoding.</summary>
    private static ContactListOptions OptionsOf(Dialect dialect) =>
        new() { Encoding = dialect.Encoding.StartsWith("windows", StringComparison.Ordinal) ? FileEncodings.Find("ansi") : null };

    [Fact]
    public void ReadRows_AnyTableInAnyDialect_GivesTheSameCells()
    {
        var property = Prop.ForAll(
            (from dialect in _dialects from table in _tables select (dialect, table)).ToArbitrary(),
            written =>
            {
                using var reader = Lists.Open(written.dialect.Write(written.table), OptionsOf(written.dialect));
                string[][] read =
                [
                    [.. reader.Columns.Headers],
                    .. reader.ReadRows().Select(row => (string[])[.. row.Contact.Variables.Values.Cast<string>()]),
                ];
                return read.Length == written.table.Length
                    && read
                        .Zip(written.table)
                        .All(pair => pair.First.SequenceEqual(pair.Second, StringComparer.Ordinal));
            });

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Cases.Of(500)), property);
    }

    [Fact]
    public void ReadRows_AnyTableInAnyDialect_NumbersItsRowsInOrder()
    {
        var property = Prop.ForAll(
            (from dialect in _dialects from table in _tables select (dialect, table)).ToArbitrary(),
            written =>
            {
                using var reader = Lists.Open(written.dialect.Write(written.table), OptionsOf(written.dialect));
                return reader.ReadRows().Select(row => row.Contact.Row)
                    .SequenceEqual(Enumerable.Range(2, written.table.Length - 1).Select(row => (long)row));
            });

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Cases.Of(200)), property);
    }
}
