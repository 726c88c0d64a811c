using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>Which column of an opt-out list is one of numbers, so that what cannot be read there is somebody who would be
/// texted, and what the list says of itself.</summary>
public sealed class OptOutStrictColumnTests
{
    [Theory]
    [InlineData("Who,Code\nAda,+12025550101\nBo,\nCy, \nDi,555123456\n", "555123456")] // half of what is filled
    [InlineData("Who,Code\nAda,+12025550101\nBo,+12025550102\nDi,555123456\n", "555123456")]
    [InlineData("Who,Code\nAda,+12025550101\nBo,hello\nDi,555123456\n", "hello")] // a third, and no other column has more
    [InlineData("Phone,Code\n+12025550102,+12025550101\n,hello\n,555123456\n", null)] // a third, and another is of numbers
    [InlineData("Who,Note\nAda,+12025550101\nBo,hello\nCy,who\nDi,555123456\nEd,gone\n", null)] // mostly words
    [InlineData("Who,Phone\nAda,+12025550101\nBo,hello\nCy,hi\nDi,555123456\n", "hello")] // by its name
    [InlineData("Who,Note\nAda,\nDi,555123456\n+12025550101,\n", null)]
    public void UnreadableNumber_StopsEverything_WhereItsColumnIsOneOfNumbers(string text, string? refused)
    {
        using var file = new TemporaryFile(text);
        if (refused is not null)
        {
            var error = Assert.Throws<ContactListException>(() => OptOutList.Load(file.Path, null));
            Assert.Equal(("InvalidContactFile", (Delivery?)null), (error.ErrorId, error.Delivery));
            Assert.Contains(refused, error.Message, StringComparison.Ordinal);
        }
        else
        {
            Assert.True(OptOutList.Load(file.Path, null).Contains("+12025550101"));
        }
    }

    [Theory]
    [InlineData("DE", "Price", "123.45,99.50,512.99,5.50,329.33")]
    [InlineData("AT", "Betrag", "\"12.345,60 €\",\"1.234,50 €\",\"0,00\",\"12,00\",\"999,99\"")]
    [InlineData("DE", "Version", "6.0.28,6.0.29,10.12.1,6.1.0,6.0")]
    [InlineData("DE", "Ticket", "#581241,#581242,#581243,#58124,#58125")]
    [InlineData("US", "Date", "6/2/23,12/31/2023,10/12/2023,6/3/23,1/1/24")]
    [InlineData("IT", "CAP", "00184,44184,20121,44121,00100")]
    [InlineData("BR", "CEP", "01310-100,04538-132,20040-020,01310-200,11310-100")]
    [InlineData("US", "Personnummer", "851021-9277,921021-9277,851121-9277,251021-1234,851021-9278")]
    [InlineData("US", "Order", "6381530788,6381530789,2381530788,1381530788,9381530788")]
    [InlineData("GB", "IP", "91.64.91.4,84.12.3.77,10.0.0.1,91.64.91.40,212.58.244.22")]
    public void ColumnThatIsNumbersByLuck_RefusesNoList(string country, string header, string cells)
    {
        string[] values = [.. System.Text.RegularExpressions.Regex.Matches(cells, "\"[^\"]*\"|[^,]+").Cast<System.Text.RegularExpressions.Match>().Select(match => match.Value)];
        using var file = new TemporaryFile(
            $"Name,Mobile,{header}\n" + string.Concat(values.Select((value, row) => $"P{row},+1202555010{row},{value}\n")));

        Assert.True(OptOutList.Load(file.Path, country).Contains("+12025550104"));
    }

    [Theory]
    [InlineData("NULL")]
    [InlineData("#N/A")]
    [InlineData("-")]
    [InlineData("???")]
    [InlineData("0")]
    [InlineData("000-000-0000")]
    [InlineData("+1")]
    [InlineData("+ 49", false)]
    [InlineData("k.A.")]
    [InlineData("Keine Angabe")]
    [InlineData("Néant")]
    [InlineData("ninguno")]
    [InlineData("não tem")]
    [InlineData("geen")]
    [InlineData("not provided")]
    [InlineData("555 01", false)] // less than a number, and more than nothing
    [InlineData("Bob", false)]
    public void CellThatSaysThereIsNoNumber_IsAnEmptyOne(string cell, bool isEmpty = true)
    {
        using var file = new TemporaryFile($"Name,Phone\nX,+12025550150\nY,{cell}\nZ,+12025550151\n");

        if (isEmpty)
        {
            Assert.True(OptOutList.Load(file.Path, "US").Contains("+12025550151"));
        }
        else
        {
            Assert.Equal("InvalidContactFile", Assert.Throws<ContactListException>(() => OptOutList.Load(file.Path, "US")).Told());
        }
    }

    [Theory]
    [InlineData("Name,Mobile,Alternate\nA,+12025550101,+12025550102\nB,+12025550103,555 01\n", "555 01")] // a second number
    [InlineData("Name,Mobile,Contact\nA,+12025550101,+12025550102\nB,+12025550103,+1 202 55\n", "+1 202 55")] // by its plus sign
    [InlineData("Name,Mobile,Contact\nA,+12025550101,+12025550102\nB,,202 55\n", "202 55")] // the row's only one
    public void ColumnOfFurtherNumbers_IsStillStrict(string text, string refused)
    {
        using var file = new TemporaryFile(text);

        var error = Assert.Throws<ContactListException>(() => OptOutList.Load(file.Path, "US"));

        Assert.Equal(("InvalidContactFile", (Delivery?)null), (error.ErrorId, error.Delivery));
        Assert.Contains(refused, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sender", "+12025550199")]
    [InlineData("From", "+12025550199")]
    [InlineData("Agent", "+12025550198,+12025550199")]
    [InlineData("Fax", "+12025550198,+12025550199")]
    [InlineData("Office Phone", "+12025550199")] // the one number of those who keep the list
    [InlineData("Phone ID", "2025550198,2025550199")]
    [InlineData("Agent Phone", "+12025550198,+12025550199")]
    public void ColumnOfSomebodyElse_MakesThatOfThePeopleNoLessStrict(string header, string others)
    {
        string[] numbers = others.Split(',');
        foreach (string lost in (string[])["2.03E+09", "202555O103"])
        {
            string[] people = ["2025550101", "2025550102", lost];
            foreach (string theirs in (string[])["Customer", "Contact", "Value"])
            {
                using var file = new TemporaryFile($"{header},{theirs}\n"
                    + string.Concat(people.Select((one, row) => $"{numbers[row % numbers.Length]},{one}\n")));

                Assert.Equal("InvalidContactFile", Assert.Throws<ContactListException>(() => OptOutList.Load(file.Path, "US")).Told());
            }
        }
    }

    [Fact]
    public void Summary_NamesTheFile_AndItsColumns()
    {
        using var lines = new TemporaryFile("+12025550101\n+12025550102 # by phone\n");
        using var table = new TemporaryFile("Who,Phone,Second\nAda,+12025550101,+12025550102\nBo,+12025550103,\n");

        var plain = OptOutList.Load(lines.Path, null);
        var columns = OptOutList.Load(table.Path, null);

        Assert.Contains(Path.GetFileName(lines.Path), plain.Summarize(), StringComparison.Ordinal);
        Assert.Contains("2", plain.Summarize(), StringComparison.Ordinal);
        Assert.Empty(plain.Columns);
        Assert.Contains(Path.GetFileName(table.Path), columns.Summarize(), StringComparison.Ordinal);
        Assert.Equal((3, 2, 1), (columns.Count, columns.Columns["Phone"], columns.Columns["Second"]));
        Assert.Contains("Second", columns.Summarize(), StringComparison.Ordinal);
    }

    [Fact]
    public void Digest_IsOfThePeople_InWhateverOrder_AndTellsNobody()
    {
        using var one = new TemporaryFile("+12025550101\n+12025550102\n");
        using var other = new TemporaryFile("+12025550102\n+12025550101\n+12025550101\n");
        using var third = new TemporaryFile("+12025550101\n");

        var digest = OptOutList.Load(one.Path, null).Digest();

        Assert.Equal(digest, OptOutList.Load(other.Path, null).Digest());
        Assert.NotEqual(digest, OptOutList.Load(third.Path, null).Digest());
        Assert.Equal(16, digest.Length);
        Assert.DoesNotContain("5550101", digest, StringComparison.Ordinal);
    }
}
