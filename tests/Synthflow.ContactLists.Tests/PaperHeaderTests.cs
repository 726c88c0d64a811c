using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>A header with a word for a phone may name the number of a paper or a thing.</summary>
public sealed class PaperHeaderTests
{
    [Theory]
    [InlineData("Phone Serial")]
    [InlineData("Phone IMEI")]
    [InlineData("Telephone Order No")]
    [InlineData("Phone Bill Account")]
    [InlineData("Mobile Home Lot")]
    [InlineData("Phone Interview")]
    [InlineData("Vertragsnr. Mobilfunk")]
    [InlineData("Geräte-Nr. Handy")]
    [InlineData("Auftragsnummer Telefon")]
    [InlineData("N° contrat mobile")]
    [InlineData("N° de commande téléphone")]
    [InlineData("Contrato móvil")]
    [InlineData("Número de pedido móvil")]
    [InlineData("Contratto cellulare")]
    [InlineData("IMEI cellulare")]
    [InlineData("Operatore mobile")]
    [InlineData("Nummer bestelling telefoon")]
    public void Papers_are_not_texted(string header)
    {
        var error = Assert.Throws<ContactListException>(() => Lists.Read(
            $"Name;{header};Email\nA;2025550301;a@x.example\nB;2025550308;b@x.example\n"));

        Assert.Equal("InvalidContactFile", error.Told());
        Assert.Contains("-PhoneColumn", error.RecommendedAction, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Order Phone")]
    [InlineData("Order Phone No")]
    [InlineData("Account: Phone")]
    [InlineData("Account Phone")]
    [InlineData("Registration Phone Number")]
    [InlineData("Interview Phone")]
    [InlineData("Phone (Order)")]
    [InlineData("Phone [Account]")]
    [InlineData("Mobile No of Account Holder")]
    [InlineData("Mobile Number of Policy Holder")]
    [InlineData("Telefon Rechnung")]
    [InlineData("Téléphone facture")]
    [InlineData("Téléphone commande")]
    [InlineData("Teléfono pedido")]
    [InlineData("Telefono ordine")]
    [InlineData("Telefoon bestelling")]
    [InlineData("Phone Number")]
    public void Phones_of_papers_are_phones(string header)
    {
        var rows = Lists.Read($"Name;{header};Email\nA;2025550301;a@x.example\nB;2025550308;b@x.example\n");

        Assert.Equal(["+12025550301", "+12025550308"], rows.Select(row => row.Contact.PhoneNumber));
    }

    [Theory]
    [InlineData("Tél", "Port.")]
    [InlineData("Tlf.", "Tlm.")]
    [InlineData("Telefone", "Telem.")]
    [InlineData("Teléfono", "Móv.")]
    [InlineData("Telefoon", "06-nummer")]
    [InlineData("Telefoon", "06 nr")]
    [InlineData("Telefoon", "06")]
    public void Short_words_for_a_mobile_come_before_the_landline(string phone, string mobile)
    {
        using var reader = Lists.Open($"Name;{phone};{mobile}\nA;+12025550191;+12025550101\nB;+12025550192;+12025550102\n", new());

        Assert.Equal(2, reader.Columns.Phone);
        Assert.Empty(reader.Warnings);
    }

    [Theory]
    [InlineData("Export")]
    [InlineData("Port")]
    [InlineData("Phone 06")]
    public void Words_that_only_look_so_change_nothing(string other)
    {
        using var reader = Lists.Open($"Name;Phone;{other}\nA;+12025550101;8080\nB;+12025550102;\n", new());

        Assert.Equal(1, reader.Columns.Phone);
        Assert.Empty(reader.Warnings);
    }
}
