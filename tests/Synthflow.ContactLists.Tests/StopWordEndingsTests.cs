using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>A list of people who said stop is no list of contacts, whether its header names one or many, women or
/// men.</summary>
public sealed class StopWordEndingsTests
{
    [Theory]
    [InlineData("Descadastrados")]
    [InlineData("Descadastradas")]
    [InlineData("Disiscritte")]
    [InlineData("Désinscrites")]
    [InlineData("Désabonnées")]
    [InlineData("Afgemelden")]
    [InlineData("Uitgeschrevenen")]
    [InlineData("Abgemeldeter")]
    [InlineData("Gesperrten")]
    [InlineData("Widerrufene")]
    [InlineData("Exclus")]
    [InlineData("Excluidos")]
    [InlineData("Excluídas")]
    [InlineData("Esclusi")]
    [InlineData("Rimosse")]
    [InlineData("Supprimés")]
    [InlineData("Eliminados")]
    [InlineData("Cancellati")]
    [InlineData("Removidos")]
    [InlineData("Rechazadas")]
    [InlineData("Rejeitadas")]
    [InlineData("Proibidas")]
    [InlineData("Résiliés")]
    [InlineData("Verwijderden")]
    [InlineData("Liste rouge")]
    [InlineData("Ex-customers")]
    [InlineData("Former")]
    [InlineData("Invalid")]
    [InlineData("Verstorbene")]
    public void ListOfThem_IsRefused_BeforeAnybodyIsTexted(string header)
    {
        foreach (string list in new[]
        {
            $"{header}\n+12025550101\n+12025550102\n", $"Name,{header}\nA,+12025550101\nB,+12025550102\n",
        })
        {
            var failure = Assert.Throws<ContactListException>(() => Lists.Read(list));

            Assert.Equal("InvalidContactFile", failure.Told());
        }
    }

    [Theory]
    [InlineData("Descadastrados")]
    [InlineData("Désinscrites")]
    [InlineData("Cancellati")]
    public void SheetOfThem_IsNotRead_ThoughItIsTheFirst(string name)
    {
        byte[] book = new TestWorkbook()
            .Sheet(name, TestWorkbook.Row("Name", "Phone") + TestWorkbook.Row("B", "+12025550102"))
            .Sheet("Contacts", TestWorkbook.Row("Name", "Phone") + TestWorkbook.Row("A", "+12025550101"))
            .ToArray();
        using var reader = ContactFileReader.Open(
            new MemoryStream(book), "book.xlsx", new ContactListOptions { DefaultCountry = "US" });

        Assert.Equal(["+12025550101"], reader.ReadRows().Select(static row => row.Contact.PhoneNumber));
    }

    /// <summary>Words that end in the same way are other words.</summary>
    [Theory]
    [InlineData("Abonados")]
    [InlineData("Abonnées")]
    [InlineData("Cadastradas")]
    [InlineData("Iscritti")]
    [InlineData("Inscrites")]
    [InlineData("Aangemelden")]
    [InlineData("Angemeldete")]
    [InlineData("Invitados")]
    [InlineData("Delegadas")]
    [InlineData("Refugiados")]
    [InlineData("Associati")]
    [InlineData("Piso bajo")]
    [InlineData("Kunden")]
    [InlineData("Participants")]
    [InlineData("Bekannte")]
    [InlineData("Numbers")]
    public void OrdinaryList_IsRead(string header) =>
        Assert.Equal(
            ["+12025550101", "+12025550102"],
            Lists.Read($"Name,{header}\nA,+12025550101\nB,+12025550102\n").Select(static row => row.Contact.PhoneNumber));
}
