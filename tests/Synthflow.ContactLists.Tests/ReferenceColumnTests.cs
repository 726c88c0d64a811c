using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>Where no header has a word for phone, numbers of invoices and cases are not taken for phone numbers.</summary>
public sealed class ReferenceColumnTests
{
    [Theory]
    [InlineData("DE", "Name,Ref\nA,2024-12345\nB,2024-67890\nC,2024-67891\n")]
    [InlineData("DE", "Name,Vorgang\nA,2024/12345\nB,2024/67890\nC,2024/67891\n")]
    [InlineData("DE", "Name,Invoice\nA,2024/12345\nB,2024/67890\n")]
    [InlineData("US", "Name,Email,Case No\nA,a@x.example,212-7557867\nB,b@x.example,312-7557868\n")]
    [InlineData("US", "Name,Reference\nA,212-755-7867\nB,312-755-7868\n")] // looks like one, and says that it is none
    [InlineData("DE", "Name,SSN\nA,172-95-8191\nB,172-95-8192\n")]
    [InlineData("DE", "Name,Konto-Nr.\nA,024 290661\nB,024 290662\n")]
    [InlineData("FR", "Name,SIREN\nA,552 100 554\nB,552 100 555\n")]
    [InlineData(null, "Name,Ref\nA,2024-12345\nB,2024-67890\n")]
    public void ListOfReferences_HasNoPhoneColumn(string? country, string list)
    {
        var failure = Assert.Throws<ContactListException>(() => Lists.Read(list, new ContactListOptions { DefaultCountry = country }));

        Assert.Equal("InvalidContactFile", failure.Told());
        Assert.Contains("-PhoneColumn", failure.RecommendedAction, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("US", "Name,Case,Contact\nA,212-7557867,+1 202 555 0143\nB,312-7557868,+1 202 555 0144\nC,415-7557869,\n", "+12025550143")]
    [InlineData("US", "Name,Number,Case\nA,(202) 555-0143,212-7557867\nB,,312-7557868\nC,(202) 555-0145,415-7557869\n", "+12025550143")]
    [InlineData("DE", "Name,Kontakt,Vorgang\nA,0171 3920015,2024-12345\nB,,2024-67890\nC,0171 3920017,2024-67891\n", "+491713920015")]
    [InlineData("ES", "Nombre,Contacto,Expte\nA,612 34 56 78,912-345678\nB,,912-345679\nC,612 34 56 79,912-345670\n", "+34612345678")]
    [InlineData("US", "Name,Number\nA,202-555-0143\nB,1-202-555-0144\n", "+12025550143")]
    [InlineData("US", "Name,Contact\nA,(202) 555-0143\nB,202.555.0144\n", "+12025550143")]
    [InlineData("GB", "Name,Contact\nA,07911 123456\nB,020 7946 0018\n", "+447911123456")]
    [InlineData("US", "Name,Reference\nA,+12025550143\nB,+12025550144\n", "+12025550143")] // whatever it is called
    public void NumbersThatAreWrittenAsSuch_AreFound(string country, string list, string first) =>
        Assert.Equal(first, Lists.Read(list, new ContactListOptions { DefaultCountry = country })[0].Contact.PhoneNumber);
}
