using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>Cells decide: a plain header over phone numbers is their column. Bare digits without a word for phone never are.</summary>
public sealed class PlainHeaderTests
{
    private static readonly string[] _written = ["+1 202 555 010{0}", "(202) 555-010{0}", "202-555-010{0}", "+1202555010{0}", "202.555.010{0}"];

    public static TheoryData<string, string> Headers
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (string header in new[]
            {
                "Number", "Contact", "Contact Number", "No.", "No", "Nr", "Nr.", "Num", "#", "Nummer", "Numéro", "Número", "Numero",
                "Contact No", "Contact No.", "Contact #", "Kontakt", "Contacto", "Contato", "Contatto", "Customer", "Customer Number",
                "Kundennummer", "Client No", "Recipient", "To", "Value", "Column1", "Data", "Who", "Person", "A", "1",
            })
            {
                foreach (string written in _written)
                {
                    rows.Add(header, written);
                }
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Headers))]
    public void PlainHeader_OverNumbers_IsTheirColumn(string header, string written)
    {
        string rows = string.Concat(Enumerable.Range(1, 4).Select(row =>
            $"Ada {row}," + string.Format(System.Globalization.CultureInfo.InvariantCulture, written, row) + $",{row}\n"));
        using var reader = Lists.Open($"Name,{header},Age\n" + rows, new ContactListOptions { DefaultCountry = "US" });

        Assert.Equal(1, reader.Columns.Phone);
        Assert.Equal(
            ["+12025550101", "+12025550102", "+12025550103", "+12025550104"],
            reader.ReadRows().Select(row => row.Contact.PhoneNumber));
    }

    [Theory]
    [InlineData("Number", "(202) 555-0101")]
    [InlineData("Contact", "202-555-0101")]
    [InlineData("No.", "0171 3920015")]
    [InlineData("A", "07700 900123")]
    public void PlainHeader_OverNumbersThatOnlyLackACountry_IsTheirColumn_AndSaysWhatIsMissing(string header, string cell)
    {
        using var reader = Lists.Open($"Name,{header},Born\nAda,{cell},1990-01-02\nBo,{cell}1,1990-01-03\nCy,{cell}2,1990-01-04\n", new ContactListOptions());

        Assert.Equal(1, reader.Columns.Phone);
        Assert.Equal(
            PhoneNumberProblem.NoCountry, reader.ReadRows().Select(row => row.Problem?.NumberProblem).First());
    }

    [Theory]
    [InlineData("Number", "(555) 234-567{0}")]
    [InlineData("Contact", "555-234-567{0}")]
    public void PlainHeader_OverNorthAmericanNumbersThatNobodyHas_IsTheirColumn(string header, string written)
    {
        string Cell(int row) => string.Format(System.Globalization.CultureInfo.InvariantCulture, written, row);
        using var reader = Lists.Open(
            $"Name,{header}\nAda,{Cell(1)}\nBo,{Cell(2)}\n", new ContactListOptions { DefaultCountry = "US" });

        Assert.Equal(["+15552345671", "+15552345672"], reader.ReadRows().Select(row => row.Contact.PhoneNumber));
    }

    [Theory]
    [InlineData("SSN", "123-45-678{0}", "US")]
    [InlineData("Card", "4111 1111 1111 111{0}", "US")]
    [InlineData("Order", "112-1234567-123456{0}", "US")]
    [InlineData("Born", "1990-01-0{0}", "US")]
    [InlineData("IP", "192.0.2.1{0}", "US")]
    [InlineData("Amount", "1.234.567,8{0}", "DE")]
    [InlineData("Steuernummer", "12/345/6789{0}", "DE")]
    public void OtherThingsWithDigitsInGroups_AreNoPhones(string header, string written, string country)
    {
        string Cell(int row) => string.Format(System.Globalization.CultureInfo.InvariantCulture, written, row);
        Assert.Throws<ContactListException>(() => Lists.Open(
            $"Name;{header}\nAda;{Cell(1)}\nBo;{Cell(2)}\nCy;{Cell(3)}\n", new ContactListOptions { DefaultCountry = country }));
    }

    [Theory]
    [InlineData("Contact Number")]
    [InlineData("Contact No.")]
    [InlineData("Contact #")]
    public void ContactNumber_IsAWordForPhone_AlsoOverBareDigits(string header)
    {
        using var reader = Lists.Open(
            $"Name,{header}\nAda,2025550101\nBo,2025550102\n", new ContactListOptions { DefaultCountry = "US" });

        Assert.Equal(["+12025550101", "+12025550102"], reader.ReadRows().Select(row => row.Contact.PhoneNumber));
    }

    [Theory]
    [InlineData("Record ID")]
    [InlineData("Customer Number")]
    [InlineData("Account No")]
    [InlineData("Order #")]
    [InlineData("Invoice Number")]
    [InlineData("ID")]
    [InlineData("Data")]
    public void BareDigits_WithoutAWordForPhone_NeverWin(string header)
    {
        var exception = Assert.Throws<ContactListException>(() => Lists.Open(
            $"Name,{header}\nAda,2025550101\nBo,2025550102\nCy,2025550103\n", new ContactListOptions { DefaultCountry = "US" }));

        Assert.Equal("InvalidContactFile", exception.Told());
        Assert.Null(exception.Delivery);
    }

    [Theory]
    [InlineData("Number", "Phone")]
    [InlineData("Contact", "Mobile")]
    [InlineData("No.", "Tel")]
    public void ColumnWithAWordForPhone_WinsOverAPlainOne(string plain, string phone)
    {
        using var reader = Lists.Open(
            $"{plain},{phone}\n+1 202 555 0191,+1 202 555 0101\n+1 202 555 0192,+1 202 555 0102\n",
            new ContactListOptions { DefaultCountry = "US" });

        Assert.Equal(1, reader.Columns.Phone);
    }
}
