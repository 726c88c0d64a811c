using System.Text;
using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>The headers that are offered are those that the reader sees.</summary>
public sealed class ListHeadersTests
{
    public static TheoryData<string, string> Texts => new()
    {
        { "Id;\"Last; First\";Contact\n1;A;x\n", "Id|Last; First|Contact" },
        { "Customers of May\n\nId,Remarks,Contact\n1,a,x\n2,b,y\n", "Id|Remarks|Contact" },
        { "sep=^\nId^Remarks\n1^a\n", "Id|Remarks" },
        { "Id,Notes,Notes,\n1,a,b,c\n", "Id|Notes|Notes 2|Column 4" },
        { "Id\tGröße\n1\tx\n", "Id|Größe" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Of_AListWithoutAPhoneColumn_AreTheReadersOwn(string text, string headers)
    {
        foreach (var encoding in new[] { Encoding.UTF8, Encoding.Unicode, CodePagesEncodingProvider.Instance.GetEncoding(1252)! })
        {
            using var file = new TemporaryFile([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);
            Assert.Equal(headers.Split('|'), ListHeaders.Of(file.Path, new ContactListOptions()));
        }
    }

    [Fact]
    public void Of_AWorkbook_AreThoseOfTheSheetThatIsNamed_ElseOfTheOneThatIsRead()
    {
        string path = Lists.DataPath(Path.Combine("cases", "contacts.xlsx"));
        using var reader = ContactFileReader.Open(path, new ContactListOptions());
        Assert.Equal(reader.Columns.Headers, ListHeaders.Of(path, new ContactListOptions()));
        using var old = ContactFileReader.Open(path, new ContactListOptions { WorksheetName = "old" });
        Assert.Equal(old.Columns.Headers, ListHeaders.Of(path, new ContactListOptions { WorksheetName = "old" }));
    }
}
