using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>Objects with different properties (ConvertFrom-Json leaves out what is empty) are rows of one list: a row without the
/// phone property has no number, whatever else it has.</summary>
public sealed partial class ObjectShapeTests
{
    private static readonly ContactListOptions _options = new() { DefaultCountry = "US" };

    [Theory]
    [InlineData("emergency_phone")]
    [InlineData("agent_phone")]
    [InlineData("ref")]
    [InlineData("Mobile")]
    [InlineData("Office Phone")]
    public void PhonePropertyIsMissing_NoOtherNumberIsTaken(string other)
    {
        var reader = new ContactObjectReader(_options);
        reader.Choose([Row(("Name", "Ada"), ("Phone", "202 555 0101")), Row(("Name", "Cy"), ("Phone", "202 555 0103"))]);
        reader.Read(1, Row(("Name", "Ada"), ("Phone", "202 555 0101")));

        var lacking = reader.Read(2, Row(("Name", "Bo"), (other, "+12025550902")));
        var next = reader.Read(3, Row(("Name", "Cy"), ("Phone", "202 555 0103")));

        Assert.Null(lacking?.Contact.PhoneNumber);
        Assert.Equal(("InvalidPhoneNumber", 2L), (lacking?.Problem?.ErrorId, lacking?.Problem?.Row));
        Assert.Contains("no property 'Phone'", lacking?.Problem?.Message, StringComparison.Ordinal);
        Assert.Equal("+12025550103", next?.Contact.PhoneNumber);
    }

    [Theory]
    [InlineData("DND", "yes")]
    [InlineData("Unsubscribed", "true")]
    public void LateProperty_ThatSaysStop_IsStillWarnedOf(string name, string value)
    {
        var reader = new ContactObjectReader(_options);
        reader.Choose([Row(("Name", "Ada"), ("Phone", "2025550101"))]);
        _ = reader.Read(1, Row(("Name", "Ada"), ("Phone", "2025550101"), ("note", "x")));

        var row = reader.Read(2, Row(("Name", "Bo"), ("Phone", "2025550102"), ("note", "x"), (name, value)));

        Assert.Contains(name, Assert.Single(row!.Value.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void LateNumber_OfAMarkedObject_IsStopped()
    {
        var optedOut = new OptedOutNumbers();
        var reader = new ContactObjectReader(_options with { OptOutColumn = "DND", OptedOutNumbers = optedOut });
        reader.Choose([Row(("Phone", "2025550101"), ("DND", "no"))]);
        _ = reader.Read(1, Row(("Phone", "2025550101"), ("DND", "no"), ("note", "x")));

        _ = reader.Read(2, Row(("Phone", "2025550102"), ("DND", "yes"), ("note", "x"), ("Alt", "+12025550103")));

        Assert.True(optedOut.Contains("+12025550103"));
    }

    [Fact]
    public void FirstObjectsDiffer_TheColumnsAreFoundInAllOfThem()
    {
        var rows = new[]
        {
            Row(("name", "Bo"), ("emergency_phone", "+12025550902")),
            Row(("name", "Ada"), ("emergency_phone", "+12025550901"), ("phone", "+12025550101")),
            Row(("phone", "+12025550103"), ("name", "Cy")),
        };
        var reader = new ContactObjectReader(_options);

        reader.Choose(rows);
        var read = rows.Select((row, place) => reader.Read(place + 1, row)!.Value).ToList();

        Assert.Equal([null, "+12025550101", "+12025550103"], read.Select(row => row.Contact.PhoneNumber));
        Assert.Equal(["Bo", "Ada", "Cy"], read.Select(row => row.Contact.Name));
    }

    [Fact]
    public void NamedColumns_ThatOneObjectLacks_AreEmptyCellsThere()
    {
        var reader = new ContactObjectReader(_options with { PhoneColumn = "mobile", OptOutColumn = "unsubscribed" });
        reader.Choose([Row(("mobile", "2025550101"), ("unsubscribed", "")), Row(("name", "Bo"), ("phone", "2025550102"))]);

        Assert.Equal("+12025550101", reader.Read(1, Row(("mobile", "2025550101"), ("unsubscribed", "")))?.Contact.PhoneNumber);
        Assert.NotNull(reader.Read(2, Row(("name", "Bo"), ("phone", "2025550102")))?.Problem);
        var third = reader.Read(3, Row(("mobile", "2025550103")));
        Assert.Equal(("+12025550103", false), (third?.Contact.PhoneNumber, third?.Contact.OptedOut));
    }

    [Fact]
    public void OptOutPropertyThatComesLate_IsWarnedOf_Once()
    {
        var reader = new ContactObjectReader(_options);
        reader.Read(1, Row(("Phone", "2025550101")));

        var late = reader.Read(2, Row(("Phone", "2025550102"), ("Unsubscribed", "yes")));
        var later = reader.Read(3, Row(("Phone", "2025550103"), ("Unsubscribed", "yes"), ("City", "Bonn")));

        Assert.Contains(late?.Warnings ?? [], warning => warning.Contains("'Unsubscribed'", StringComparison.Ordinal));
        Assert.Empty(later?.Warnings ?? ["missing"]);
    }

    [Fact]
    public void OwnMarkThatComesLate_IsHeeded()
    {
        var reader = new ContactObjectReader(_options);
        reader.Read(1, Row(("Phone", "2025550101")));

        var late = reader.Read(2, Row(("Phone", "2025550102"), ("OptedOut", "True")));

        Assert.True(late?.Contact.OptedOut);
    }

    [Fact]
    public void LabelsBesideTheNumbers_CountAlso_WhereAColumnComesLate()
    {
        var reader = new ContactObjectReader(_options);
        reader.Choose(
        [
            Row(("Phone 1 - Label", "Mobile"), ("Phone 1 - Value", "2025550101"), ("Phone 2 - Label", "Work"), ("Phone 2 - Value", "2025550191")),
            Row(("Phone 1 - Label", "Work Fax"), ("Phone 1 - Value", "2025550192"), ("Phone 2 - Label", "Mobile"), ("Phone 2 - Value", "2025550102")),
        ]);

        var late = reader.Read(
            3,
            Row(("Phone 1 - Label", "Work Fax"), ("Phone 1 - Value", "2025550193"), ("Phone 2 - Label", "Mobile"), ("Phone 2 - Value", "2025550103"), ("City", "Bonn")));

        Assert.Equal("+12025550103", late?.Contact.PhoneNumber);
    }

    [Fact]
    public void NamesThatDifferInCaseAlone_AreOneProperty_ButTwoInOneObject()
    {
        var reader = new ContactObjectReader(_options);
        reader.Read(1, Row(("Phone", "2025550101"), ("Day", "Mon")));

        var other = reader.Read(2, Row(("DAY", "Tue"), ("phone", "2025550102")));
        var both = reader.Read(3, Row(("Phone", "2025550103"), ("Day", "Wed"), ("day", "Thu")));

        Assert.Equal(("+12025550102", "Tue"), (other?.Contact.PhoneNumber, other?.Contact.Variables["Day"]));
        Assert.Equal(("Wed", "Thu"), (both?.Contact.Variables["Day"], both?.Contact.Variables["day 2"]));
    }

    [Fact]
    public void NamesThatDifferInCaseAlone_KeepTheirColumns_InAnyOrder()
    {
        var reader = new ContactObjectReader(_options);
        reader.Choose([Row(("phone", "2025550105"), ("Phone", "2025550106")), Row(("Phone", "2025550107"), ("phone", "2025550108"))]);

        Assert.Equal("+12025550105", reader.Read(1, Row(("phone", "2025550105"), ("Phone", "2025550106")))?.Contact.PhoneNumber);
        Assert.Equal("+12025550108", reader.Read(2, Row(("Phone", "2025550107"), ("phone", "2025550108")))?.Contact.PhoneNumber);
    }

    [Fact]
    public void Duplicates_AreKnown_WhateverElseTheObjectHas()
    {
        var reader = new ContactObjectReader(_options);
        reader.Read(1, Row(("Phone", "202 555 0101"), ("Name", "Zoë")));

        var again = reader.Read(2, Row(("Name", "Zoë"), ("Phone", "+1 202 555 0101"), ("City", "Bonn")));

        Assert.Equal(1, again?.Contact.DuplicateOfRow);
    }

    private static KeyValuePair<string, string?>[] Row(params (string Name, string? Value)[] values) =>
        [.. values.Select(value => KeyValuePair.Create(value.Name, value.Value))];
}
