using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>A row with a cell too few may say stop for another row of the same person.</summary>
public sealed class ShortRowTests
{
    [Theory]
    [InlineData("Name,City,Phone,DND\nA,X,2025550101,no\nB,2025550102,yes\nB,X,2025550102,no\n")]
    [InlineData("Name,City,Phone,DND\nB,X,2025550102,no\nA,X,2025550101,no\nB,2025550102,STOP\n")]
    public void MarkThatStandsFurtherLeft_StopsThePersonsOtherRow(string list)
    {
        var optedOut = new OptedOutNumbers();

        _ = Lists.Read(list, Options(optedOut));

        Assert.True(optedOut.Contains("+12025550102"));
        Assert.False(optedOut.Contains("+12025550101"));
    }

    [Theory]
    [InlineData("Name,City,Phone,DND\nB,2025550102,no\n")]
    [InlineData("Name,City,Phone,DND\nB,X,2025550102\n")] // the last cell is missing
    [InlineData("Name,City,Phone,DND\nB,yes\n")]
    public void RowThatSaysNothingThere_StopsNobody(string list)
    {
        var optedOut = new OptedOutNumbers();

        var rows = Lists.Read(list, Options(optedOut));

        Assert.False(optedOut.Contains("+12025550102"));
        Assert.Single(rows);
    }

    private static ContactListOptions Options(OptedOutNumbers optedOut) =>
        new() { DefaultCountry = "US", OptOutColumn = "DND", OptedOutNumbers = optedOut };
}
