using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>What databases and scripts write where there is nothing is no number in an opt-out list.</summary>
public sealed class NothingTests
{
    [Theory]
    [InlineData("\\N")]
    [InlineData("<null>")]
    [InlineData("undefined")]
    [InlineData("[]")]
    [InlineData("{}")]
    public void Cell_of_a_database_that_says_that_there_is_none_refuses_no_opt_out_list(string cell)
    {
        using var file = new TemporaryFile($"Name,Phone\nAda,{cell}\nBo,2025550102\n");

        Assert.True(OptOutList.Load(file.Path, "US").Contains("+12025550102"));
    }
}
