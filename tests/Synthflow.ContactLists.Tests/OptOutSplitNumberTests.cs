using Synthflow.ContactLists.Numbers;
using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>In an opt-out list a number may stand in two cells, and two numbers in one: what any reading makes of them is
/// stopped, or the list is refused.</summary>
public sealed class OptOutSplitNumberTests
{
    private static readonly string[] _ends = ["\t", ",", ";", "|", "\t\t", " \t "];

    public static TheoryData<string, string, int> Numbered()
    {
        var data = new TheoryData<string, string, int>();
        foreach (string country in new[] { "DE", "AT", "US", "FR", "IT", "ID" })
        {
            foreach (string end in _ends)
            {
                foreach (int first in new[] { 1, 20, 44, 99, 1001 })
                {
                    data.Add(country, end, first);
                }
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Numbered))]
    public void Number_behind_its_line_number_is_stopped(string country, string end, int first)
    {
        string text = country switch
        {
            "DE" => "0171 3920015",
            "AT" => "0664 1234567",
            "US" => "2025550101",
            "FR" => "06 12 34 56 78",
            "IT" => "312 345 6789",
            _ => "0812 3456 7890",
        };
        string number = PhoneNumberReader.Read(text, country).E164!;
        using var file = new TemporaryFile($"{first}{end}{text}\n{first + 1}{end}{text}\n");

        Assert.True(OptOutList.Load(file.Path, country).Contains(number));
    }

    [Theory]
    [InlineData("0171\t3920015\n", "DE", "+491713920015")]
    [InlineData("0171,3920015\n", "DE", "+491713920015")]
    [InlineData("49\t1713920015\n", "DE", "+491713920015")]
    [InlineData("49;0171;3920015\n", "DE", "+491713920015")]
    [InlineData("1,2025550101\n", "DE", "+12025550101")]
    [InlineData("Vorwahl;Rufnummer\n0171;3920015\n", "DE", "+491713920015")]
    [InlineData("Land;Vorwahl;Nummer\n49;171;3920015\n", "DE", "+491713920015")]
    [InlineData("Area,Number\n(202),2025550\n202,5550101\n", "DE", "+492025550101")]
    [InlineData("Name,Phone\nA,\"0171\t3920015\"\n", "DE", "+491713920015")]
    [InlineData("Name,Phone\nA,\"0171\n3920015\"\n", "DE", "+491713920015")]
    [InlineData("Name,Phone\nA,\"0171 3920015\u20280171 3920016\"\n", "DE", "+491713920016")]
    [InlineData("Name,Phone\nA,01 53400\u202853401\n", "AT", "+43153400")]
    public void Number_in_pieces_is_stopped(string text, string country, string stopped)
    {
        using var file = new TemporaryFile(text);

        Assert.True(OptOutList.Load(file.Path, country).Contains(stopped));
    }

    [Theory]
    [InlineData("cc")]
    [InlineData("Dial code")]
    [InlineData("Dialing code")]
    [InlineData("Dialling Code")]
    [InlineData("Calling code")]
    [InlineData("Phone code")]
    [InlineData("ISD")]
    [InlineData("IDD")]
    [InlineData("DDI")]
    [InlineData("Code")]
    [InlineData("L\u00e4ndervorwahl")]
    [InlineData("Kennzahl")]
    [InlineData("Country Code")]
    [InlineData("CODIGOPAIS")]
    [InlineData("Indicatif")]
    [InlineData("C\u00f3digo")]
    [InlineData("Prefisso")]
    public void Calling_code_in_a_column_of_its_own_is_read(string header)
    {
        using var file = new TemporaryFile($"Name,{header},Number\nAda,49,1713920015\nBo,+44,7700900123\nCy,1,2025550101\n");
        var list = OptOutList.Load(file.Path, "US");

        Assert.True(list.Contains("+491713920015"));
        Assert.True(list.Contains("+447700900123"));
        Assert.True(list.Contains("+12025550101"));
        Assert.Equal(3, list.Count);
    }

    [Theory]
    [InlineData("US")]
    [InlineData("DE")]
    [InlineData("GB")]
    public void Calling_code_under_any_header_stops_its_number_or_the_list_is_refused(string country)
    {
        using var file = new TemporaryFile("Name,Xyz,Number\nAda,49,1713920015\nBo,44,7700900123\nCy,1,2025550101\n");
        try
        {
            var list = OptOutList.Load(file.Path, country);

            Assert.True(list.Contains("+491713920015"));
            Assert.True(list.Contains("+447700900123"));
            Assert.True(list.Contains("+12025550101"));
        }
        catch (ContactListException error)
        {
            Assert.Equal("InvalidContactFile", error.Told());
        }
    }

    [Fact]
    public void Cells_beside_a_number_are_not_counted_as_more_people()
    {
        using var file = new TemporaryFile("Age,Phone\n44,2025550101\n33,2025550102\n");
        var list = OptOutList.Load(file.Path, "US");

        Assert.Equal(2, list.Count);
        Assert.Equal(2, list.Columns["Phone"]);
    }
}
