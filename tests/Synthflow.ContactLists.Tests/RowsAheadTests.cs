using Xunit;

namespace Synthflow.ContactLists.Tests;

public sealed class RowsAheadTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(256)]
    [InlineData(5_000)]
    public void Rows_AreTheReadersOwn_InTheirOrder(int count)
    {
        string text = ListOf(count) + "Nobody,12\n";
        using var reader = Lists.Open(text);
        using var ahead = new RowsAhead(reader, TestContext.Current.CancellationToken);
        Assert.Equal(Lists.Read(text).Select(Told), ahead.Rows().Select(Told));
        Assert.Equal(count, reader.Counts.Contacts);
    }

    [Fact]
    public void Rows_WhereTheFileFails_ComeBeforeTheFailure()
    {
        using var reader = Lists.Open(ListOf(300) + "\"Open,2025550101\n");
        using var ahead = new RowsAhead(reader, TestContext.Current.CancellationToken);
        var rows = new List<ContactRow>();
        var failure = Assert.Throws<ContactListException>(() =>
        {
            foreach (var row in ahead.Rows())
            {
                rows.Add(row);
            }
        });
        Assert.Equal(300, rows.Count);
        Assert.Equal("InvalidContactFile", failure.Told());
        Assert.Equal(302, failure.Row);
    }

    [Fact]
    public void Dispose_InTheMiddle_EndsTheReading_WhichWasOnlyALittleAhead()
    {
        using var reader = Lists.Open(ListOf(100_000));
        using (var ahead = new RowsAhead(reader, TestContext.Current.CancellationToken))
        {
            Assert.Equal(2, ahead.Rows().First().Contact.Row);
        }

        Assert.InRange(reader.Counts.Rows, 1, 10_000);
        long rows = reader.Counts.Rows;
        // The next row is this thread's to ask for: nobody else reads any more.
        Assert.InRange(reader.ReadRows().First().Contact.Row, rows + 2, rows + 2);
    }

    [Fact]
    public void Cancel_WhereEveryRowIsLeftOut_EndsTheWaitAndTheReading()
    {
        using var stopping = new CancellationTokenSource();
        var options = new ContactListOptions { PhoneColumn = "+12025550101", SkipDuplicate = true };
        using var reader = ContactFileReader.Open(new EndlessList(stopping.Cancel), "list.csv", options);
        using var ahead = new RowsAhead(reader, stopping.Token);
        Assert.ThrowsAny<OperationCanceledException>(() => ahead.Rows().Count());
    }

    private static string ListOf(int count) => "Name,Phone\n" + string.Concat(
        Enumerable.Range(0, count).Select(row => $"Person {row},+1202{2_000_000 + row}\n"));

    private static (long Row, string? Number, string? Error) Told(ContactRow row) =>
        (row.Contact.Row, row.Contact.PhoneNumber, row.Problem?.ErrorId);
}
