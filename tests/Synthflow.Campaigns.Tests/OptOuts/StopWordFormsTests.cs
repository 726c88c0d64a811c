using Synthflow.Campaigns.OptOuts;

namespace Synthflow.Campaigns.Tests.OptOuts;

/// <summary>A stop word whose accents another program lost, between quotes that it lost, too.</summary>
public class StopWordFormsTests
{
    [Theory]
    [InlineData("Arr?tez", "ARRETEZ")]
    [InlineData("ARR\uFFFDTEZ", "ARRETEZ")]
    [InlineData("arr\u00C3\u00AAtez", "ARRETEZ")]
    [InlineData("?Arr?t?", "ARRET")]
    [InlineData("\u201CArr?t\u201D", "ARRET")]
    [InlineData("\uFFFDAUFH\uFFFDREN\uFFFD", "AUFHOREN")]
    [InlineData("K?NDIGEN", "KUNDIGEN")]
    [InlineData("be?indigen", "BEEINDIGEN")]
    [InlineData("Arr?tezz", null)]
    [InlineData("?rr?t", null)]
    public void Accent_MayBeAnything_AndNothingElseMay(string text, string? word) => Assert.Equal(word, StopWords.AloneIn(text));

    /// <summary>Pictures and marks are no letters, however many there are; more letters than any word has are no word.</summary>
    [Fact]
    public void LongMessage_IsAWord_OnlyIfItsLettersAre()
    {
        Assert.Equal("STOP", StopWords.AloneIn("STOP" + new string('!', 500)));
        Assert.Equal("ARRET", StopWords.AloneIn("Arr?t" + new string('.', 500)));
        Assert.Null(StopWords.AloneIn("STOP" + new string('p', 500)));
        Assert.Null(StopWords.AloneIn("Arr?t" + new string('t', 500)));
    }
}
