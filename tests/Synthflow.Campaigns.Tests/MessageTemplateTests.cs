using System.Collections;
using System.Collections.Specialized;
using Synthflow.Campaigns.Planning;

namespace Synthflow.Campaigns.Tests;

/// <summary>Placeholders of a message, and the parts that carriers make of it.</summary>
public class MessageTemplateTests
{
    private static readonly OrderedDictionary _ada = new(StringComparer.OrdinalIgnoreCase)
    {
        ["First Name"] = "Ada",
        ["Age"] = 36.5,
        ["Empty"] = " ",
    };

    [Theory]
    [InlineData("Hi {First Name}!", "Hi Ada!")]
    [InlineData("Hi {first name}, {Age}", "Hi Ada, 36.5")]
    [InlineData("{Empty|you} and {Empty|}.", "you and .")]
    [InlineData("{{First Name}} costs 5 }}", "{First Name} costs 5 }")]
    [InlineData("{{{First Name}}}", "{Ada}")]
    [InlineData("{Missing|nobody}", "nobody")]
    [InlineData("no placeholder", "no placeholder")]
    public void Template_IsFilledIn(string text, string expected)
    {
        Assert.True(MessageTemplate.Parse(text).TryFill(_ada, out var filled));
        Assert.Equal(expected, filled);
    }

    [Theory]
    [InlineData("{Empty}", "'Empty' is empty")]
    [InlineData("{Missing}", "no column 'Missing'")]
    public void Template_WithoutAValue_SaysWhy(string text, string reason)
    {
        Assert.False(MessageTemplate.Parse(text).TryFill(_ada, out var problem));
        Assert.Contains(reason, problem, StringComparison.Ordinal);
    }

    /// <summary>As the columns of lists are found: nobody sees which space it is.</summary>
    [Theory]
    [InlineData("{First\u00A0Name}", "First Name")]
    [InlineData("{First Name}", "First\u00A0Name")]
    [InlineData("{first\u202Fname|there}", " First  Name ")]
    [InlineData("{First Name}", "\uFEFFFirst Name\u200B")]
    [InlineData("{Pre\u0301nom}", "Pr\u00E9nom")]
    [InlineData("{Pr\u00E9nom|there}", "Pre\u0301nom")]
    public void Template_FindsAColumnAsItIsSeen(string text, string column)
    {
        Assert.True(MessageTemplate.Parse(text).TryFill(new OrderedDictionary { [column] = "Ada" }, out var filled));
        Assert.Equal("Ada", filled);
    }

    [Theory]
    [InlineData("{First Name}", "Ada")]
    [InlineData("{FIRST NAME}", "Ada")]
    [InlineData("{First\u00A0Name}", "Bo")]
    public void Template_TakesTheColumnThatIsWrittenSo_BeforeOneThatLooksSo(string text, string expected)
    {
        var columns = new OrderedDictionary { ["First\u00A0Name"] = "Bo", ["First Name"] = "Ada" };

        Assert.True(MessageTemplate.Parse(text).TryFill(columns, out var filled));
        Assert.Equal(expected, filled);
    }

    [Theory]
    [InlineData("{FirstName}")]
    [InlineData("{First_Name}")]
    public void Template_OtherWords_AreOtherColumns(string text) =>
        Assert.False(MessageTemplate.Parse(text).TryFill(new OrderedDictionary { ["First\u00A0Name"] = "Bo" }, out _));

    [Theory]
    [InlineData("Hi {Name")]
    [InlineData("Hi {}")]
    [InlineData("Hi { |you}")]
    public void Template_ThatIsNotClosedOrEmpty_IsRefused(string text) => AssertRefused(text);

    /// <summary>People were texted <c>Hi Ada}</c>, or the name of a column.</summary>
    [Theory]
    [InlineData("Hi First Name}", "'}' at character 14")]
    [InlineData("}", "'}' at character 1")]
    [InlineData("a}b", "'}' at character 2")]
    [InlineData("{Name}}", "'}' at character 7")]
    [InlineData("{{Name}", "'}' at character 7")]
    [InlineData("Hi {First Name|{Last Name}}", "'{' at character 16")]
    [InlineData("Hi {First Name {Last Name}", "'{' at character 16")]
    [InlineData("Hi {First Name|{{Last Name}}}", "'{' at character 16")]
    [InlineData("Hi {{{Name}}", "'}' at character 12")]
    public void Template_WithABraceThatIsNoPlaceholders_IsRefused(string text, string where)
    {
        var message = AssertRefused(text).Message;
        Assert.Contains(where, message, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", message.Replace(text, "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Template_WorksWithAnyTable()
    {
        var columns = new Hashtable(StringComparer.Ordinal) { ["Name"] = "Bo" };
        Assert.True(MessageTemplate.Parse("{NAME}").TryFill(columns, out var text));
        Assert.Equal("Bo", text);
    }

    [Theory]
    [InlineData(0, 'a', 1, false)]
    [InlineData(160, 'a', 1, false)]
    [InlineData(161, 'a', 2, false)]
    [InlineData(306, 'a', 2, false)]
    [InlineData(307, 'a', 3, false)]
    [InlineData(80, '€', 1, false)]
    [InlineData(81, '€', 2, false)]
    [InlineData(153, '€', 3, false)]
    [InlineData(70, 'я', 1, true)]
    [InlineData(71, 'я', 2, true)]
    [InlineData(134, 'я', 2, true)]
    [InlineData(135, 'я', 3, true)]
    public void Segments_AreCountedAsCarriersDo(int length, char character, int expected, bool isUnicode)
    {
        var segments = SmsSegments.Of(new string(character, length));

        Assert.Equal((expected, isUnicode), (segments.Count, segments.IsUnicode));
    }

    [Fact]
    public void Segments_NeverPartAnEmoji()
    {
        Assert.Equal(1, SmsSegments.Of(string.Concat(Enumerable.Repeat("😀", 35))).Count);
        Assert.Equal(2, SmsSegments.Of(string.Concat(Enumerable.Repeat("😀", 36))).Count);
        // 67 units hold 33 emoji: 66 of them take 132 units and yet fill two segments exactly.
        Assert.Equal(2, SmsSegments.Of(string.Concat(Enumerable.Repeat("😀", 66))).Count);
        Assert.Equal(3, SmsSegments.Of(string.Concat(Enumerable.Repeat("😀", 67))).Count);
    }

    private static CampaignException AssertRefused(string text)
    {
        var refused = Assert.Throws<CampaignException>(() => MessageTemplate.Parse(text));
        Assert.Equal("InvalidCampaign", refused.Told());
        Assert.Contains("Nothing was sent", refused.RecommendedAction, StringComparison.Ordinal);
        return refused;
    }
}
