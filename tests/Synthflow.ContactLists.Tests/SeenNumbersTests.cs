using Xunit;

namespace Synthflow.ContactLists.Tests;

[CollectionDefinition(nameof(SeenNumbersTests), DisableParallelization = true)]
[Collection(nameof(SeenNumbersTests))]
public sealed class SeenNumbersTests
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

        // What the tests before left for their finalizers would be taken off this one's bill.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        long held = GC.GetTotalMemory(forceFullCollection: true);
        for (int index = 0; index < count; index++)
        {
            string number = "+1202" + index.ToString("0000000", System.Globalization.CultureInfo.InvariantCulture);
            seen.Add(number, "list.csv", index + 2, out _, out _);
        }

        double bytes = (GC.GetTotalMemory(forceFullCollection: true) - held) / (double)count;
        GC.KeepAlive(seen);
        Assert.InRange(bytes, 12, 24);
    }
}
