using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>Labels beside numbers decide in each row: there is no tie to warn of, and nobody else's number is taken.</summary>
public sealed class PhoneLabelTests
{
    [Theory]
    [InlineData("Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value", "Mobile,+12025550101,Work,+12025550191")]
    [InlineData("Phone 1 - Type,Phone 1 - Value,Phone 2 - Type,Phone 2 - Value", "* Mobile,+12025550101,Home,+12025550191")]
    [InlineData("Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value", "Work,+12025550191,Mobile,+12025550101")]
    [InlineData("Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value", ",+12025550101,,+12025550191")]
    [InlineData("Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,Phone 3 - Label,Phone 3 - Value", "Home,+12025550191,Work Fax,+12025550192,Mobile,+12025550101")]
    [InlineData("Telefon 1 - Beschriftung,Telefon 1 - Wert,Telefon 2 - Beschriftung,Telefon 2 - Wert", "Arbeit,+12025550191,Mobil,+12025550101")]
    [InlineData("Téléphone 1 - Libellé,Téléphone 1 - Valeur,Téléphone 2 - Libellé,Téléphone 2 - Valeur", "Domicile,+12025550191,Portable,+12025550101")]
    [InlineData("Teléfono 1 - Etiqueta,Teléfono 1 - Valor,Teléfono 2 - Etiqueta,Teléfono 2 - Valor", "Trabajo,+12025550191,Móvil,+12025550101")]
    [InlineData("Phone 1 Type,Phone 1 Number,Phone 2 Type,Phone 2 Number", "Emergency,+12025550191,Cell,+12025550101")]
    public void LabelledNumbers_HaveNoTie_AndTheLabelDecides(string headers, string cells)
    {
        using var reader = Lists.Open($"Name,{headers}\nAda,{cells}\n");

        Assert.Empty(reader.Warnings);
        Assert.Equal(["+12025550101"], reader.ReadRows().Select(row => row.Contact.PhoneNumber));
    }

    [Fact]
    public void SecondLabelColumn_ThatIsEmpty_IsNoTie()
    {
        using var reader = Lists.Open(
            "Name,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value\n"
            + "Ada,Work,+12025550191,,+12025550101\nBo,Mobile,+12025550102,,\n");

        Assert.Empty(reader.Warnings);
        Assert.Equal(["+12025550101", "+12025550102"], reader.ReadRows().Select(row => row.Contact.PhoneNumber));
    }

    [Theory]
    [InlineData("Phone1,Phone1Type,Phone2,Phone2Type")]
    [InlineData("Phone 1,Type 1,Phone 2,Type 2")]
    [InlineData("PhoneNumber1,PhoneType1,PhoneNumber2,PhoneType2")]
    [InlineData("Phone1Number,Phone1Type,Phone2Number,Phone2Type")]
    [InlineData("Telefon1,Telefonart1,Telefon2,Telefonart2")]
    [InlineData("phone1,phonetype1,phone2,phonetype2")]
    [InlineData("Phone,Type,Phone2,Type2")]
    [InlineData("item1.TEL,item1.X-ABLabel,item2.TEL,item2.X-ABLabel")]
    public void KindOfANumber_IsFound_HoweverItIsWritten(string headers)
    {
        using var reader = Lists.Open(
            $"Name,{headers}\nA,+12025550191,Fax,+12025550101,Cell\nB,+12025550192,Pager,+12025550102,Home\n"
            + "C,+12025550193,Home,+12025550103,Mobile\nD,+12025550104,Cell,,\n");

        Assert.Empty(reader.Warnings);
        Assert.Equal(
            ["+12025550101", "+12025550102", "+12025550103", "+12025550104"], reader.ReadRows().Select(row => row.Contact.PhoneNumber));
    }

    [Fact]
    public void TypeOfSomethingElse_IsNoKindOfANumber()
    {
        using var reader = Lists.Open("Name,Phone 1,Type 1\nA,+12025550101,Gold\nB,+12025550102,Silver\n");

        Assert.Equal(["+12025550101", "+12025550102"], reader.ReadRows().Select(row => row.Contact.PhoneNumber));
    }

    [Theory]
    [InlineData("Mobile Jane", "Home")]
    [InlineData("Jane", "Work")]
    [InlineData("Cell - Mrs Smith", "Mobile")]
    public void LabelWithAWordThatNobodyKnows_NeverBeatsAKnownOne(string unknown, string known)
    {
        var rows = Lists.Read(
            "Name,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value\n"
            + $"Ada,{unknown},+12025550191,{known},+12025550101\nBo,{unknown},+12025550102,,\n"
            + "Cy,Mobile,+12025550103,,\nDi,Home,+12025550104,Mobile,+12025550105\nEd,Mobile,+12025550106,,\n");

        Assert.Equal(["+12025550101", "+12025550102", "+12025550103", "+12025550105", "+12025550106"], rows.Select(row => row.Contact.PhoneNumber));
    }

    [Theory]
    [InlineData("New Mobile")]
    [InlineData("Mobile 2")]
    [InlineData("Handy (neu)")]
    [InlineData("Personal mobile")]
    [InlineData("Work cell")]
    [InlineData("WhatsApp")]
    [InlineData("Primary")]
    public void LabelOfKnownWords_ComesBeforeHome(string label) => Assert.Equal(
        "+12025550101",
        Lists.Read(
            "Name,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value\n"
            + $"Ada,Home,+12025550191,{label},+12025550101\nBo,Mobile,+12025550102,,\n")[0].Contact.PhoneNumber);

    [Theory]
    [InlineData("Emergency", "another person's")]
    [InlineData("Spouse", "another person's")]
    [InlineData("Notfall", "another person's")]
    [InlineData("Pager", "no text message reaches")]
    public void RowWithAnotherPersonsNumberAlone_IsAProblem(string label, string reason)
    {
        var row = Lists.Read($"Name,Phone 1 - Label,Phone 1 - Value\nAda,{label},+12025550191\nBo,Mobile,+12025550102\nCy,Home,+12025550103\n")[0];

        Assert.Null(row.Contact.PhoneNumber);
        Assert.Equal("InvalidPhoneNumber", row.Problem?.ErrorId);
        Assert.Contains(reason, row.Problem?.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void OptOutOfALabelledRow_StopsEachOfItsNumbers()
    {
        var rows = Lists.Read(
            "Name,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,Unsubscribed\n"
            + "Ada,Mobile,+12025550101,Work,+12025550104,yes\nBo,Work,+12025550105,Mobile,+12025550104,\n"
            + "Cy,Work,+12025550101,,,\nDi,Mobile,+12025550106,,,\n",
            new ContactListOptions { OptOutColumn = "Unsubscribed" });

        Assert.Equal([true, true, true, false], rows.Select(row => row.Contact.OptedOut));
    }

    [Theory]
    [InlineData("iPhone")]
    [InlineData("TYPE_MOBILE")]
    [InlineData("type_mobile")]
    public void LabelThatAPhoneWrites_IsAMobile(string label) => Assert.Equal(
        "+12025550101",
        Lists.Read(
            "Name,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value\n"
            + $"Ada,Home,+12025550191,{label},+12025550101\nBo,Home,+12025550192,Mobile,+12025550102\n")[0].Contact.PhoneNumber);

    [Theory]
    [InlineData("Frau")]
    [InlineData("Mann")]
    [InlineData("Vrouw")]
    [InlineData("Mutti")]
    [InlineData("PA")]
    [InlineData("EA")]
    [InlineData("Doorman")]
    [InlineData("Gate")]
    [InlineData("Elevator")]
    [InlineData("Front desk")]
    [InlineData("Portier")]
    [InlineData("Faxe")]
    [InlineData("TYPE_FAX_HOME")]
    public void LabelOfAnotherPersonOrADoor_IsNotTexted(string label)
    {
        foreach (string beside in new[] { ",", "Home,+12025550111" })
        {
            var rows = Lists.Read(
                "Name,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value\n"
                + $"Ada,{label},+12025550101,{beside}\nBo,Mobile,+12025550102,,\nCy,Home,+12025550103,Mobile,+12025550104\n");

            Assert.Equal(beside == "," ? null : "+12025550111", rows[0].Contact.PhoneNumber);
            Assert.Equal(["+12025550102", "+12025550104"], rows.Skip(1).Select(row => row.Contact.PhoneNumber));
        }
    }
}
