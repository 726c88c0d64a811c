using Xunit;

namespace Synthflow.ContactLists.Tests;

public sealed class ContactColumnsTests
{
    [Theory]
    [InlineData("Phone")]
    [InlineData("phone number")]
    [InlineData("PhoneNumber")]
    [InlineData("phone_number")]
    [InlineData("Phone No.")]
    [InlineData("Telephone")]
    [InlineData("Mobile")]
    [InlineData("Cell Phone")]
    [InlineData("MobilePhone__c")]
    [InlineData("to_number")]
    [InlineData("WhatsApp")]
    [InlineData("Phone 1 - Value")]
    [InlineData("Primary Phone")]
    [InlineData("Home Phone")]
    [InlineData("Telefon")]
    [InlineData("Telefonnummer")]
    [InlineData("Tel.-Nr.")]
    [InlineData("Rufnummer")]
    [InlineData("Handynummer")]
    [InlineData("Mobilfunk")]
    [InlineData("Téléphone")]
    [InlineData("Téléphone portable")]
    [InlineData("N° de tél")]
    [InlineData("Teléfono")]
    [InlineData("Número de teléfono")]
    [InlineData("Móvil")]
    [InlineData("Celular")]
    [InlineData("Telefone")]
    [InlineData("Telemóvel")]
    [InlineData("Número de telefone")]
    [InlineData("Telefono cellulare")]
    [InlineData("Numero di telefono")]
    [InlineData("Telefoonnummer")]
    [InlineData("Mobiel nummer")]
    [InlineData("GSM")]
    public void Detect_PhoneHeader_IsFound(string header)
    {
        var columns = Detect(["Id", header, "Notes"]);

        Assert.Equal(1, columns.Phone);
        Assert.Empty(columns.Warnings);
    }

    [Theory]
    [InlineData("Fax")]
    [InlineData("Phone 1 - Type")]
    [InlineData("Phone 1 - Label")]
    [InlineData("Phonetic First Name")]
    [InlineData("First Name Phonetic")]
    [InlineData("HasOptedOutOfSms__c")]
    [InlineData("Do Not Phone")]
    [InlineData("Phone Country Code")]
    [InlineData("Phone Extension")]
    [InlineData("Telefax")]
    [InlineData("Phone Verified")]
    [InlineData("Hotel")]
    [InlineData("Name")]
    public void Detect_HeaderThatHoldsNoNumber_IsNotTaken(string header)
    {
        var exception = Assert.Throws<ContactListException>(() => Detect(["Id", header]));

        Assert.Equal("InvalidContactFile", exception.Told());
        Assert.Contains($"Id, {header}", exception.Message, StringComparison.Ordinal);
        Assert.Contains("-PhoneColumn", exception.RecommendedAction, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Phone,Mobile", "Mobile")]
    [InlineData("MobilePhone,Phone", "MobilePhone")]
    [InlineData("Home Phone,Phone", "Phone")]
    [InlineData("Work Phone,Phone Number,Fax", "Phone Number")]
    [InlineData("Telefon privat,Handy", "Handy")]
    [InlineData("Emergency Mobile,Phone", "Phone")]
    [InlineData("Phone,Telephone", "Phone")]
    public void Detect_SeveralPhoneHeaders_TakesTheMobileOneAndSaysSo(string headers, string expected)
    {
        string[] names = headers.Split(',');

        var columns = Detect(names);

        Assert.Equal(expected, names[columns.Phone]);
        string other = names.First(name => name != expected);
        string said = Assert.Single(
            columns.Warnings.Concat(columns.Choices), line => line.Contains($"'{other}", StringComparison.Ordinal));
        Assert.Contains($"'{expected}'", said, StringComparison.Ordinal);
        Assert.All(columns.Warnings, warning => Assert.Contains("-PhoneColumn", warning, StringComparison.Ordinal));
    }

    [Fact]
    public void Detect_SeveralMobileHeaders_TakesTheFullest()
    {
        var columns = Detect(["Mobile 1", "Mobile 2"], ["+12025550101", "+12025550102"], ["", "+12025550103"]);

        Assert.Equal(1, columns.Phone);
    }

    [Fact]
    public void Detect_EmptyMobileColumn_TakesTheOneWithNumbers()
    {
        var columns = Detect(["Mobile", "Phone"], [" ", "+12025550102"], ["", "+12025550103"]);

        Assert.Equal(1, columns.Phone);
    }

    [Theory]
    [InlineData("Phone,Mobile Phone", 1, "Phone")]
    [InlineData("Phone,Mobile Phone", 49, "Phone")]
    [InlineData("Phone,Mobile Phone", 50, "Mobile Phone")]
    [InlineData("Emergency Phone,Phone", 1, "Phone")]
    [InlineData("Work Phone,Mobile", 1, "Mobile")]
    [InlineData("Mobile 1,Mobile 2", 80, "Mobile 1")]
    public void Detect_PhoneColumnThatIsFullerThanTheMobileOne_TakesMobileUnlessItIsClearlyEmptier(
        string headers, int filledOfTheSecond, string expected)
    {
        string[] names = headers.Split(',');

        var columns = Detect(
            names,
            [.. Enumerable.Range(0, 100).Select(row => (string[])[$"+12025550{row:000}", row < filledOfTheSecond ? $"+12025551{row:000}" : ""])]);

        Assert.Equal(expected, names[columns.Phone]);
        string other = names.Single(name => name != expected);
        Assert.Contains(
            columns.Warnings.Concat(columns.Choices),
            line => line.Contains($"'{expected}'", StringComparison.Ordinal) && line.Contains($"'{other}'", StringComparison.Ordinal));
    }

    [Fact]
    public void Detect_NoPhoneHeader_LooksAtTheCells()
    {
        var columns = Detect(
            ["A", "B", "C", "D", "E"],
            ["10000", "2026-10-01", "0,00", "(202) 555-0101", "x"],
            ["10001", "2026-10-02 14:03", "12,01", "", "y"],
            ["10002", "03.10.2026", "24,02", "+49 30 23125000", "+1 202 555 0101"],
            ["10003", "2026/10/04", "36,03", "n/a", "z"]);

        Assert.Equal(3, columns.Phone);
        Assert.Contains(columns.Choices, choice => choice.Contains("by its cells", StringComparison.Ordinal));
    }

    [Fact]
    public void Detect_FaxFullOfNumbers_IsNotTakenByItsCells()
    {
        var columns = Detect(["Fax", "B"], ["+12025550101", "+12025550102"]);

        Assert.Equal(1, columns.Phone);
    }

    [Fact]
    public void Detect_NamedPhoneColumn_SettlesIt()
    {
        var options = new ContactListOptions { PhoneColumn = " fax " };

        var columns = ContactColumns.Detect(["Phone", "Mobile", "Fax"], [], options, file: null);

        Assert.Equal(2, columns.Phone);
        Assert.Empty(columns.Warnings);
    }

    [Fact]
    public void Detect_NamedColumnsThatAreNotThere_ListsThoseThereAre()
    {
        ContactListOptions[] all =
        [
            new() { PhoneColumn = "X" },
            new() { NameColumn = "X" },
            new() { EmailColumn = "X" },
            new() { CountryColumn = "X" },
            new() { OptOutColumn = "X" },
        ];

        Assert.All(all, options =>
        {
            var exception = Assert.Throws<ContactListException>(
                () => ContactColumns.Detect(["Phone", "Note"], [], options, "a/list.csv"));
            Assert.Equal("InvalidContactFile", exception.Told());
            Assert.Contains("'list.csv'", exception.Message, StringComparison.Ordinal);
            Assert.Contains("'X'", exception.Message, StringComparison.Ordinal);
            Assert.Contains("Phone, Note", exception.Message, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("Name", "Name")]
    [InlineData("Full Name", "Full Name")]
    [InlineData("First Name,Last Name", "First Name+Last Name")]
    [InlineData("LastName,FirstName", "FirstName+LastName")]
    [InlineData("Name,Given Name,Family Name", "Name")]
    [InlineData("First Name", "First Name")]
    [InlineData("Last Name", "Last Name")]
    [InlineData("Vorname,Nachname", "Vorname+Nachname")]
    [InlineData("Name,Vorname", "Vorname+Name")]
    [InlineData("Prénom,Nom", "Prénom+Nom")]
    [InlineData("Nom", "Nom")]
    [InlineData("Nombre,Apellidos", "Nombre+Apellidos")]
    [InlineData("Nombre completo", "Nombre completo")]
    [InlineData("Nome,Sobrenome", "Nome+Sobrenome")]
    [InlineData("Nome,Cognome", "Nome+Cognome")]
    [InlineData("Voornaam,Achternaam", "Voornaam+Achternaam")]
    [InlineData("First Name,Name", "Name")]
    [InlineData("Company Name,Account Name,Id", "")]
    public void Detect_NameHeaders_AreFound(string headers, string expected)
    {
        string[] names = [.. headers.Split(','), "Phone"];

        var columns = Detect(names);

        Assert.Equal(expected, string.Join('+', columns.Name.Select(column => names[column])));
    }

    [Fact]
    public void Detect_EmptyFullNameColumn_TakesFirstAndLastName()
    {
        var columns = Detect(["Name", "First Name", "Last Name", "Phone"], ["", "Zoë", "Ng", "+12025550101"]);

        Assert.Equal([1, 2], columns.Name);
    }

    [Theory]
    [InlineData("Email")]
    [InlineData("E-mail 1 - Value")]
    [InlineData("Email Address")]
    [InlineData("E-Mail-Adresse")]
    [InlineData("Courriel")]
    [InlineData("Correo electrónico")]
    [InlineData("PersonEmail")]
    public void Detect_EmailHeader_IsFound(string header) =>
        Assert.Equal(1, Detect(["Phone", header]).Email);

    [Theory]
    [InlineData("HasOptedOutOfEmail")]
    [InlineData("Email Status")]
    [InlineData("Note")]
    public void Detect_HeaderThatHoldsNoEmail_IsNotTaken(string header) =>
        Assert.Equal(-1, Detect(["Phone", header]).Email);

    [Fact]
    public void Detect_NoEmailHeader_LooksAtTheCells() =>
        Assert.Equal(1, Detect(["Phone", "B"], ["+12025550101", "a@example.com"], ["+12025550102", ""]).Email);

    [Fact]
    public void Detect_RepeatedAndEmptyHeaders_GetNamesOfTheirOwn()
    {
        var columns = Detect(["Phone", "Note", "note", "Note 2", "", " ", "Column 5"]);

        Assert.Equal(["Phone", "Note", "note 3", "Note 2", "Column 6", "Column 7", "Column 5"], columns.Headers);
    }

    [Fact]
    public void Detect_HeaderThatIsANumber_IsRefused()
    {
        var exception = Assert.Throws<ContactListException>(() => Detect(["Zoë", "+12025550101"]));

        Assert.Equal("InvalidContactFile", exception.Told());
        Assert.Contains("+12025550101", exception.Message, StringComparison.Ordinal);
    }

    private static ContactColumns Detect(string[] headers, params string[][] samples) =>
        ContactColumns.Detect(headers, samples, new ContactListOptions { DefaultCountry = "US" }, file: null);
}
