using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>Own, my and the like: the sender's number, or each person's. Another person is not texted in silence beside
/// them.</summary>
public sealed class OwnNumberTests
{
    [Theory]
    [InlineData("Own mobile", "Parent mobile")]
    [InlineData("My mobile number is", "Emergency contact mobile")]
    [InlineData("Eigene Handynummer", "Handynummer Mutter")]
    [InlineData("Meine Nummer", "Lehrer Handy")]
    [InlineData("Own phone number", "Doctor phone")]
    [InlineData("Own mobile", "Office phone")]
    public void Beside_another_persons_it_is_a_doubt(string own, string other)
    {
        foreach (string rows in new[] { "A,+12025550101,+12025550191\nB,+12025550102,+12025550192\n", "A,2025550101,2025550191\n" })
        {
            var thrown = Assert.Throws<ContactListException>(() => Lists.Open($"Name,{own},{other}\n{rows}"));

            Assert.Equal("InvalidContactFile", thrown.Told());
            Assert.Contains(own, thrown.Message, StringComparison.Ordinal);
            Assert.Contains(other, thrown.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Name,Own mobile,Parent mobile\nA,+12025550199,+12025550101\nB,+12025550199,+12025550102\n")] // the sender's
    [InlineData("Name,Own mobile,Phone\nA,+12025550191,+12025550101\nB,+12025550192,+12025550102\n")]
    [InlineData("Name,Own Opinion,Parent mobile\nA,good,+12025550101\nB,bad,+12025550102\n")]
    public void The_senders_is_passed_over(string list)
    {
        using var reader = Lists.Open(list);

        Assert.Equal(2, reader.Columns.Phone);
        Assert.Empty(reader.Warnings);
    }
}
