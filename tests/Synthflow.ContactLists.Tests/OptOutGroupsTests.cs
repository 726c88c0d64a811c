using System.Globalization;
using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>A list that lost somebody and grew is told from one that only grew, by what a journal may note of it.</summary>
public sealed class OptOutGroupsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(20)]
    [InlineData(200)]
    public void ListThatOnlyGrew_LacksNobody(int people)
    {
        string groups = Load(0, people).Groups();

        foreach (int came in new[] { 0, 1, 2, 3, people / 10, people, people * 20 })
        {
            Assert.False(Load(0, people + came).Lacks(groups), $"{came} came");
        }
    }

    /// <summary>One of thousands of such lists has the old sum by chance: these have not, and stay as they are.</summary>
    [Theory]
    [InlineData(1, 1, 2)]
    [InlineData(2, 1, 3)]
    [InlineData(5, 1, 2)]
    [InlineData(5, 4, 6)]
    [InlineData(20, 1, 2)]
    [InlineData(200, 1, 5)]
    [InlineData(200, 3, 20)]
    [InlineData(1_000, 1, 30)]
    [InlineData(1_000, 300, 600)]
    public void ListThatLostSomebodyAndGrew_LacksThem(int people, int lost, int came)
    {
        string groups = Load(0, people).Groups();

        Assert.True(Load(lost, people + came).Lacks(groups));
    }

    [Fact]
    public void Groups_AreAFewSigns_TheSameInWhateverOrder()
    {
        using var turned = new TemporaryFile(string.Join("\n", Numbers(0, 200).Reverse()));

        string groups = Load(0, 200).Groups();

        Assert.Equal(groups, OptOutList.Load(turned.Path, null).Groups());
        Assert.Matches("^([0-9a-f]+:[0-9a-f]{4} ?){16}$", groups);
        Assert.InRange(Load(0, 3_000).Groups().Length, 256, 2_100);
        Assert.Equal(200, groups.Split(' ').Sum(group => int.Parse(group.Split(':')[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
    }

    /// <summary>A journal keeps what was noted once: the signs may not change with a version or a machine.</summary>
    [Fact]
    public void Signs_StayTheSame() => Assert.Equal("7:4793 9:494d", Load(0, 16).Groups());

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("1:2:3")]
    [InlineData("1:zzzz")]
    [InlineData("-1:0000")]
    [InlineData("99999999999:0000")]
    public void NoteThatCannotBeRead_TellsNothing(string groups) => Assert.False(Load(0, 3).Lacks(groups));

    [Fact]
    public void EmptyList_LacksNobodyAndLacksEverybody()
    {
        using var empty = new TemporaryFile("# nobody\n");
        var nobody = OptOutList.Load(empty.Path, null, allowEmpty: true);

        Assert.False(Load(0, 3).Lacks(nobody.Groups()));
        Assert.True(nobody.Lacks(Load(0, 3).Groups()));
    }

    private static OptOutList Load(int from, int to)
    {
        using var file = new TemporaryFile(string.Join("\n", Numbers(from, to)) + "\n");
        return OptOutList.Load(file.Path, null);
    }

    private static IEnumerable<string> Numbers(int from, int to) =>
        Enumerable.Range(from, to - from).Select(static number => "+4917" + (10_000_000 + (number * 7)).ToString(CultureInfo.InvariantCulture));
}
