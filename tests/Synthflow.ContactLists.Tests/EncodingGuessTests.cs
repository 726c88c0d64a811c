using System.Text;
using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>Names in letters of an old encoding go into messages: guessed, and said with an example.</summary>
public sealed class EncodingGuessTests
{
    [Theory]
    [InlineData(1250, "Łukasz")]
    [InlineData(1250, "Świętosława Żak,Wrocław")]
    [InlineData(1250, "Štěpán Dvořák,Plzeň")]
    [InlineData(1251, "Оля")]
    [InlineData(1251, "Ольга Иванова,Москва")]
    [InlineData(1252, "José")]
    [InlineData(1252, "Jürgen Müller,Köln")]
    [InlineData(1252, "Renée François,Orléans")]
    [InlineData(1252, "O’Neil – Zoë,Åre")]
    [InlineData(1253, "Γιώργος Παπαδόπουλος,Αθήνα")]
    [InlineData(1254, "Çağlar Gündoğan,İstanbul")]
    [InlineData(932, "山田花子,東京")]
    [InlineData(950, "陳大文,台北")]
    [InlineData(850, "Jürgen Müller,Köln")]
    public void ReadRows_OldEncoding_KeepsTheLetters(int codePage, string name)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage)!;
        using var reader = Lists.Open(encoding.GetBytes($"Name,City,Phone\n\"{name}\",x,+12025550101\n"));

        Assert.Equal(name, Assert.Single(reader.ReadRows()).Contact.Variables["Name"]);
        string warning = Assert.Single(reader.Warnings);
        Assert.Contains(name.Split(' ', ',')[0], warning, StringComparison.Ordinal);
        Assert.Contains("-Encoding", warning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ansi-cp1250.csv", "Łukasz")]
    [InlineData("ansi-cp1251.csv", "Олег,Ольга,Иван,Анна,Пётр,Юлия")]
    public void ReadRows_ReportedList_KeepsTheLettersAndWarns(string file, string names)
    {
        using var reader = ContactFileReader.Open(Lists.DataPath(Path.Combine("cases", file)), new ContactListOptions());

        Assert.Contains(Assert.Single(reader.ReadRows()).Contact.Name, names.Split(','));
        Assert.Contains("-Encoding", Assert.Single(reader.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Open_NamedEncoding_IsNoGuess()
    {
        using var reader = Lists.Open(
            CodePagesEncodingProvider.Instance.GetEncoding(1250)!.GetBytes("Name,Phone\nŁukasz,+12025550101\n"),
            new ContactListOptions { Encoding = FileEncodings.Find("1250") });

        Assert.Empty(reader.Warnings);
        Assert.Equal("Łukasz", Assert.Single(reader.ReadRows()).Contact.Name);
    }
}
