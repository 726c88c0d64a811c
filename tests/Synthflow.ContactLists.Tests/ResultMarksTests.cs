using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>The results of a campaign are given on as a list: who opted out in them is not texted.</summary>
public sealed class ResultMarksTests
{
    [Theory]
    [InlineData("Outcome", "SkippedOptOut")]
    [InlineData("outcome", " skippedoptout ")]
    [InlineData("ErrorCode", "21610")]
    [InlineData("TwilioErrorCode", "21610")]
    [InlineData("Error code", "21610")]
    [InlineData("error_code", "21610")]
    [InlineData("Outcome;Reason", "Rejected;Twilio error 21610: the person said stop")]
    [InlineData("Reason;Outcome", "(21610);Rejected")]
    [InlineData("Detail;Outcome", "21610;Rejected")]
    public void Row_ThatSaysSo_IsOptedOut_AndWithItEveryRowOfThePerson(string headers, string cells)
    {
        string list = $"Phone;{headers}\n+12025550101;{Empty(headers)}\n+12025550102;{cells}\n2025550102;{Empty(headers)}\n";
        var options = new ContactListOptions { DefaultCountry = "US", OptedOutNumbers = new OptedOutNumbers() };
        using var file = new TemporaryFile(list);
        Lists.CollectOptOuts(file.Path, options);

        Assert.Equal([false, true, true], Lists.Read(list, options).Select(row => row.Contact.OptedOut));
        Assert.Equal([false, true, true], OfObjects(list).Select(row => row?.Contact.OptedOut));
    }

    [Theory]
    [InlineData("Outcome", "Interested")]
    [InlineData("Outcome", "SkippedOptOut?")]
    [InlineData("Call outcome", "SkippedOptOut")]
    [InlineData("ErrorCode", "216100")]
    [InlineData("Order no", "21610")]
    [InlineData("Reason", "21610")]
    [InlineData("Outcome;Reason", "SkippedDuplicate;row 21610 has the same number")]
    [InlineData("Outcome;Reason", "Rejected;order 121610")]
    [InlineData("Outcome;Notes", "Rejected;21610")]
    public void Row_ThatSaysAnythingElse_IsNot(string headers, string cells)
    {
        string list = $"Phone;{headers}\n+12025550101;Sent{Empty(headers)}\n+12025550102;{cells}\n";

        Assert.Equal([false, false], Lists.Read(list).Select(row => row.Contact.OptedOut));
        Assert.Equal([false, false], OfObjects(list).Select(row => row?.Contact.OptedOut));
        Assert.Empty(WarningsOf(list));
    }

    /// <summary>A row that is left out needs no warning of what it says; a reply of one that is texted does.</summary>
    [Theory]
    [InlineData(3)]
    [InlineData(1200)] // behind those that the columns are found by
    public void WordsOfARowThatIsLeftOut_AreNotWarnedOf_AndThoseOfOthersAre(int ahead)
    {
        string sent = string.Concat(Enumerable.Range(0, ahead).Select(row => $"+1202555{1000 + row};Sent;;thanks\n"));
        string list = $"Phone;Outcome;Reason;LastReply\n{sent}+12025550101;SkippedOptOut;the person opted out;stop\n";

        Assert.Empty(WarningsOf(list));
        Assert.Contains(
            "'LastReply' has cells such as 'STOP'", Assert.Single(WarningsOf(list + "+12025550103;Sent;;STOP\n")), StringComparison.Ordinal);
    }

    /// <summary>Cells that do not stand under their headers: a comma in a name without quotes, and a cell that is missing.</summary>
    [Theory]
    [InlineData("Bo, Jr,+12025550102,SkippedOptOut")]
    [InlineData("+12025550102,SkippedOptOut")]
    public void ShiftedRow_IsHeeded(string row)
    {
        string list = $"Name,PhoneNumber,Outcome\nAda,+12025550101,Sent\n{row}\nBo,+12025550102,\n";
        var options = new ContactListOptions { OptedOutNumbers = new OptedOutNumbers() };

        Assert.True(Lists.Read(list, options).Last().Contact.OptedOut);
        Assert.False(Lists.Read(list, options)[0].Contact.OptedOut);
    }

    /// <summary>A person's other numbers are theirs, from a pipeline as from a file.</summary>
    [Theory]
    [InlineData("OptedOut", "True")]
    [InlineData("Outcome", "SkippedOptOut")]
    public void OtherNumbersOfTheRow_AreLeftOut_Too(string header, string cell)
    {
        string list = $"Mobile,Home Phone,{header}\n+12025550101,+12025550191,{cell}\n+12025550191,,\n";

        Assert.Equal([true, true], Lists.Read(list).Select(row => row.Contact.OptedOut));
        Assert.Equal([true, true], OfObjects(list).Select(row => row?.Contact.OptedOut));
    }

    [Fact]
    public void OutcomeThatComesLate_IsHeeded()
    {
        var reader = new ContactObjectReader(new ContactListOptions());
        reader.Read(1, [new("Phone", "+12025550101")]);

        Assert.True(reader.Read(2, [new("Phone", "+12025550102"), new("Outcome", "SkippedOptOut")])?.Contact.OptedOut);
    }

    private static string Empty(string headers) => new(';', headers.Count(letter => letter == ';'));

    private static List<ContactRow?> OfObjects(string list)
    {
        string[][] rows = [.. list.TrimEnd().Split('\n').Select(line => line.Split(';', ','))];
        List<KeyValuePair<string, string?>[]> objects = [.. rows.Skip(1).Select(row => row
            .Select((cell, column) => new KeyValuePair<string, string?>(rows[0][column], cell)).ToArray())];
        var reader = new ContactObjectReader(new ContactListOptions { DefaultCountry = "US" });
        reader.Choose(objects);
        return [.. objects.Select((cells, place) => reader.Read(place + 1, cells))];
    }

    private static List<string> WarningsOf(string list)
    {
        using var reader = Lists.Open(list);
        return [.. reader.ReadRows().SelectMany(row => row.Warnings).ToList(), .. reader.Warnings];
    }
}
