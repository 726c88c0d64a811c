using Synthflow.Campaigns.Planning;
using Synthflow.Campaigns.Tests.Support;

namespace Synthflow.Campaigns.Tests;

/// <summary>Placeholders of other tools are told apart from text that has the same marks.</summary>
public class ForeignPlaceholdersTests
{
    [Theory]
    [InlineData("Hi {{First Name}}", "{{First Name}}", "{First Name}", true)]
    [InlineData("Hi {{contact.first_name}}", "{{contact.first_name}}", "{contact.first_name}", true)]
    [InlineData("Hi {{1}}", "{{1}}", "{1}", true)]
    [InlineData("Hi *|FNAME|*", "*|FNAME|*", "{FNAME}", false)]
    [InlineData("Hi *|ANY THING|*!", "*|ANY THING|*", "{ANY THING}", false)]
    [InlineData("Hi [[Company]]", "[[Company]]", "{Company}", false)]
    [InlineData("Hi %%Company%%", "%%Company%%", "{Company}", false)]
    [InlineData("Hi <<Company>>", "<<Company>>", "{Company}", false)]
    [InlineData("Hi «Company»", "«Company»", "{Company}", false)]
    [InlineData("Hi [First Name]", "[First Name]", "{First Name}", false)]
    [InlineData("Hi [FNAME]", "[FNAME]", "{FNAME}", false)]
    [InlineData("Hi %Vorname%", "%Vorname%", "{Vorname}", false)]
    [InlineData("Hi <Prénom>", "<Prénom>", "{Prénom}", false)]
    [InlineData("Hi #first_name#", "#first_name#", "{first_name}", false)]
    [InlineData("Hi ${First Name|you}", "${First Name|you}", "{First Name}", false)]
    public void PlaceholderOfAnotherTool_IsFound(string message, string written, string right, bool isReadAsRight) =>
        Assert.Equal([(written, right, isReadAsRight)], ForeignPlaceholders.Of(Campaign.Options(message: message)));

    [Theory]
    [InlineData("Bonjour, répondez « OUI » pour confirmer, «STOP» pour arrêter")]
    [InlineData("<<< Big news >>> 50%% off %% [[ today ]]")]
    [InlineData("Hi {First Name|there}, see [link] or <https://example.com>")]
    [InlineData("You pay ${Amount}, 100% of it, 5%off% today")]
    [InlineData("Order #{Order} is #1 of #2#")]
    [InlineData("I <3 you, 1 << 2 >> 0, 5 * 3 | 2 * 1")]
    [InlineData("The price [USD] is {{}} or {{ }}")]
    [InlineData("50 %% and %20name%20")]
    [InlineData("name [a], <b>, %c%, #d#")]
    public void TextWithTheSameMarks_IsNone(string message) =>
        Assert.Empty(ForeignPlaceholders.Of(Campaign.Options(message: message)));

    [Fact]
    public void PlaceholderThatStandsTwice_IsGivenOnce() => Assert.Equal(
        ["*|FNAME|*", "[[Company]]"],
        ForeignPlaceholders.Of(Campaign.Options(message: "Hi *|FNAME|* [[Company]] *|FNAME|*")).Select(found => found.Written));
}
