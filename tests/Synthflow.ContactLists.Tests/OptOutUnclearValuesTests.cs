using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>What an opt-out column holds that is neither yes nor no: whoever has it is not texted, and it is said, with the most
/// frequent first and no longer than one can read.</summary>
public class OptOutUnclearValuesTests
{
    private readonly OptedOutNumbers _optedOut = new();

    [Fact]
    public void Values_AreNamed_WithTheirRows_TheMostFrequentFirst()
    {
        Mark("STOP", "asked", "by phone", "By Phone ", "yes", "no", "", null);

        string sentence = Assert.Single(_optedOut.UnclearValues);
        Assert.Contains("'STOP'", sentence, StringComparison.Ordinal);
        Assert.Contains("opted out: 'by phone' (2), 'asked' (1). If only some", sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(19, null)]
    [InlineData(20, null)]
    [InlineData(21, " and 1 more.")]
    [InlineData(23, " and 3 more.")]
    public void MoreThanTwentyValues_AreCounted(int values, string? more)
    {
        Mark("STOP", [.. Enumerable.Range(100, values).Select(static number => $"value {number}")]);

        string sentence = Assert.Single(_optedOut.UnclearValues);
        Assert.Equal(Math.Min(values, 20), sentence.Split("'value ").Length - 1);
        Assert.Equal(more is not null, sentence.Contains(" more", StringComparison.Ordinal));
        Assert.Contains(more ?? " (1).", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void YesAndNoAlone_AreNotSpokenOf()
    {
        Assert.Equal([true, false, false], Mark("STOP", "yes", "no", ""));
        Assert.Empty(_optedOut.UnclearValues);
    }

    /// <summary>Values that somebody named decide alone, but for a clear yes.</summary>
    [Fact]
    public void NamedValues_Decide_InAnyCase_AndWhatIsPassedOverIsSaid()
    {
        string[] named = [" Gone ", "none"];

        Assert.Equal(
            [true, true, true, false, false, false],
            new[] { "gone", " NONE", "yes", "asked", "no", "" }.Select(cell => _optedOut.IsMarked("STOP", cell, named)));
        Assert.EndsWith(
            "do not count as opted out: 'asked' (1). If some of them mean opted out, name those with -OptOutValue too.",
            Assert.Single(_optedOut.UnclearValues),
            StringComparison.Ordinal);
    }

    [Fact]
    public void EmptyConsent_IsNobodysConsent_AlsoWhereValuesAreNamed_AndIsSaid()
    {
        Assert.True(_optedOut.IsMarked("SMS Consent", "", ["gone"]));
        Assert.True(_optedOut.IsMarked("SMS Consent", " ", ["gone"]));
        Assert.False(_optedOut.IsMarked("SMS Consent", "yes", ["gone"]));
        Assert.True(_optedOut.IsMarked("SMS Consent", "no", ["gone"]));

        Assert.Contains("empty (2)", Assert.Single(_optedOut.UnclearValues), StringComparison.Ordinal);
    }

    private List<bool> Mark(string column, params string?[] cells) => [.. cells.Select(cell => _optedOut.IsMarked(column, cell, []))];
}
