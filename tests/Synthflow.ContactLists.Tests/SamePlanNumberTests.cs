using Synthflow.ContactLists.Numbers;
using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>A country code that somebody put before what is dialled at home: Réunion behind France's code, Rome without its zero.
/// It is the person of the number that exists, to send and to stop.</summary>
public sealed class SamePlanNumberTests
{
    public static TheoryData<string, string, string> Spellings => new()
    {
        // France and what it numbers overseas.
        { "FR", "+262692123456", "+33 692 12 34 56" },
        { "FR", "+262692123456", "+33692123456" },
        { "FR", "+262692123456", "0033692123456" },
        { "FR", "+262692123456", "33692123456" },
        { "FR", "+262692123456", "+33 (0)692 12 34 56" },
        { "FR", "+262692123456", "+330692123456" },
        { "RE", "+262692123456", "+33692123456" },
        { "RE", "+262692123456", "0033692123456" },
        { "DE", "+262692123456", "+33692123456" },
        { "FR", "+262693123456", "+33693123456" },
        { "FR", "+262639013456", "+33639013456" },
        { "FR", "+262262123456", "+33262123456" },
        { "FR", "+590690001234", "+33690001234" },
        { "FR", "+590691221234", "+33691221234" },
        { "FR", "+590590201234", "+33590201234" },
        { "FR", "+594694201234", "+33694201234" },
        { "FR", "+594594201234", "+33594201234" },
        { "FR", "+596696201234", "+33696201234" },
        { "FR", "+596697201234", "+33697201234" },
        { "FR", "+508708401234", "+33708401234" },
        { "RE", "+33612345678", "+262612345678" },
        { "RE", "+590690001234", "+262690001234" },

        // Where the zero belongs to the number.
        { "IT", "+390612345678", "+39 6 12345678" },
        { "IT", "+390612345678", "+39612345678" },
        { "IT", "+390612345678", "0039612345678" },
        { "IT", "+390612345678", "39612345678" },
        { "IT", "+390212345678", "+39 2 12345678" },
        { "US", "+390612345678", "011 39 6 12345678" },
        { "CG", "+242066123456", "+242 6 612 3456" },
        { "CI", "+2250707123456", "+225 7 07 12 34 56" },
        { "BJ", "+2290195123456", "+229 1 95 12 34 56" },
    };

    [Theory]
    [MemberData(nameof(Spellings))]
    public void Contact_IsReadAsTheNumberThatExists(string country, string number, string written) =>
        Assert.Equal(number, PhoneNumberReader.Read(written, country).E164);

    [Theory]
    [MemberData(nameof(Spellings))]
    public void Spellings_AreOnePerson(string country, string number, string written)
    {
        var rows = Lists.Read($"Name,Phone\nA,{number}\nB,{written}\n", new ContactListOptions { DefaultCountry = country });

        Assert.Equal([number, number], rows.Select(row => row.Contact.PhoneNumber));
        Assert.Equal(2, rows[1].Contact.DuplicateOfRow);
    }

    [Theory]
    [MemberData(nameof(Spellings))]
    public void OptOutList_StopsTheNumberThatExists(string country, string number, string written)
    {
        foreach (string text in new[] { $"{written}\n", $"Name,Phone\nX,{written}\n" })
        {
            using var file = new TemporaryFile(text);

            Assert.True(OptOutList.Load(file.Path, country).Contains(number), text);
        }
    }

    [Theory]
    [MemberData(nameof(Spellings))]
    public void MarkedRow_StopsTheNumberThatExists(string country, string number, string written)
    {
        using var file = new TemporaryFile($"Name,Phone,DND\nA,{number},no\nB,{written},yes\n");
        var numbers = new OptedOutNumbers();
        Lists.CollectOptOuts(
            file.Path,
            new ContactListOptions { DefaultCountry = country, OptOutColumn = "DND", OptedOutNumbers = numbers });

        Assert.True(numbers.Contains(number));
    }

    /// <summary>The other way round: who stopped by the number that exists is not texted by any spelling of it.</summary>
    [Theory]
    [MemberData(nameof(Spellings))]
    public void NumberThatExists_StopsEverySpelling(string country, string number, string written)
    {
        using var file = new TemporaryFile(number + "\n");
        var list = OptOutList.Load(file.Path, country);

        Assert.All(
            Lists.Read($"Name,Phone\nA,{written}\n", new ContactListOptions { DefaultCountry = country }),
            row => Assert.True(list.Contains(row.Contact.PhoneNumber!)));
    }

    /// <summary>Landlines that the tables give to the mainland and to an island: one line, whichever code is before it.</summary>
    [Theory]
    [InlineData("0596 30 12 34", "+596596301234")]
    [InlineData("+33596301234", "+596596301234")]
    [InlineData("+596596301234", "+33596301234")]
    [InlineData("0269 61 12 34", "+262269611234")]
    [InlineData("0508 41 12 34", "+508411234")]
    public void Line_ThatTwoCodesHave_IsStoppedBehindBoth(string stopped, string number)
    {
        using var file = new TemporaryFile(stopped + "\n");

        Assert.True(OptOutList.Load(file.Path, "FR").Contains(number));
    }

    /// <summary>Also where a journal or another service wrote the number down behind France's code.</summary>
    [Theory]
    [InlineData("+33262123456", 262262123456)]
    [InlineData("+33639013456", 262639013456)]
    [InlineData("+33692123456", 262692123456)]
    [InlineData("+33693123456", 262693123456)]
    [InlineData("+33590201234", 590590201234)]
    [InlineData("+33690001234", 590690001234)]
    [InlineData("+33691221234", 590691221234)]
    [InlineData("+33594201234", 594594201234)]
    [InlineData("+33694201234", 594694201234)]
    [InlineData("+33696201234", 596696201234)]
    [InlineData("+33697201234", 596697201234)]
    [InlineData("+33695201234", 33695201234)]
    [InlineData("+33698201234", 33698201234)]
    [InlineData("+33638013456", 33638013456)]
    [InlineData("+33263123456", 33263123456)]
    [InlineData("+33591201234", 33591201234)]
    [InlineData("+3369212345", 3369212345)]
    [InlineData("+336921234567", 336921234567)]
    [InlineData("+34692123456", 34692123456)]
    [InlineData("+590692123456", 590692123456)]
    public void Key_OfANumberBehindFrancesCode_IsTheOverseasOne(string number, long key)
    {
        Assert.Equal((ulong)key, PersonKey.Of(number));
        ulong other = number[1..] == key.ToString(System.Globalization.CultureInfo.InvariantCulture)
            ? 0 : ulong.Parse(number[1..], System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(other, PersonKey.OtherNumberOf((ulong)key));
    }

    /// <summary>Mobile phones of a country whose numbers keep their zero, as its people write them: none is a doubt because it
    /// begins like the country's own code.</summary>
    [Theory]
    [InlineData("IT", 3, 10)]
    [InlineData("CI", 0, 10)]
    [InlineData("CG", 0, 9)]
    [InlineData("BJ", 0, 10)]
    public void MobileNumbersAtHome_AreNoDoubt(string country, int first, int digits)
    {
        var library = PhoneNumbers.PhoneNumberUtil.GetInstance();
        for (int prefix = 0; prefix < 1000; prefix++)
        {
            string number = $"{first}{prefix:000}234567890".Substring(0, digits);
            var parsed = library.Parse("+" + library.GetCountryCodeForRegion(country) + number, null);

            // 390… is a whole landline of Italy without its plus, too.
            bool isLandline = country == "IT" && number.StartsWith("390", StringComparison.Ordinal);
            if (library.GetNumberType(parsed) == PhoneNumbers.PhoneNumberType.MOBILE && !isLandline)
            {
                Assert.Equal(
                    library.Format(parsed, PhoneNumbers.PhoneNumberFormat.E164), PhoneNumberReader.Read(number, country).E164);
            }
        }
    }

    /// <summary>What is a number as it stands stays that number.</summary>
    [Theory]
    [InlineData("FR", "+33612345678", "+33612345678")]
    [InlineData("FR", "+33 6 95 12 34 56", "+33695123456")]
    [InlineData("FR", "+33 1 42 68 53 00", "+33142685300")]
    [InlineData("FR", "+33 2 63 12 34 56", "+33263123456")]
    [InlineData("FR", "+33 5 08 12 34 56", "+33508123456")]
    [InlineData("RE", "+262692123456", "+262692123456")]
    [InlineData("IT", "+393471234567", "+393471234567")]
    [InlineData("IT", "+39 06 12345678", "+390612345678")]
    [InlineData("IT", "392 8717634", "+393928717634")]
    [InlineData("IT", "392/8717634", "+393928717634")]
    [InlineData("IT", "3928717634", "+393928717634")]
    [InlineData("IT", "393 1234567", "+393931234567")]
    [InlineData("IT", "391 1234567", "+393911234567")]
    [InlineData("FR", "03 39 12 34 56", "+33339123456")]
    [InlineData("DE", "+49 171 3920015", "+491713920015")]
    [InlineData("US", "+15559876543", "+15559876543")]
    [InlineData("US", "+1 202 555 0101", "+12025550101")]
    [InlineData("HU", "+36 20 123 4567", "+36201234567")]
    [InlineData("GB", "+44 7911 123456", "+447911123456")]
    public void NumberAsItStands_StaysIt(string country, string written, string number)
    {
        Assert.Equal(number, PhoneNumberReader.Read(written, country).E164);
        Assert.Equal(number, PersonKey.TextOf(number));
    }
}
