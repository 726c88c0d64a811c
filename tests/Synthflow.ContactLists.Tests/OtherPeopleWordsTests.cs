using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>Words for other people are known in all seven languages, over a column and beside a number.</summary>
public sealed class OtherPeopleWordsTests
{
    /// <summary>A language: the word for a mobile, the header of the person's own number at home, and other people.</summary>
    public static TheoryData<string, string, string> Languages => new()
    {
        { "Mobile", "Home Phone", "Neighbor Friend Brother Sister Doctor Teacher Driver Guardian Nurse Roommate Landlord Coworker" },
        { "Handy", "Telefon privat", "Nachbar Freundin Bruder Schwester Hausarzt Lehrerin Fahrer Vormund Pflegerin Mitbewohner Vermieter Kollege ungültig" },
        { "Portable", "Téléphone domicile", "Voisin Ami Frère Soeur Médecin Professeur Chauffeur Tuteur Infirmière Collègue Propriétaire invalide" },
        { "Móvil", "Teléfono casa", "Vecino Amiga Hermano Hermana Médico Profesora Conductor Tutor Enfermera Compañero Propietario inválido" },
        { "Telemóvel", "Telefone casa", "Vizinho Amigo Irmão Irmã Médica Professor Motorista Encarregado Enfermeira Colega Senhorio desativado" },
        { "Cellulare", "Telefono casa", "Vicino Amico Fratello Sorella Medico Insegnante Autista Tutore Infermiera Collega Locatore errato" },
        { "Mobiel", "Telefoon thuis", "Buurman Vriendin Broer Zus Huisarts Leraar Chauffeur Voogd Verpleegkundige Collega Verhuurder ongeldig" },
    };

    [Theory]
    [MemberData(nameof(Languages))]
    public void Mobile_of_another_person_is_not_taken_before_ones_own_number(string mobile, string home, string people)
    {
        foreach (string person in people.Split(' '))
        {
            using var reader = Lists.Open(
                $"Name;{home};{mobile} {person}\nA;+12025550101;+12025550191\nB;+12025550102;+12025550192\n", new());

            Assert.Equal((person, 1), (person, reader.Columns.Phone));
            Assert.Empty(reader.Warnings);
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Number_that_is_labelled_as_another_persons_is_not_texted(string mobile, string home, string people)
    {
        _ = home;
        foreach (string person in people.Split(' '))
        {
            var rows = Lists.Read(
                $"Name;Phone Type;Phone\nA;{person};+12025550191\nB;{mobile};+12025550102\nC;{mobile};+12025550103\n", new());

            Assert.Equal((person, (string?)null), (person, rows[0].Contact.PhoneNumber));
            Assert.Equal("InvalidPhoneNumber", rows[0].Problem?.ErrorId);
            Assert.Contains(person, rows[0].Problem?.Reason, StringComparison.Ordinal);
            Assert.Equal(["+12025550102", "+12025550103"], rows.Skip(1).Select(row => row.Contact.PhoneNumber));
        }
    }

    [Theory]
    [InlineData("Phone Type", "Phone", "Disconnected")]
    [InlineData("Phone Type", "Phone", "Bad")]
    [InlineData("Type de téléphone", "Téléphone", "Standard")]
    [InlineData("Tipo de teléfono", "Teléfono", "Médico")]
    [InlineData("Tipo di telefono", "Telefono", "Vicino")]
    [InlineData("Telefonart", "Telefon", "alt")]
    public void Number_that_nobody_is_reached_by_is_not_texted(string kind, string phone, string label)
    {
        var rows = Lists.Read($"Name,{kind},{phone}\nA,{label},+12025550191\nB,Mobil,+12025550102\nC,Mobile,+12025550103\n", new());

        Assert.Null(rows[0].Contact.PhoneNumber);
        Assert.Equal("InvalidPhoneNumber", rows[0].Problem?.ErrorId);
    }

    [Theory]
    [InlineData("Name,Phone Type,Phone", "Alt")] // an alternate number, in English
    [InlineData("Name,Telefonart,Telefon", "Standard")] // the usual one, in German
    // Who is in each row, and not what kind of number.
    [InlineData("Name,Type,Phone", "Teacher", "Nurse", "Doctor")]
    [InlineData("Nom;Type;Téléphone", "Fournisseur", "Magasin", "Employé")]
    [InlineData("Name;Typ;Telefon", "Lieferant", "Händler", "Filiale")]
    [InlineData("Nombre;Tipo;Teléfono", "Proveedor", "Tienda", "Conductor")]
    public void Ordinary_labels_go_on(string headers, params string[] labels)
    {
        char delimiter = headers[headers.IndexOfAny([',', ';'])];
        var rows = Lists.Read(
            headers + "\n" + string.Concat(Enumerable.Range(0, 6).Select(row =>
                string.Join(delimiter, $"P{row}", labels[row % labels.Length], $"+1202555010{row}") + "\n")),
            new());

        Assert.Equal(Enumerable.Range(0, 6).Select(row => $"+1202555010{row}"), rows.Select(row => row.Contact.PhoneNumber));
    }

    [Theory]
    [InlineData("Driver Name,Driver Phone")]
    [InlineData("Fahrer;Telefon Fahrer")]
    [InlineData("Name;Telefon Lieferant")]
    [InlineData("Nombre,Teléfono del conductor")]
    [InlineData("Nom,Téléphone fournisseur")]
    public void Only_column_with_numbers_is_taken_whoever_it_is_named_for(string headers)
    {
        char delimiter = headers[headers.IndexOfAny([',', ';'])];
        using var reader = Lists.Open(
            headers + $"\nA{delimiter}+12025550101\nB{delimiter}+12025550102\n", new());

        Assert.Equal(1, reader.Columns.Phone);
        Assert.Empty(reader.Warnings);
    }
}
