using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>Words for phones that lists of one column of bare digits have.</summary>
public sealed class PhoneWordTests
{
    [Theory]
    [InlineData("ID", "No. HP", "081234567890", "+6281234567890")]
    [InlineData("ID", "HP", "081234567890", "+6281234567890")]
    [InlineData("ID", "No. Telepon", "081234567890", "+6281234567890")]
    [InlineData("GB", "Landline", "02079460018", "+442079460018")]
    [InlineData("DE", "Festnetz", "03023125000", "+493023125000")]
    [InlineData("FR", "Fixe", "0142685300", "+33142685300")]
    public void OnlyColumn_OfBareDigits_IsFound(string country, string header, string cell, string number) => Assert.Equal(
        number,
        Assert.Single(Lists.Read($"Name,{header}\nA,{cell}\n", new ContactListOptions { DefaultCountry = country })).Contact.PhoneNumber);

    [Fact]
    public void ChildsPhone_AndMothers_AreATie()
    {
        using var reader = Lists.Open(
            "Name,Handy Kind,Handy Mutter\nA,0171 3920015,0171 3920016\n", new ContactListOptions { DefaultCountry = "DE" });

        Assert.Contains("Handy Mutter", Assert.Single(reader.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Mobile_BeatsTheLandline() => Assert.Equal(
        "+491713920015",
        Assert.Single(Lists.Read(
            "Name,Festnetz,Handy\nA,030 23125000,0171 3920015\n", new ContactListOptions { DefaultCountry = "DE" })).Contact.PhoneNumber);
}
