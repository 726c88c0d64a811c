using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>A column is found by the name that is seen: nobody can type a no-break space.</summary>
public sealed class NamedHeaderTests
{
    [Theory]
    [InlineData("Do\u00A0Not Text", "Do Not Text")]
    [InlineData("Do\u202FNot  Text", "do not text")]
    [InlineData("\uFEFFDo Not Text\u200B", "Do Not Text")]
    [InlineData("De\u0301sabonne\u0301", "Désabonné")]
    [InlineData("Désabonné", "De\u0301sabonne\u0301")]
    public void Opt_out_column_is_found_as_it_is_seen(string header, string name) => Assert.Equal(
        [true, false],
        Lists.Read(
            $"Name,Phone,{header}\nA,+12025550101,yes\nB,+12025550102,no\n", new() { OptOutColumn = name })
            .Select(row => row.Contact.OptedOut));

    [Fact]
    public void Phone_and_country_columns_are_found_as_they_are_seen()
    {
        var rows = Lists.Read(
            "Report of May,,\nName,Cell\u00A0number 1,Pai\u0301s\nA,0171 3920015,DE\nB,0664 1234567,AT\n",
            new() { PhoneColumn = "Cell number 1", CountryColumn = "País" });

        Assert.Equal(["+491713920015", "+436641234567"], rows.Select(row => row.Contact.PhoneNumber));
    }

    [Fact]
    public void Column_that_is_written_like_the_name_comes_first()
    {
        using var reader = Lists.Open(
            "Name,My\u00A0Phone,My Phone\nA,+12025550191,+12025550101\n", new() { PhoneColumn = "My Phone" });

        Assert.Equal(2, reader.Columns.Phone);
    }

    [Fact]
    public void Other_words_are_other_columns()
    {
        var error = Assert.Throws<ContactListException>(() => Lists.Open(
            "Name,Phone,Do\u00A0Not Text\nA,+12025550101,yes\n", new() { OptOutColumn = "DoNotText" }).Dispose());

        Assert.Equal("InvalidContactFile", error.Told());
    }
}
