using Synthflow.ContactLists.Numbers;
using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>Lists by which a stranger was texted.</summary>
public class StrangersTests
{
    [Theory]
    [InlineData("N/A")]
    [InlineData("n/a")]
    [InlineData("n.a.")]
    [InlineData("N / A")]
    [InlineData("#N/A")]
    [InlineData("N.o.")]
    [InlineData("D/E")]
    [InlineData("P.L")]
    public void Find_LettersWithSomethingBetween_AreNoCode(string country) => Assert.Null(Countries.Find(country));

    [Theory]
    [InlineData("U.S.", "US")]
    [InlineData("u.s.a.", "US")]
    [InlineData("U. K.", "GB")]
    [InlineData("UAE", "AE")]
    [InlineData(" de ", "DE")]
    [InlineData("(PL)", "PL")]
    [InlineData("na", "NA")]
    [InlineData("NAM", "NA")]
    public void Find_Codes_AndInitialsThatAreWrittenSo(string country, string code) => Assert.Equal(code, Countries.Find(country));

    [Theory]
    [InlineData("NA", "PL", null)]
    [InlineData("<NA>", "PL", null)]
    [InlineData("N/A", "PL", null)]
    [InlineData("NA", null, null)]
    [InlineData("NA", "NA", "+264811234567")]
    [InlineData("Namibia", "PL", "+264811234567")]
    [InlineData("NAM", "PL", "+264811234567")]
    public void Rows_WhoseCountryMayBeMissing_AreNobodysElse(string cell, string? country, string? number)
    {
        var options = new ContactListOptions { CountryColumn = "Country", DefaultCountry = country };
        var rows = Lists.Read($"Name,Phone,Country\nA,811234567,{cell}\n", options);
        Assert.Equal(number, Assert.Single(rows).Contact.PhoneNumber);
    }

    [Fact]
    public void MarkedRow_WhoseCountryMayBeMissing_StopsBothReadings()
    {
        var options = new ContactListOptions { CountryColumn = "Country", DefaultCountry = "PL", OptOutColumn = "STOP" };
        var rows = Lists.Read("Name,Phone,Country,STOP\nA,811234567,NA,yes\nB,+264811234567,,no\nC,+48811234567,,no\n", options);
        Assert.Equal([true, true], rows.Where(row => row.Contact.PhoneNumber is not null).Select(row => row.Contact.OptedOut));
    }

    [Theory]
    [InlineData("Next of Kin Mobile")]
    [InlineData("ICE Mobile")]
    [InlineData("Lawyer Mobile")]
    [InlineData("Mobile (wrong)")]
    [InlineData("Ex Mobile")]
    [InlineData("Ehemann Handy")]
    [InlineData("Portable du commercial")]
    [InlineData("Cellulare agente")]
    [InlineData("Mobiel noodcontact")]
    [InlineData("Xyzzy Mobile")]
    public void MobileOfSomebodyElse_IsNotTakenBeforeThePhone(string header)
    {
        var rows = Lists.Read($"Name,{header},Phone\nA,+12025550191,+12025550101\nB,+12025550192,+12025550102\n", new());
        Assert.Equal(["+12025550101", "+12025550102"], rows.Select(row => row.Contact.PhoneNumber));
    }

    [Fact]
    public void UnknownWordBesideMobile_IsWarnedOf()
    {
        using var reader = Lists.Open("Name,Xyzzy Mobile,Phone\nA,+12025550191,+12025550101\n", new());
        Assert.Contains(reader.Warnings, warning => warning.Contains("Xyzzy Mobile", StringComparison.Ordinal));
    }

    [Fact]
    public void OneNumberInEveryRow_IsNotThePeoples_HoweverItIsWritten()
    {
        var text = string.Concat(Enumerable.Range(1, 6).Select(row =>
            $"P{row},{(row % 2 == 0 ? "+1 202 555 0190" : "(202) 555-0190")},+1202555010{row}\n"));
        var rows = Lists.Read("Name,Mobile,Phone\n" + text, new() { DefaultCountry = "US" });
        Assert.Equal(Enumerable.Range(1, 6).Select(row => $"+1202555010{row}"), rows.Select(row => row.Contact.PhoneNumber));
    }

    [Theory]
    [InlineData("tel:491713920015")]
    [InlineData("sms:491713920015")]
    [InlineData("callto:491713920015")]
    public void Links_AreInternational_WhateverTheFormat(string link)
    {
        foreach (var format in (NumberFormat[])[NumberFormat.Auto, NumberFormat.National, NumberFormat.International])
        {
            Assert.Equal("+491713920015", PhoneNumberReader.Read(link, new NumberRules("DE", format)).E164);
        }
    }

    [Theory]
    [InlineData("0021987654321")]
    [InlineData("0021 98765-4321")]
    [InlineData("00 21 98765-4321")]
    public void ZeroTooMany_InBrazil_IsNobodyInIran(string cell) => Assert.Null(PhoneNumberReader.Read(cell, "BR").E164);

    [Fact]
    public void LabelBesideANamedColumn_StillSaysFax()
    {
        var rows = Lists.Read(
            "Name,Phone 1 - Label,Phone 1 - Value\nA,Work Fax,+12025550191\nB,Mobile,+12025550102\n",
            new() { PhoneColumn = "Phone 1 - Value" });
        Assert.Equal([null, "+12025550102"], rows.Select(row => row.Contact.PhoneNumber));
        Assert.Single(rows, row => row.Problem is not null);
    }

    [Fact]
    public void JapansLongVowel_IsADash() => Assert.Equal(
        "+819012345678", PhoneNumberReader.Read("090ー1234ー5678", "JP").E164);
}
