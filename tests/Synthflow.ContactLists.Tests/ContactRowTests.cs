using Synthflow.ContactLists.Numbers;
using Xunit;

namespace Synthflow.ContactLists.Tests;

public sealed class ContactRowTests
{
    private const string Header = "Name,Phone,Country,Opted out,E-Mail\n";

    [Fact]
    public void ReadRows_Contact_HasWhatTheRowSays()
    {
        var contact = Assert.Single(Lists.Read(Header + " Zoë ,(202) 555-0101,,, z@example.com \n")).Contact;

        Assert.Equal("list.csv", contact.File);
        Assert.Equal(2, contact.Row);
        Assert.Equal("Zoë", contact.Name);
        Assert.Equal("+12025550101", contact.PhoneNumber);
        Assert.Equal("z@example.com", contact.Email);
        Assert.Equal("US", contact.Country);
        Assert.Equal(["America/New_York"], contact.TimeZones);
        Assert.Null(contact.Problem);
        Assert.Null(contact.DuplicateOfRow);
        Assert.False(contact.OptedOut);
        Assert.Equal("(202) 555-0101", contact.Variables["phone"]);
        Assert.Equal(" Zoë ", contact.Variables["NAME"]);
        Assert.Equal(["Name", "Phone", "Country", "Opted out", "E-Mail"], contact.Variables.Keys.Cast<string>());
    }

    [Theory]
    [InlineData("+18005550100", true)]
    [InlineData("+79161234567", true)]
    [InlineData("+15559876543", true)]
    [InlineData("+493023125000", false)]
    public void TimeZones_OfANumber_AreAllItMayBeIn(string number, bool several)
    {
        var contact = Assert.Single(Lists.Read($"Phone\n{number}\n")).Contact;

        Assert.Equal(several, contact.TimeZones.Count > 1);
        Assert.NotEmpty(contact.TimeZones);
        Assert.All(contact.TimeZones, zone => Assert.Contains('/', zone));
    }

    [Fact]
    public void TimeZones_OfANumberOfNoCountry_AreNone()
    {
        var contact = Assert.Single(Lists.Read("Phone\n+80012345678\n")).Contact;

        Assert.Empty(contact.TimeZones);
        Assert.Null(contact.Country);
    }

    [Fact]
    public void ReadRows_BadNumber_NamesFileRowColumnValueReasonAndNextStep()
    {
        var row = Assert.Single(Lists.Read(Header + "Zoë,1.5551E+10,,,z@example.com\n"));
        var problem = Assert.IsType<ContactRowProblem>(row.Problem);

        Assert.Equal("InvalidPhoneNumber", problem.ErrorId);
        Assert.Equal(
            ("list.csv", 2L, "Phone", "1.5551E+10"), (problem.File, problem.Row, problem.Column, problem.Value));
        Assert.Equal(PhoneNumberProblem.LostDigits, problem.NumberProblem);
        foreach (string part in (string[])["list.csv", "row 2", "'Phone'", "'1.5551E+10'", problem.Reason])
        {
            Assert.Contains(part, problem.Message, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("1.5551", problem.Reason, StringComparison.Ordinal);
        Assert.Contains("text", problem.NextStep, StringComparison.Ordinal);
        Assert.Null(row.Contact.PhoneNumber);
        Assert.Null(row.Contact.Country);
        Assert.Equal(problem.Reason, row.Contact.Problem);
        Assert.Equal("Zoë", row.Contact.Name);
        Assert.Equal("z@example.com", row.Contact.Email);
    }

    [Fact]
    public void ReadRows_LongOrStrangeValue_IsShownShortAndHarmless()
    {
        string cell = "\u001b[31mred\u202E " + new string('x', 200);

        var problem = Assert.Single(Lists.Read($"Phone,Name\n{cell},Zoë\n")).Problem;

        Assert.Equal(41, problem?.Value?.Length);
        Assert.EndsWith("…", problem?.Value, StringComparison.Ordinal);
        Assert.StartsWith("·[31mred· xxx", problem?.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadRows_ExtraCells_NamesTheRow()
    {
        var problem = Assert.Single(Lists.Read("Phone,Name\n+12025550101,Ann, Zoë\n")).Problem;

        Assert.Equal("InvalidContactFile", problem?.ErrorId);
        Assert.Contains(
            "list.csv, row 2: it has 3 cells where the header has 2", problem?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadRows_CountryColumn_GivesTheCountryPerRow()
    {
        var options = new ContactListOptions { CountryColumn = "country", DefaultCountry = "US" };

        var rows = Lists.Read(
            Header + "A,030 23125000,DE,,\nB,07700 900001,Großbritannien,,\nC,202 555 0101, ,,\n"
                + "D,0212345678,Narnia,,\nE,+12025550102,Narnia,,\n",
            options);

        Assert.Equal(
            ["+493023125000", "+447700900001", "+12025550101", null, "+12025550102"],
            rows.Select(row => row.Contact.PhoneNumber));
        Assert.Equal(PhoneNumberProblem.UnknownCountry, rows[3].Problem?.NumberProblem);
    }

    [Fact]
    public void ReadRows_OneNumberInTwoSpellings_MarksTheSecondWithTheRowItRepeats()
    {
        var rows = Lists.Read("Phone\n202 555 0101\n+12025550102\n(202) 555-0101\n+1 202 555 0101\n");

        Assert.Equal([null, null, 2L, 2L], rows.Select(row => row.Contact.DuplicateOfRow));
        Assert.Equal("Repeats the number of row 2.", rows[2].Contact.Problem);
        Assert.Equal("+12025550101", rows[2].Contact.PhoneNumber);
    }

    /// <summary>A campaign finds them itself, by its journal.</summary>
    [Fact]
    public void ReadRows_WhereNobodyAsksForDuplicates_TellsOfNone()
    {
        var options = new ContactListOptions { DefaultCountry = "US", TellsDuplicates = false, SkipDuplicate = true };
        using var reader = Lists.Open("Phone\n+12025550101\n+12025550101\n", options);

        Assert.Equal([null, null], reader.ReadRows().Select(row => row.Contact.DuplicateOfRow).ToList());
        Assert.Equal(0, reader.Counts.Duplicates);
    }

    [Fact]
    public void ReadRows_SkipDuplicate_LeavesThemOutAndCountsThem()
    {
        var options = new ContactListOptions { DefaultCountry = "US", SkipDuplicate = true };
        using var reader = Lists.Open("Phone\n202 555 0101\n+12025550102\n(202) 555-0101\n", options);

        Assert.Equal([2L, 3L], reader.ReadRows().Select(row => row.Contact.Row).ToList());
        Assert.Equal((3, 2, 1), (reader.Counts.Rows, reader.Counts.Contacts, reader.Counts.Duplicates));
    }

    [Fact]
    public void ReadRows_SeveralFilesWithSharedNumbers_NameTheFirstFile()
    {
        var options = new ContactListOptions { DefaultCountry = "US", SeenNumbers = new SeenNumbers() };
        foreach (string name in (string[])["a.csv", "b.csv", "a.csv"])
        {
            using var reader = ContactFileReader.Open(
                new MemoryStream("Phone\n+12025550101\n"u8.ToArray()), "lists/" + name, options);
            var contact = Assert.Single(reader.ReadRows()).Contact;
            Assert.Equal("lists/" + name, contact.File);
            Assert.True(name == "a.csv" || contact.Problem == "Repeats the number of row 2 of a.csv.");
        }

        Assert.Equal(1, options.SeenNumbers.Count);
    }

    [Theory]
    [InlineData("TRUE", true)]
    [InlineData("x", true)]
    [InlineData("1", true)]
    [InlineData("ja", true)]
    [InlineData("2026-05-01", true)]
    [InlineData("asked to stop", true)]
    [InlineData("", false)]
    [InlineData("  ", false)]
    [InlineData("FALSE", false)]
    [InlineData(" no ", false)]
    [InlineData("0", false)]
    [InlineData("nein", false)]
    [InlineData("Falsch", false)]
    public void ReadRows_OptOutColumn_MarksWhoOptedOut(string cell, bool expected)
    {
        var options = new ContactListOptions { OptOutColumn = "Opted out" };

        var contact = Assert.Single(Lists.Read(Header + $"Zoë,+12025550101,,{cell},\n", options)).Contact;

        Assert.Equal(expected, contact.OptedOut);
        Assert.Equal(expected ? "Opted out." : null, contact.Problem);
    }

    [Fact]
    public void ReadRows_OptOutList_MarksWhoOptedOut()
    {
        using var file = new TemporaryFile("(202) 555-0102 # Bob\n");
        var options = new ContactListOptions { OptOuts = OptOutList.Load(file.Path, "US") };

        var rows = Lists.Read("Phone\n+12025550101\n+12025550102\n", options);

        Assert.Equal([false, true], rows.Select(row => row.Contact.OptedOut));
    }

    [Fact]
    public void ReadRows_MendedNumbers_AreWarnedOfOncePerKind()
    {
        using var reader = Lists.Open(
            "Phone,Name\n'+12025550101,A\n'+12025550102,B\n +12025550103,C\n+12025550104\n+12025550105\n");

        var warnings = reader.ReadRows().Select(row => row.Warnings.Count).ToList();

        Assert.Equal([1, 0, 1, 1, 0], warnings);
        Assert.Equal(2, reader.Counts.Mended[PhoneNumberMending.Quote]);
        Assert.Equal(1, reader.Counts.Mended[PhoneNumberMending.Spaces]);
        Assert.Equal(
            [
                "a.csv: 2 × quote marks around the number were removed.",
                "a.csv: 1 × spaces around the number were removed.",
            ],
            reader.Counts.SummarizeMended("a.csv"));
    }

    [Fact]
    public void ReadRows_NulsAndStrayBytes_AreWarnedOfOnce()
    {
        byte[] bytes = [.. "Phone,Name\n"u8, .. Enumerable.Repeat("+12025550101,Ann\n"u8.ToArray(), 10_000).SelectMany(row => row),
            .. "+12025550102,Zo"u8, 0xEB, .. "\n+12025550103,B\0ob\n+12025550104,Zo"u8, 0xEB, (byte)'\n'];
        using var reader = Lists.Open(bytes);

        var rows = reader.ReadRows().ToList();

        Assert.Equal(["Zoë", "Bob", "Zoë"], rows.Skip(rows.Count - 3).Select(row => row.Contact.Name));
        string[] warnings = [.. rows.SelectMany(row => row.Warnings)];
        Assert.Equal(2, warnings.Length);
        Assert.Contains(warnings, warning => warning.Contains("NUL", StringComparison.Ordinal));
        Assert.Contains(warnings, warning => warning.Contains("-Encoding", StringComparison.Ordinal));
    }

    [Fact]
    public void ReadRows_Utf8AfterALongPlainStart_IsStillUtf8()
    {
        string text = "Phone,Name\n" + string.Concat(Enumerable.Repeat("+12025550101,Ann\n", 10_000))
            + "+12025550102,Zoë 😀 ™\n";

        Assert.Equal("Zoë 😀 ™", Lists.Read(text)[^1].Contact.Name);
    }

    [Fact]
    public void ReadRows_CharacterCutByTheSample_IsRead()
    {
        // Two-byte letters in odd and even places around the end of the bytes that are looked at.
        foreach (string start in (string[])["Phone,Name\n", "Phones,Name\n"])
        {
            string text = start + "+12025550101,\"" + new string('ë', 200_000) + "\"\n";

            Assert.Equal(200_000, Assert.Single(Lists.Read(text)).Contact.Name?.Length);
        }
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void ReadRows_RowsAcrossTheEndsOfBuffers_StayRows(string lineEnd)
    {
        for (int shift = 0; shift < 40; shift += Cases.Step)
        {
            string header = "Phone,Name" + new string('x', shift);
            string text = header + lineEnd + string.Concat(
                Enumerable.Repeat("+12025550101,\"a\"\"\r\nb\r\"" + lineEnd + "\"+12025550102\",b" + lineEnd, 4_000));

            var rows = Lists.Read(text);

            Assert.Equal(8_000, rows.Count);
            Assert.All(
                rows, row => Assert.Equal(row.Contact.Row % 2 == 0 ? "a\"\r\nb\r" : "b", row.Contact.Variables[1]));
        }
    }

    [Fact]
    public void ReadRows_MarkThatTheNamedEncodingDoesNotExpect_IsLeftOut()
    {
        var rows = Lists.Read("\uFEFFPhone\n+12025550101\n", new ContactListOptions { Encoding = Lists.Utf8 });

        Assert.Equal("Phone", Assert.Single(rows).Contact.Variables.Keys.Cast<string>().Single());
    }
}
