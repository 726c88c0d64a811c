using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>A row with a cell too many is not texted; where it may say stop, no other row of its person is, either.</summary>
public sealed class ShiftedOptOutTests
{
    [Theory]
    [InlineData("Name,Phone,DND\nSmith, A,+12025550101,yes\n")]
    [InlineData("Name,DND,Phone\nSmith, A,yes,+12025550101\n")]
    [InlineData("DND,Name,Phone\nyes,Smith, A,+12025550101\n")]
    [InlineData("Phone,Name,DND\n+12025550101,Smith, A, B,unsubscribed\n")]
    [InlineData("Name,DND,Phone,Note\nSmith, A,yes,+12025550101,\n")] // the cell too many is empty
    [InlineData("Name,Phone,DND\nA,+12025550101,yes, since May\n")]
    [InlineData("Name,Phone,SMS Consent\nSmith, A,+12025550101,no\n")]
    [InlineData("Name,Phone,SMS Consent\nSmith, A,+12025550101,pending\n")]
    [InlineData("Name,Phone,Country,DND\nSmith, A,2025550101,US,yes\n")]
    [InlineData("Name,Phone,OptedOut\nSmith, A,+12025550101,True\n")]
    public void Number_of_a_marked_row_is_found_wherever_it_stands(string list)
    {
        var numbers = Collect(list);

        Assert.True(numbers.Contains("+12025550101"));
    }

    [Theory]
    [InlineData("Name,Phone,DND\nSmith, A,+12025550101,no\n")]
    [InlineData("Name,Phone,SMS Consent\nSmith, A,+12025550101,yes\n")]
    [InlineData("Name,Phone,DND\nA,+12025550101,,\n")]
    [InlineData("Name,Phone,DND,Note\nSmith, A,+12025550101,no,\n")] // the cell too many is empty
    [InlineData("Name,Phone,Note\nSmith, A,+12025550101,yes\n")]
    public void Number_of_a_row_that_says_no_is_not(string list) => Assert.Equal(0, Collect(list).Count);

    [Theory]
    [InlineData("Name,Phone,DND\nSmith, A,202555010,yes\n")]
    [InlineData("Name,Phone,DND\nA,+1 202,5550101,yes\n")]
    [InlineData("Name,DND,Phone\nSmith, A,yes,2O25550101\n")]
    public void Number_that_cannot_be_read_stops_the_list(string list)
    {
        var error = Assert.Throws<ContactListException>(() => Collect(list));

        Assert.Equal(("InvalidContactFile", null), (error.ErrorId, error.Delivery));
        Assert.Equal(2, error.Row);
        Assert.Contains("may be marked as opted out", error.Message, StringComparison.Ordinal);
        Assert.Contains("quotes", error.RecommendedAction, StringComparison.Ordinal);
    }

    private static OptedOutNumbers Collect(string list)
    {
        var numbers = new OptedOutNumbers();
        string header = list.Split('\n')[0];
        string? column = new[] { "DND", "SMS Consent" }.FirstOrDefault(name => header.Split(',').Contains(name));
        OptOutCollector.Collect(
            new MemoryStream(System.Text.Encoding.UTF8.GetBytes(list)),
            "list.csv",
            new ContactListOptions
            {
                OptOutColumn = column,
                PhoneColumn = "Phone",
                DefaultCountry = "US",
                CountryColumn = header.Split(',').Contains("Country") ? "Country" : null,
                OptedOutNumbers = numbers,
            },
            CancellationToken.None);
        return numbers;
    }
}
