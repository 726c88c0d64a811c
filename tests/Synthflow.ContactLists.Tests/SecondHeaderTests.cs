using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>Two exports below each other: by the first header, the rows under the second one are read wrongly.</summary>
public sealed class SecondHeaderTests
{
    [Theory]
    [InlineData("Name,Mobile,Emergency Phone\nA,+12025550101,+12025550191\nName,Emergency Phone,Mobile\nB,+12025550192,+12025550102\n", 3)]
    [InlineData("Name,Phone,Opted out,VIP\nA,+12025550101,no,yes\nName,Phone,VIP,Opted out\nB,+12025550102,no,yes\n", 3)]
    [InlineData("Teacher,Phone\nMs Z,(202) 555-0190\n\nStudent,Parent Phone\nA,+12025550101\n", 4)]
    [InlineData("Practice,Phone,Fax\nP,+12025550190,\n,,\nPatient,Cell,DOB\nA,+12025550101,2001-01-01\n", 4)]
    [InlineData("Name,Phone\nA,+12025550101\nPhone,Name\n+12025550102,B\n", 3)]
    [InlineData("Name,Phone\nA,+12025550101\nName,Emergency Phone\nB,+12025550102\n", 3)]
    [InlineData("Name;Handy;E-Mail\nA;+491713920015;\nNachname;Telefon;Vorname\nB;+493023125000;C\n", 3)]
    [InlineData("Name,Phone,Opted out\nA,+12025550101,no\nName,Phone,Consent\nB,+12025550102,yes\n", 3)]
    public void OtherHeaderAmongTheRows_IsRefused_AndNamed(string list, int row)
    {
        foreach (string? optOut in new[] { null, "Opted out" })
        {
            if (optOut is null || list.Contains(optOut, StringComparison.Ordinal))
            {
                var error = Assert.Throws<ContactListException>(
                    () => Lists.Read(list, new ContactListOptions { DefaultCountry = "US", OptOutColumn = optOut }));

                Assert.Equal("InvalidContactFile", error.Told());
                Assert.Null(error.Delivery);
                Assert.Equal(row, error.Row);
                Assert.Contains($"row {row} names columns again", error.Message, StringComparison.Ordinal);
                Assert.Contains("Split the list there into two files", error.RecommendedAction, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("Name,Phone,Email\nA,+12025550101,\nName,Phone,Email\nB,+12025550102,\n")] // a new page of the same report
    [InlineData("Name,Phone,Email\nA,+12025550101,\n\n NAME ,phone\nB,+12025550102,\n")]
    [InlineData("Name,Number,City\nA,+12025550101,X\nName,Mobile,City\nB,+12025550102,X\n")] // the same column by another name
    [InlineData("Name,Phone\nA,+12025550101\nCy,WhatsApp\nDi,Mobile\nB,+12025550102\n")]
    [InlineData("Name,Phone\nNombre,Teléfono\nA,+12025550101\nB,+12025550102\n")] // both languages of its readers
    [InlineData("Name,Phone,Type\nA,+12025550101,Mobile\nPhone Person,unknown,Mobile\nB,+12025550102,Home\n")]
    [InlineData("Name,Phone\nA,+12025550101\n\nCustomers of the north,\nB,+12025550102\n")]
    [InlineData("Name,Mobile,Phone\nA,+12025550101,\nC,,Mobile\nB,+12025550102,\n")]
    [InlineData("Name,Phone,Email\nA,+12025550101,a@example.com\n\nB,see mobile,email@example.com\nB,+12025550102,\n")]
    public void SameHeaderAndWordsInCells_AreRowsOfTheirOwn(string list)
    {
        var rows = Lists.Read(list, new ContactListOptions { DefaultCountry = "US" }).ToList();

        Assert.Equal(
            ["+12025550101", "+12025550102"], rows.Where(row => row.Problem is null).Select(row => row.Contact.PhoneNumber));
    }

    [Fact]
    public void RowsOfAPipeline_AreRefused_Too()
    {
        var reader = new ContactObjectReader(new ContactListOptions());
        _ = reader.Read(1, Row("A", "+12025550101", "+12025550191"));

        var error = Assert.Throws<ContactListException>(() => reader.Read(2, Row("Name", "Emergency Phone", "Mobile")));

        Assert.Equal("InvalidContactFile", error.Told());
        Assert.Null(error.Delivery);
        Assert.Equal(2, error.Row);

        static KeyValuePair<string, string?>[] Row(string name, string mobile, string emergency) =>
            [new("Name", name), new("Mobile", mobile), new("Emergency Phone", emergency)];
    }

    [Fact]
    public void HeaderRightBelowTheFirst_IsTheHeader() =>
        Assert.Equal(
            "+12025550102",
            Assert.Single(Lists.Read(
                "Name,Mobile,Emergency Phone\nName,Emergency Phone,Mobile\nB,+12025550192,+12025550102\n",
                new ContactListOptions())).Contact.PhoneNumber);

    /// <summary>Every column of it counts, so that nothing has to be split.</summary>
    [Fact]
    public void OptOutList_TakesASecondHeader_AsAComment()
    {
        using var file = new TemporaryFile(
            "Name,Mobile,Home Phone\nA,+12025550101,\nName,Home Phone,Mobile\nB,+12025550192,+12025550102\n");
        using var commented = new TemporaryFile(
            "Name,Mobile,Home Phone\nA,+12025550101,\n#Name,Home Phone,Mobile\nB,+12025550192,+12025550102\n");

        var error = Assert.Throws<ContactListException>(() => OptOutList.Load(file.Path, "US"));

        Assert.Equal("InvalidContactFile", error.Told());
        Assert.Null(error.Delivery);
        Assert.Contains("begin it with #", error.RecommendedAction, StringComparison.Ordinal);
        Assert.Equal(3, OptOutList.Load(commented.Path, "US").Count);
    }
}
