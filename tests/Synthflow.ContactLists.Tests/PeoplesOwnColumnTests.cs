using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>The people's own numbers may stand under a word that names no phone, beside a column that is named for somebody
/// else: nobody else is texted in silence.</summary>
public sealed class PeoplesOwnColumnTests
{
    [Theory]
    [InlineData("US", "Number", "Emergency Phone")]
    [InlineData("US", "Contact", "Manager Phone")]
    [InlineData("US", "Contact Info", "Sales Rep Phone")]
    [InlineData("US", "Best #", "Mother Phone")]
    [InlineData("US", "Customer Number", "Emergency Phone")]
    [InlineData("GB", "No.", "GP Tel")]
    [InlineData("DE", "Nummer", "Notfall-Telefon")]
    [InlineData("DE", "Kontakt", "Telefon Mutter")]
    [InlineData("PT", "Contacto", "Telefone emergência")]
    [InlineData("ES", "Contacto", "Teléfono de emergencia")]
    [InlineData("IT", "Recapito", "Telefono madre")]
    [InlineData("FR", "Numéro", "Téléphone d'urgence")]
    [InlineData("NL", "Nummer", "Telefoon moeder")]
    // A place's number is not the one to begin with either.
    [InlineData("US", "Number", "Office Phone")]
    [InlineData("DE", "Kontaktdaten", "Telefon Firma")]
    [InlineData("NL", "Contact", "Telefoon werk")]
    public void Column_that_says_number_wins_before_other_peoples(string country, string own, string other)
    {
        foreach (bool isHalfEmpty in new[] { false, true })
        {
            using var reader = Lists.Open(ListOf(country, own, other, isHalfEmpty), new() { DefaultCountry = country });

            Assert.Equal(own, reader.Columns.Headers[reader.Columns.Phone]);
            string warning = Assert.Single(reader.Warnings);
            Assert.Contains($"'{own}'", warning, StringComparison.Ordinal);
            Assert.Contains($"'{other}'", warning, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("US", "Ways", "Emergency Phone")]
    [InlineData("GB", "Say hello", "Parent Mobile")]
    [InlineData("DE", "Rufzeichen", "Telefon Betreuer")]
    public void Column_of_certain_numbers_under_an_unknown_word_is_a_doubt(string country, string own, string other) =>
        AssertDoubt(ListOf(country, own, other, isHalfEmpty: true), country, own, other);

    [Theory]
    [InlineData("Number")]
    [InlineData("Contact")]
    public void Bare_digits_under_a_word_for_number_are_a_doubt(string own) =>
        AssertDoubt(
            $"Name,{own},Emergency Phone\nA,2025550101,+14155552671\nB,2025550102,+14155552672\nC,2025550103,\n", "US", own,
            "Emergency Phone");

    /// <summary>An office's number is no better known than another person's: bare digits of mobile phones beside it are a doubt,
    /// also where every row has the office's one number.</summary>
    [Theory]
    [InlineData("US", "Contact", "Company Phone", "20255501{0}", "4155550{0}1")]
    [InlineData("US", "Number", "Office Phone", "20255501{0}", "4155550{0}1")]
    [InlineData("US", "Best number", "Work Phone", "20255501{0}", "4155550{0}1")]
    [InlineData("US", "Contact", "Business Phone", "20255501{0}", "4155550100")]
    [InlineData("US", "Contact", "Other Phone", "20255501{0}", "(415) 555-0{0}1")]
    [InlineData("US", "Contact", "HR Phone", "20255501{0}", "4155550{0}1")]
    [InlineData("US", "Contact", "Vet Phone", "20255501{0}", "4155550{0}1")]
    [InlineData("US", "Number", "Insurance Phone", "20255501{0}", "4155550{0}1")]
    [InlineData("US", "Contact", "Therapist Cell", "20255501{0}", "4155550{0}1")]
    [InlineData("CA", "Contact", "Work Phone", "41655501{0}", "4165550{0}1")]
    [InlineData("DE", "Kontakt", "Telefon Firma", "017139200{0}", "0309018{0}1")]
    [InlineData("GB", "Number", "Office Tel", "079111234{0}", "02079460{0}1")]
    [InlineData("FR", "Contact", "Téléphone travail", "06123456{0}", "014200{0}12")]
    public void Bare_digits_beside_an_office_are_a_doubt(string country, string own, string other, string theirs, string office)
    {
        string list = $"Name,{own},{other}\n" + string.Concat(Enumerable.Range(11, 7).Select(row =>
            $"P{row},{Of(theirs, row)},{Of(office, row)}\n"));

        AssertDoubt(list, country, own, other);

        static string Of(string pattern, int row) =>
            string.Format(System.Globalization.CultureInfo.InvariantCulture, pattern, row);
    }

    /// <summary>Own and My are the sender's, or in a form the person's: nobody else is texted in silence.</summary>
    [Theory]
    [InlineData("US", "Own mobile", "Parent mobile")]
    [InlineData("US", "My mobile number is", "Emergency contact mobile")]
    [InlineData("DE", "Eigene Handynummer", "Handynummer Mutter")]
    [InlineData("DE", "Meine Telefonnummer", "Notfall-Telefon")]
    public void Own_number_beside_somebody_elses_is_a_doubt(string country, string own, string other)
    {
        string list = ListOf(country, own, other, isHalfEmpty: false);

        AssertDoubt(list, country, own, other);
    }

    [Theory]
    [InlineData("Own number,Driver Phone,Driver")] // a list of drivers
    [InlineData("Own number,Phone,Name")]
    [InlineData("Our number,Parent Phone,Name")]
    public void Number_of_those_who_send_is_no_doubt(string headers)
    {
        using var reader = Lists.Open(headers + "\n" + string.Concat(Enumerable.Range(1, 6).Select(row =>
            $"+1415555010{row},+1202555010{row},P{row}\n")));

        Assert.Equal(1, reader.Columns.Phone);
    }

    /// <summary>A word that nobody knows may be harmless (Donor): said, as where the numbers are written plainly.</summary>
    [Fact]
    public void Bare_digits_beside_an_unknown_word_are_warned_of()
    {
        using var reader = Lists.Open(
            "Name,Contact,Xyzzy Phone\nA,2025550111,4155550111\nB,2025550112,4155550112\nC,2025550113,4155550113\n");

        string warning = Assert.Single(reader.Warnings);
        Assert.Contains("'Xyzzy Phone'", warning, StringComparison.Ordinal);
        Assert.Contains("'Contact'", warning, StringComparison.Ordinal);
    }

    [Fact]
    public void Bare_digits_that_hardly_anybody_has_are_warned_of()
    {
        using var reader = Lists.Open("Name,Contact,Work Phone\n" + string.Concat(Enumerable.Range(11, 7).Select(row =>
            $"P{row},{(row == 11 ? "2025550111" : "")},41555501{row}\n")));

        Assert.Equal("Work Phone", reader.Columns.Headers[reader.Columns.Phone]);
        Assert.Contains("'Contact'", Assert.Single(reader.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    // Numbers of students, members and things are no phone numbers, however many digits they have.
    [InlineData("Student Number,Parent Phone", "2024100001,+12025550101", "Parent Phone")]
    [InlineData("Member No,Emergency Phone", "2024100001,+12025550101", "Emergency Phone")]
    [InlineData("Order,Driver Phone", "(202) 410-0001,+12025550101", "Driver Phone")]
    [InlineData("Number,Parent Phone", "1001,+12025550101", "Parent Phone")]
    [InlineData("Record,Manager Phone", "2024100001,+12025550101", "Manager Phone")]
    [InlineData("Work order,Emergency Phone", "2025550101,+14155552671", "Emergency Phone")] // a place, and what is done there
    // A list of those who are other people elsewhere.
    [InlineData("Dispatch,Driver,Driver Phone", "+14155552671,Di,+12025550101", "Driver Phone")]
    [InlineData("Doctor Name,Doctor Phone,Contact", "Di,+12025550101,+14155552671", "Doctor Phone")]
    // The person's own is named, or is of a place.
    [InlineData("Phone,Contact", "+12025550101,+14155552671", "Phone")]
    [InlineData("Work Phone,Number", "+12025550101,1000001", "Work Phone")]
    [InlineData("Work Phone,Member No", "+12025550101,2024100001", "Work Phone")]
    [InlineData("Office Phone,Contact", "+12025550101,Ann Lee", "Office Phone")]
    [InlineData("Home Phone,Student Number", "+12025550101,2024100001", "Home Phone")]
    // Columns of nobody that is to be texted.
    [InlineData("Wrong number,Parent Phone", "+14155552671,+12025550101", "Parent Phone")]
    [InlineData("Fax,Parent Phone", "+14155552671,+12025550101", "Parent Phone")]
    [InlineData("Unsubscribed,Parent Phone", "+14155552671,+12025550101", "Parent Phone")]
    public void Ordinary_lists_go_on(string headers, string cells, string phone)
    {
        string first = headers.Contains("Driver,", StringComparison.Ordinal) || headers.StartsWith("Doctor", StringComparison.Ordinal)
            ? string.Empty : "Name,";
        string name = first.Length == 0 ? string.Empty : "Ann,";
        string list = first + headers + "\n" + string.Concat(Enumerable.Range(0, 6).Select(row =>
            name + cells.Replace("0101", $"01{row}1").Replace("2671", $"26{row}1").Replace("0001", $"000{row}") + "\n"));
        using var reader = Lists.Open(list, new() { DefaultCountry = "US" });

        Assert.Equal(phone, reader.Columns.Headers[reader.Columns.Phone]);
        Assert.DoesNotContain(reader.Warnings, warning => warning.Contains("-PhoneColumn", StringComparison.Ordinal));
    }

    [Fact]
    public void Numbers_under_an_unknown_word_beside_those_of_a_place_are_warned_of()
    {
        using var reader = Lists.Open(
            "Name,Work Phone,Ways\nA,+12025550101,+14155552671\nB,+12025550102,+14155552672\n", new());

        Assert.Equal(1, reader.Columns.Phone);
        Assert.Contains("'Ways'", Assert.Single(reader.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Home", "by its cells")] // it names no phone
    [InlineData("Home Phone", "by its header")]
    public void What_decided_is_said(string own, string why)
    {
        using var reader = Lists.Open(
            $"Name,Emergency Phone,{own}\nA,+14155552671,(202) 555-0101\nB,+14155552672,(202) 555-0102\n");

        Assert.Equal(own, reader.Columns.Headers[reader.Columns.Phone]);
        Assert.Contains(reader.Columns.Choices, choice =>
            choice.Contains($"'{own}'", StringComparison.Ordinal) && choice.Contains(why, StringComparison.Ordinal));
    }

    /// <summary>What most people left empty is still theirs; another column may be anybody's.</summary>
    [Fact]
    public void Column_named_for_phones_that_hardly_anybody_filled_comes_before_full_ones_of_no_name()
    {
        using var reader = Lists.Open(
            "Name,Phone,Ways\n" + string.Concat(Enumerable.Range(0, 10).Select(row =>
                $"P{row},{(row == 4 ? "+12025550101" : "ask her")},(415) 555-267{row}\n")));

        Assert.Equal("Phone", reader.Columns.Headers[reader.Columns.Phone]);
    }

    [Fact]
    public void Number_of_the_office_in_every_row_is_not_the_peoples_beside_contacts()
    {
        var rows = Lists.Read(
            "Name,Phone,Contact\n" + string.Concat(Enumerable.Range(1, 6).Select(row =>
                $"P{row},(415) 555-2671,(202) 555-010{row}\n")),
            new() { DefaultCountry = "US" });

        Assert.Equal(
            Enumerable.Range(1, 6).Select(row => $"+1202555010{row}"), rows.Select(row => row.Contact.PhoneNumber));
    }

    [Theory]
    [InlineData("Name;Kontakt;Notfallnummer")]
    [InlineData("Name;Notfallnummer;Kontakt")]
    public void Half_empty_column_of_the_people_comes_before_a_full_one_of_others(string headers)
    {
        bool isFirst = headers.EndsWith("Notfallnummer", StringComparison.Ordinal);
        var list = headers + "\n" + string.Concat(Enumerable.Range(1, 6).Select(row =>
        {
            string own = row % 2 == 0 ? string.Empty : $"0171 392000{row}";
            return isFirst ? $"P{row};{own};0172 392001{row}\n" : $"P{row};0172 392001{row};{own}\n";
        }));
        using var reader = Lists.Open(list, new() { DefaultCountry = "DE" });

        Assert.Equal("Kontakt", reader.Columns.Headers[reader.Columns.Phone]);
    }

    private static void AssertDoubt(string list, string country, string own, string other)
    {
        var error = Assert.Throws<ContactListException>(() => Lists.Read(list, new() { DefaultCountry = country }));

        Assert.Equal("InvalidContactFile", error.Told());
        Assert.Contains($"'{own}'", error.Message, StringComparison.Ordinal);
        Assert.Contains($"'{other}'", error.Message, StringComparison.Ordinal);
        Assert.Contains("-PhoneColumn", error.RecommendedAction, StringComparison.Ordinal);
        foreach (string named in new[] { own, other })
        {
            Assert.NotEmpty(Lists.Read(list, new() { DefaultCountry = country, PhoneColumn = named }));
        }
    }

    private static string ListOf(string country, string own, string other, bool isHalfEmpty)
    {
        string pattern = country switch
        {
            "US" => "(202) 555-01{0}{1}",
            "GB" => "07911 1234{0}{1}",
            "DE" => "0171 39200{0}{1}",
            "PT" => "912 345 6{0}{1}",
            "ES" => "612 34 56 {0}{1}",
            "IT" => "347 12345{0}{1}",
            "FR" => "06 12 34 56 {0}{1}",
            _ => "06 123456{0}{1}",
        };
        return $"Name;{own};{other}\n" + string.Concat(Enumerable.Range(1, 6).Select(row =>
            $"P{row};{Number(1, row)};{(isHalfEmpty && row % 2 == 0 ? string.Empty : Number(4, row))}\n"));

        string Number(int ten, int row) =>
            string.Format(System.Globalization.CultureInfo.InvariantCulture, pattern, ten, row);
    }
}
