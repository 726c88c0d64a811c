using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>Requests of words that stand joined or apart, and cells that have the same words without asking for anything.</summary>
public sealed class OptOutWordEdgesTests
{
    [Theory]
    [InlineData("Black list")]
    [InlineData("black list")]
    [InlineData("Lista negra")]
    [InlineData("nosms")]
    [InlineData("isdnc")]
    [InlineData("dnc flag1")]
    [InlineData("STOPALL")]
    [InlineData("Stop all")]
    [InlineData("Replied STOPALL")]
    [InlineData("Dont text")]
    [InlineData("Do not disturb")]
    [InlineData("Do not text or call or message")]
    public void Request_IsWarnedOf(string cell) => Assert.Contains("'Lead Status'", Assert.Single(Warnings(cell)), StringComparison.Ordinal);

    [Theory]
    [InlineData("Link Nera")] // a name and a surname, not a black list
    [InlineData("Lead list")]
    [InlineData("All stops")]
    [InlineData("Stop all emails")]
    [InlineData("All")]
    [InlineData("Stop at all costs")]
    [InlineData("Black friday")]
    [InlineData("Do not text or call or message or phone me")] // a remark, which may tell of anything
    public void OtherWords_AreNot(string cell) => Assert.Empty(Warnings(cell));

    private static IReadOnlyList<string> Warnings(string cell)
    {
        using var reader = Lists.Open(
            $"Phone,Lead Status\n+12025550101,Open\n+12025550102,{cell}\n+12025550103,New\n", new ContactListOptions());
        return reader.Warnings;
    }
}
