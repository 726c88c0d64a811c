using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>A column of hashes of phone numbers is no phone column, whatever it is called and whatever stands in it.</summary>
public sealed class HashedNumberTests
{
    private const string Hash = "fe2592b42a727e977f055947385b709cc82b16b9a87f88c6abf3900d65d0cdc3";

    public static TheoryData<string> Headers =>
    [
        "phone_sha256", "phone_hash", "hashed_phone", "PhoneHash", "phoneHashed", "phonesha256", "mobile_md5", "MSISDN (SHA256)",
        "SHA-256 phone", "Phone (hashed)", "Phone [SHA-256]", "phone: hash", "Hash of phone number", "Encrypted Phone",
        "sha256(phone)", "Telefon gehasht", "T\u00E9l\u00E9phone hach\u00E9", "Tel\u00E9fono cifrado", "phone_sha512",
    ];

    [Theory]
    [MemberData(nameof(Headers))]
    public void Column_of_hashes_is_passed_over(string header)
    {
        foreach (string numbers in new[] { "phone", "Home Phone", "Tel" })
        {
            foreach (string cell in new[] { Hash, "", "4155550100" })
            {
                using var reader = Lists.Open(
                    $"Name,\"{header}\",{numbers}\nAda,{cell},2025550101\nBo,{cell},2025550102\nCy,{cell},\n");

                Assert.Equal((numbers, 0), (reader.PhoneColumn, reader.Warnings.Count));
                Assert.Equal(
                    ["+12025550101", "+12025550102", null], reader.ReadRows().Select(row => row.Contact.PhoneNumber));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Headers))]
    public void List_of_hashes_alone_is_refused_and_says_so(string header)
    {
        var error = Assert.Throws<ContactListException>(() => Lists.Open($"Name,\"{header}\"\nAda,{Hash}\n"));

        Assert.Equal("InvalidContactFile", error.Told());
        Assert.Contains($"'{header}' is named for hashes", error.Message, StringComparison.Ordinal);
        Assert.Contains("-PhoneColumn", error.RecommendedAction, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Phone (with country code)")]
    [InlineData("Sharon's phone")]
    [InlineData("Phone #")]
    public void Other_header_is_as_before(string header)
    {
        using var reader = Lists.Open($"Name,\"{header}\"\nAda,2025550101\n");

        Assert.Equal("+12025550101", Assert.Single(reader.ReadRows()).Contact.PhoneNumber);
    }

    /// <summary>Lists for advertising call the column of hashes Phone.</summary>
    [Theory]
    [InlineData(Hash, true)]
    [InlineData("fe2592b42a727e977f055947385b709c", true)]
    [InlineData("/iWStCpyfpd/BVlHOFtwnMgrFrmof4jGq/OQDWXQzcM=", true)]
    [InlineData("ask her", false)]
    [InlineData("fe2592b42a727e977f055947385b709cc82b16b9a87f88c6abf3900d65d0cdcX", false)]
    public void Hashes_in_every_row_are_said_to_be_the_cause(string cell, bool isSaid)
    {
        using var reader = Lists.Open($"Name,Phone\nAda,{cell}\nBo,{cell}\nCy,{cell}\n");

        Assert.All(reader.ReadRows(), row => Assert.NotNull(row.Problem));
        Assert.Equal(isSaid, reader.LikelyCause()?.Contains("Column 'Phone' seems to hold hashes", StringComparison.Ordinal) ?? false);
    }

    /// <summary>The digits of a hash are nobody's number, and make no marked row one that cannot be read.</summary>
    [Theory]
    [InlineData(Hash)]
    [InlineData("ab2025550102cd0000000000000000ab")]
    public void Hash_of_a_marked_row_stops_nobody_else(string hash) => Assert.Equal(
        [("+12025550102", false), ("+12025550103", true)],
        Lists.Read(
            $"Name,Phone,phone_hash,DNC\nAda,,{hash},yes\nBo,2025550102,,no\nCy,2025550103,{hash},yes\n",
            new ContactListOptions { DefaultCountry = "US", OptOutColumn = "DNC" })
            .Where(row => row.Problem is null).Select(row => (row.Contact.PhoneNumber!, row.Contact.OptedOut)));

    /// <summary>Who is in a list of opt-outs as a hash alone would be texted.</summary>
    [Theory]
    [MemberData(nameof(Headers))]
    public void Opt_out_without_a_number_stops_everything(string header)
    {
        using var file = new TemporaryFile($"Phone,\"{header}\"\n2025550101,{Hash}\n,{Hash}\n");

        var error = Assert.Throws<ContactListException>(() => OptOutList.Load(file.Path, "US", allowEmpty: true));

        Assert.Equal("InvalidContactFile", error.Told());
        Assert.Contains("row 3", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Headers))]
    public void Opt_out_with_a_number_is_read_by_that(string header)
    {
        using var file = new TemporaryFile($"Phone,\"{header}\"\n2025550101,{Hash}\n2025550102,\n");

        var list = OptOutList.Load(file.Path, "US");

        Assert.Equal((2, true, true), (list.Count, list.Contains("+12025550101"), list.Contains("+12025550102")));
    }

    [Theory]
    [MemberData(nameof(Headers))]
    public void Opt_outs_as_hashes_alone_are_refused(string header)
    {
        using var file = new TemporaryFile($"Name,\"{header}\"\nAda,{Hash}\n");

        Assert.Equal(
            "InvalidContactFile",
            Assert.Throws<ContactListException>(() => OptOutList.Load(file.Path, "US", allowEmpty: true)).Told());
    }
}
