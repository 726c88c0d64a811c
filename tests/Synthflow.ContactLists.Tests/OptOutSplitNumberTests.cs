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
    // A line's number in the cell itself
    [InlineData("Name;Nummer\nA;17 0171 3920015\n", "DE", "+491713920015")]
    [InlineData("Name;Nummer\nA; 17 0171 3920015 \n", "DE", "+491713920015")]
    [InlineData("Name;Nummer\nA;0171 3920015 17\n", "DE", "+491713920015")]
    // Slashes in numbers and between them
    [InlineData("030/1234567 / 030/1234568\n", "DE", "+49301234567")]
    [InlineData("030/1234567 / 030/1234568\n", "DE", "+49301234568")]
    [InlineData("Name;Phone\nA;030/1234567/030/1234568/030/1234569\n", "DE", "+49301234569")]
    [InlineData("0171 3920015/3920016/0171 3920017\n", "DE", "+491713920016")]
    [InlineData("0171 3920015/3920016/0171 3920017\n", "DE", "+491713920017")]
    [InlineData("0171 3920015/0171 3920016/3920017\n", "DE", "+491713920017")]
    [InlineData("(030) 123456/(030) 123457/123458\n", "DE", "+4930123458")]
    [InlineData("+49 30/1234567 / +49 30/1234568\n", "DE", "+49301234568")]
    [InlineData("030 1234/030 1235\n", "DE", "+49301235")]
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

    /// <summary>It would be somebody else's: nobody but the person is stopped, and nobody else texted.</summary>
    [Theory]
    [InlineData("0039/347/0123456", "IT", "+393470123456")]
    [InlineData("0049/1512/0123456", "DE", "+4915120123456")]
    [InlineData("+49/1512/0123456", "DE", "+4915120123456")]
    [InlineData("06/12/04/56/08", "FR", "+33612045608")]
    [InlineData("202/555/0101", "US", "+12025550101")]
    [InlineData("0171/0123456", "DE", "+491710123456")]
    public void Slash_in_a_number_parts_nothing(string text, string country, string number)
    {
        using var file = new TemporaryFile(text + "\n");

        var list = OptOutList.Load(file.Path, country);

        Assert.Equal(1, list.Count);
        Assert.True(list.Contains(number));
        Assert.Equal(number, PhoneNumberReader.Read(text, country).E164);
    }

    /// <summary>No area code is so long: it is a number of its own, or counts something.</summary>
    [Fact]
    public void Long_cell_before_a_number_is_no_area_code()
    {
        using var file = new TemporaryFile("Nr;Phone\n0301234;56789\n");

        Assert.False(OptOutList.Load(file.Path, "DE").Contains("+4930123456789"));
    }

    [Theory]
    [InlineData("Number,Xyz\n2079460018,44\n2079460019,44\n")]
    [InlineData("Xyz,Name,Number\n44,Ada,2079460018\n44,Bo,2079460019\n")]
    public void Calling_code_anywhere_in_the_row_stops_its_number(string text)
    {
        using var file = new TemporaryFile(text);

        Assert.True(OptOutList.Load(file.Path, "US").Contains("+442079460018"));
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
