using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>A header that says more of a phone than that it is one (that it is verified, how it is written) is still that of the
/// people's numbers where its cells are numbers: nobody else's is taken before it in silence.</summary>
public sealed class PhoneHeaderWithMoreTests
{
    public static TheoryData<string, string> Headers => new()
    {
        { "US", "WhatsApp number with country code" },
        { "US", "Mobile Phone w/ Area Code" },
        { "US", "Area code and phone number" },
        { "US", "Country code + phone" },
        { "US", "Phone/Email" },
        { "US", "Phone or Email" },
        { "US", "Last known phone" },
        { "US", "Verified Mobile Number" },
        { "US", "Valid Phone" },
        { "US", "Source phone" },
        { "US", "App user mobile" },
        { "US", "Subscriber Phone" },
        { "US", "What phone number do you use?" },
        { "US", "What mobile number do we text?" },
        { "DE", "Telefonnummer inkl. Vorwahl" },
        { "DE", "Telefon/E-Mail" },
        { "FR", "Téléphone / e-mail" },
        { "BR", "Telefone do assinante" },
        { "BR", "Telefone / e-mail" },
        { "BR", "Celular do titular" },
        { "BR", "Número do celular" },
        { "BR", "Número do WhatsApp" },
    };

    [Theory]
    [MemberData(nameof(Headers))]
    public void Alone_it_is_the_phone_column(string country, string header)
    {
        using var reader = Lists.Open(ListOf(country, header, null), new() { DefaultCountry = country });

        Assert.Equal(1, reader.Columns.Phone);
    }

    [Theory]
    [MemberData(nameof(Headers))]
    public void Beside_somebody_elses_it_is_taken_or_a_doubt(string country, string header)
    {
        foreach (string other in new[] { "Emergency contact phone", "Telefone da mãe", "Notfall-Telefon", "Work Phone", "Store Phone" })
        {
            var list = ListOf(country, header, other);
            try
            {
                using var reader = Lists.Open(list, new() { DefaultCountry = country });
                Assert.Equal(1, reader.Columns.Phone);
            }
            catch (ContactListException error)
            {
                Assert.Equal("InvalidContactFile", error.Told());
                Assert.Contains($"'{header}'", error.Message, StringComparison.Ordinal);
                Assert.Contains($"'{other}'", error.Message, StringComparison.Ordinal);
                Assert.Contains("-PhoneColumn", error.RecommendedAction, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("Celular do cliente")]
    [InlineData("Telefone do contato")]
    [InlineData("Telefone do paciente")]
    [InlineData("Número do celular")]
    public void Portuguese_of_the_is_no_verb(string header)
    {
        using var reader = Lists.Open(ListOf("BR", header, "Celular da mãe"), new() { DefaultCountry = "BR" });

        Assert.Equal(1, reader.Columns.Phone);
        Assert.Empty(reader.Warnings);
    }

    [Theory]
    [InlineData("Phone,Verified phone", 0)] // the plain one, without a word more
    [InlineData("Mobile,Last known phone", 0)]
    [InlineData("Emergency Phone,Phone ID", 0)]
    [InlineData("Emergency Phone,Do not call phone", 0)]
    [InlineData("Emergency Phone,Bounced phone", 0)]
    [InlineData("Emergency Phone,Phone hash", 0)]
    [InlineData("Emergency Phone,Phone order no", 0)]
    [InlineData("Driver Phone,Driver app phone", 0)]
    public void Plain_column_goes_first_and_numbers_not_to_be_used_are_none(string headers, int phone)
    {
        string list = headers + "\n" + string.Concat(Enumerable.Range(1, 6).Select(row => $"+1202555010{row},+1415555010{row}\n"));
        using var reader = Lists.Open(list);

        Assert.Equal(phone, reader.Columns.Phone);
        Assert.DoesNotContain(reader.Warnings, warning => warning.Contains("could hold them too", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Phone Type", "Mobile")]
    [InlineData("Phone count", "2")]
    [InlineData("SMS Subscriber", "yes")]
    [InlineData("Last call", "2026-05-01")]
    [InlineData("Phone Source ID", "2024100001")]
    public void Column_of_something_about_the_phone_is_no_phone_column(string header, string cell)
    {
        var list = $"Name,{header},Parent Phone\n" + string.Concat(Enumerable.Range(1, 6).Select(row => $"P,{cell},+1202555010{row}\n"));
        using var reader = Lists.Open(list);

        Assert.Equal(2, reader.Columns.Phone);
    }

    /// <summary>Who said stop is stopped on that number, too.</summary>
    [Fact]
    public void Marked_row_stops_its_number_there()
    {
        const string list = "Name,Phone,WhatsApp number with country code,Stop\nA,+12025550101,+12025550111,no\nB,+12025550102,+12025550101,yes\n";
        using var file = new TemporaryFile(list);
        var optedOut = new OptedOutNumbers();
        Lists.CollectOptOuts(
            file.Path, new ContactListOptions { DefaultCountry = "US", OptOutColumn = "Stop", OptedOutNumbers = optedOut });

        Assert.True(optedOut.Contains("+12025550101"));
        Assert.False(optedOut.Contains("+12025550111"));
    }

    private static string ListOf(string country, string header, string? other)
    {
        string pattern = country switch
        {
            "DE" => "0171 39200{0}{1}",
            "FR" => "06 12 34 56 {0}{1}",
            "BR" => "(11) 91234-56{0}{1}",
            _ => "(202) 555-01{0}{1}",
        };
        return $"Name;{header}{(other is null ? "" : ";" + other)}\n" + string.Concat(Enumerable.Range(1, 6).Select(row =>
            $"P{row};{Number(1, row)}{(other is null ? "" : ";" + Number(4, row))}\n"));

        string Number(int ten, int row) =>
            string.Format(System.Globalization.CultureInfo.InvariantCulture, pattern, ten, row);
    }
}
