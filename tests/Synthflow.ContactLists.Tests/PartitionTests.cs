using Xunit;

namespace Synthflow.ContactLists.Tests;

public sealed class PartitionTests
{
    [Theory]
    [InlineData("2/8", 2, 8)]
    [InlineData(" 1 / 1 ", 1, 1)]
    [InlineData("100/100", 100, 100)]
    public void Parse_Part_GivesIt(string text, int number, int count)
    {
        var partition = Partition.Parse(text);

        Assert.Equal((number, count), (partition.Number, partition.Count));
        Assert.Equal($"{number}/{count}", partition.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2")]
    [InlineData("0/8")]
    [InlineData("9/8")]
    [InlineData("-1/8")]
    [InlineData("1/0")]
    [InlineData("1/2/3")]
    [InlineData("a/b")]
    [InlineData("1/99999999999")]
    public void Parse_SomethingElse_IsRefusedWithAnExample(string? text)
    {
        var exception = Assert.Throws<SynthflowException>(() => Partition.Parse(text));

        Assert.Equal(("InvalidPartition", (Delivery?)null), (exception.ErrorId, exception.Delivery));
        Assert.Contains("2/8", exception.RecommendedAction, StringComparison.Ordinal);
    }

    /// <summary>
    /// Worked out by another program. Running workers rely on these: a change moves people from one worker to another.
    /// </summary>
    [Theory]
    [InlineData("+12025550101", 30)]
    [InlineData("+493023125000", 52)]
    [InlineData("+447700900001", 63)]
    [InlineData("+15559876543", 16)]
    public void Contains_KnownNumbers_StayInTheirPart(string number, int expected) =>
        Assert.Equal(expected, Enumerable.Range(1, 64).Single(part => Partition.Parse($"{part}/64").Contains(number)));

    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(16)]
    public void Contains_HundredThousandNumbers_AreSpreadEvenlyOverDisjointParts(int count)
    {
        Partition[] parts = [.. Enumerable.Range(1, count).Select(part => Partition.Parse($"{part}/{count}"))];
        int[] sizes = new int[count];
        for (int number = 0; number < 100_000; number++)
        {
            string phoneNumber = $"+1202{5_000_000 + number}";
            int found = 0;
            for (int part = 0; part < count; part++)
            {
                if (parts[part].Contains(phoneNumber))
                {
                    found++;
                    sizes[part]++;
                }
            }

            Assert.True(found == 1, $"{phoneNumber} is in {found} parts");
        }

        double even = 100_000.0 / count;
        Assert.All(sizes, size => Assert.InRange(size, even * 0.95, even * 1.05));
    }

    [Fact]
    public void ReadRows_AllParts_GiveEachRowOnce()
    {
        var options = new ContactListOptions { DefaultCountry = "US" };
        string[] whole = [.. Describe(options)];

        string[] parts = [.. Enumerable.Range(1, 3)
            .SelectMany(part => Describe(options with { Partition = Partition.Parse($"{part}/3") }))];

        Assert.Equal(500, whole.Length);
        Assert.Equal(whole.Order(StringComparer.Ordinal), parts.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Counts_OfOnePart_SayHowManyAreLeftToOthers()
    {
        using var reader = ContactFileReader.Open(
            Lists.DataPath("hubspot.csv"),
            new ContactListOptions { DefaultCountry = "US", Partition = Partition.Parse("1/3") });
        int rows = reader.ReadRows().Count();

        Assert.Equal(500, rows + reader.Counts.OtherPartitions);
        Assert.Equal(500, reader.Counts.Rows);
    }

    private static IEnumerable<string> Describe(ContactListOptions options)
    {
        using var reader = ContactFileReader.Open(Lists.DataPath("hubspot.csv"), options);
        foreach (var row in reader.ReadRows())
        {
            yield return $"{row.Contact.Row} {row.Contact.PhoneNumber} "
                + $"{row.Contact.DuplicateOfRow} {row.Problem?.Message}";
        }
    }
}
