using Xunit;

namespace Synthflow.ContactLists.Tests;

[CollectionDefinition(nameof(SeenNumbersTests), DisableParallelization = true)]
[Collection(nameof(SeenNumbersTests))]
public sealed partial class SeenNumbersTests
{
    [Fact]
    public void Add_AnyNumbersOfSeveralFiles_TellsTheFirstFileAndRow()
    {
        int seed = Environment.TickCount;
        var random = new Random(seed);
        var seen = new SeenNumbers();
        var expected = new Dictionary<string, (string? File, long Row)>(StringComparer.Ordinal);
        string?[] files = ["a.csv", "b.csv", null, "a.csv", "c.csv"];
        foreach (string? file in files)
        {
            long row = 1;
            for (int index = 0; index < 30_000; index++)
            {
                row += random.Next(1, 4);
                string number = "+" + (random.Next(2) == 0
                    ? 12_025_550_000 + random.Next(20_000)
                    : random.NextInt64(1, 999_999_999_999_999));
                bool isNew = expected.TryAdd(number, (file, row));
                bool added = seen.Add(number, file, row, out string? firstFile, out long firstRow);
                Assert.True(
                    added == isNew && expected[number] == (firstFile, firstRow),
                    $"seed {seed}: {number} in {file} row {row}: {added}, "
                        + $"{firstFile} row {firstRow} instead of {expected[number]}");
            }
        }

        Assert.Equal(expected.Count, seen.Count);
    }

    [Fact]
    public void Add_AMillionNumbers_TakesFewBytesEach()
    {
        const int count = 1_000_000;
        var seen = new SeenNumbers();
        var numbers = Enumerable.Range(0, count)
            .Select(index => "+1202" + index.ToString("0000000", System.Globalization.CultureInfo.InvariantCulture))
            .ToArray();
        // What this thread takes, whatever others do meanwhile. Each part of the table grows by half and leaves its old self
        // behind, so all it ever took is about three times what it has in the end: 15 to 23 bytes a number.
        long before = AllocatedBytes();
        for (int index = 0; index < count; index++)
        {
            seen.Add(numbers[index], "list.csv", index + 2, out _, out _);
        }

        double taken = (AllocatedBytes() - before) / (double)count;
        Assert.InRange(taken, 24, 70);
    }
}
