using System.Globalization;

namespace Synthflow.Client.Tests.Texts;

/// <summary>The one rule for text that reaches a screen: nothing of it moves, hides, rings or turns around.</summary>
public sealed class ScreenTextTests
{
    [Theory]
    [InlineData("Ada Lovelace, +12025550101 – ça va? 你好 🙂", "Ada Lovelace, +12025550101 – ça va? 你好 🙂")]
    [InlineData("two\nlines\tand a tab", "two\nlines\tand a tab")]
    [InlineData("a\u001B[2Jb", "a?[2Jb")]
    [InlineData("ding\u0007", "ding?")]
    [InlineData("\u0000\u0008\u007F\u009B", "????")]
    [InlineData("evil\u202Egro.live\u202C", "evil?gro.live?")]
    [InlineData("\u2066\u2067\u2068\u2069\u200E\u200F\u061C\u200B\uFEFF", "?????????")]
    [InlineData("a\r\nb\rc", "a\nb\nc")]
    [InlineData("line\u2028paragraph\u2029", "line?paragraph?")]
    [InlineData("tag \U000E0041\U000E007F", "tag ??")]
    [InlineData("", "")]
    public void Text_IsShownHarmless(string text, string shown) => Assert.Equal(shown, ScreenText.Of(text));

    [Fact]
    public void EveryCharacter_ThatSteersATerminal_IsAQuestionMark_AndEveryOtherStays()
    {
        for (var code = 0; code <= 0x10FFFF; code++)
        {
            if (code is >= 0xD800 and <= 0xDFFF or '\n' or '\t' or '\r')
            {
                continue;
            }

            var one = char.ConvertFromUtf32(code);
            var steers = CharUnicodeInfo.GetUnicodeCategory(one, 0) is UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
            Assert.Equal(steers ? "a?b" : $"a{one}b", ScreenText.Of($"a{one}b"));
        }
    }

    /// <summary>Text of one line, as messages quote it, knows the same characters.</summary>
    [Theory]
    [InlineData("a\r\n\tb", "a b")]
    [InlineData("a\u2028b", "a b")]
    [InlineData("a\u001Bb\u202Ec", "a?b?c")]
    [InlineData("tag \U000E0041", "tag ?")]
    public void QuotedText_IsHarmless_AndOneLine(string text, string shown) => Assert.Equal(shown, Text.Harmless(text));

    // Not a row of a theory: whoever hands those over mends the text.
    [Fact]
    public void HalfACharacter_IsAQuestionMark()
    {
        Assert.Equal(("?", "x?y"), (ScreenText.Of("\uD83D"), ScreenText.Of("x\uDE42y")));
        Assert.Equal("🙂 ?", Text.Harmless("🙂 \uD83D"));
    }

    [Fact]
    public void QuotedText_IsCut_WithThreeDots()
    {
        Assert.Equal("abc", Text.Harmless("abc", 3));
        Assert.Equal("abc...", Text.Harmless("abcd", 3));
    }

    [Fact]
    public void Exception_SaysWhatOthersSaid_Harmlessly()
    {
        var error = new SynthflowException("NotFound", "No 'Ada\u001B[2J'.") { RecommendedAction = "Look for 'Ada\u0007'." };
        Assert.Equal("No 'Ada?[2J'.", error.Message);
        Assert.Equal("Look for 'Ada?'.", error.RecommendedAction);
    }
}
