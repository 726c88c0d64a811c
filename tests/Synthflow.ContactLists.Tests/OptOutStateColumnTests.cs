using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>A plain column of states in which one of many says that somebody left is warned of in each language that the
/// stop words know.</summary>
public sealed class OptOutStateColumnTests
{
    [Theory]
    [InlineData("Status", "active", "unsubscribed")]
    [InlineData("Status", "active", "user unsubscribed")]
    [InlineData("Status", "aktiv", "abgemeldet")]
    [InlineData("Kundenstatus", "aktiv", "hat sich abgemeldet")]
    [InlineData("Status", "aktiv", "hat widersprochen")]
    [InlineData("Status", "aktiv", "Abgemeldet am 01.02.2026")]
    [InlineData("Statut", "actif", "d\u00E9sinscrit")]
    [InlineData("Statut", "actif", "s'est d\u00E9sabonn\u00E9e")]
    [InlineData("Statut client", "actif", "D\u00E9sinscrit le 01/02/2026")]
    [InlineData("Situation", "actif", "d\u00E9sabonn\u00E9")]
    [InlineData("Stato", "attivo", "disiscritto")]
    [InlineData("Stato cliente", "attivo", "si \u00E8 disiscritta")]
    [InlineData("Estado", "activo", "baja")]
    [InlineData("Estado", "alta", "Baja")]
    [InlineData("Estado", "activo", "baja voluntaria")]
    [InlineData("Estado", "activo", "solicit\u00F3 baja")]
    [InlineData("Estado", "activo", "dada de baja")]
    [InlineData("Estado", "activo", "se dio de baja")]
    [InlineData("Estado", "activo", "Baja 01/02/2026")]
    [InlineData("Situaci\u00F3n", "activo", "baja")]
    [InlineData("Estatus", "activo", "de baja")]
    [InlineData("Status", "activo", "Baja")]
    [InlineData("Estado", "ativo", "descadastrado")]
    [InlineData("Situa\u00E7\u00E3o", "ativo", "descadastrada")]
    [InlineData("Situa\u00E7\u00E3o", "ativo", "Descadastrado em 01/02/2026")]
    [InlineData("Status", "actief", "uitgeschreven")]
    [InlineData("Status", "actief", "heeft zich afgemeld")]
    [InlineData("Status", "actief", "Bel-me-niet")]
    [InlineData("Status", "active", "D.N.C.")]
    [InlineData("Status", "active", "On D N C list")]
    public void State_that_says_who_left_is_warned_of(string header, string stays, string left)
    {
        string warning = Assert.Single(Warnings(header, stays, left));

        Assert.Contains(
            $"-OptOutColumn '{header}' -OptOutValue '{left.Replace("'", "''", StringComparison.Ordinal)}'",
            warning,
            StringComparison.Ordinal);
    }

    /// <summary>What the warning says to add leaves out whom it is about, and nobody else.</summary>
    [Theory]
    [InlineData("Estado", "alta", "baja", "Baja voluntaria; 2026")]
    [InlineData("Statut", "actif", "d\u00E9sinscrit", "D\u00E9sinscrite")]
    public void Advice_leaves_out_who_left(string header, string stays, string left, string alike) => Assert.Equal(
        [false, true, true],
        Lists.Read(
            $"Phone,{header}\n+12025550101,{stays}\n+12025550102,{left}\n+12025550103,{alike}\n",
            new ContactListOptions { OptOutColumn = header, OptOutValues = [left] })
            .Select(row => row.Contact.OptedOut));

    [Theory]
    [InlineData("Prioridad", "alta", "baja")]
    [InlineData("Temperatura", "media", "Baja")]
    [InlineData("State", "Sonora", "Baja")]
    [InlineData("Estado", "Sonora", "Baja California")]
    [InlineData("Estado", "Sonora", "Baja California Sur")]
    [InlineData("Estado", "activo", "no baja")]
    [InlineData("Estado", "activo", "inactivo")]
    [InlineData("Estado del pedido", "enviado", "cancelado")]
    [InlineData("Prioridad estado", "alta", "baja")]
    [InlineData("Status", "won", "declined")]
    [InlineData("Status", "A", "D")]
    [InlineData("Code", "D E F", "A N C")]
    public void Other_state_is_not(string header, string one, string other) =>
        Assert.Empty(Warnings(header, one, other));

    [Theory]
    [InlineData("DNC")]
    [InlineData("D.N.C.")]
    [InlineData("d.n.c")]
    [InlineData("D N C")]
    [InlineData("D/N/C")]
    [InlineData("D-N-C")]
    [InlineData("D. N. C.")]
    [InlineData("D_N_C__c")]
    [InlineData("Is D.N.C.")]
    [InlineData("D.N.C. (Y/N)")]
    [InlineData("D.N.C. date")]
    [InlineData("D.N.D.")]
    [InlineData("T.P.S.")]
    [InlineData("No S.M.S.")]
    [InlineData("S.T.O.P.")]
    public void Letters_that_are_a_word_say_what_it_says(string header)
    {
        Assert.Contains($"'{header}'", Assert.Single(Warnings(header, "", "x")), StringComparison.Ordinal);
        Assert.Equal(
            [false, true],
            Lists.Read(
                $"Phone,{header}\n+12025550101,no\n+12025550102,yes\n", new ContactListOptions { OptOutColumn = header })
                .Select(row => row.Contact.OptedOut));
    }

    [Theory]
    [InlineData("A.B.C.")]
    [InlineData("D.O.B.")]
    [InlineData("P.O. Box")]
    [InlineData("J/N")]
    [InlineData("D N")]
    public void Other_letters_say_nothing(string header) => Assert.Empty(Warnings(header, "", "x"));

    /// <summary>A value that is no answer is never a yes to being texted: it counts, and is said.</summary>
    [Theory]
    [InlineData("Stop")]
    [InlineData("Opt-out")]
    [InlineData("Block")]
    [InlineData("D.N.C.")]
    [InlineData("Estado")]
    public void Value_that_is_no_answer_counts_as_opted_out(string header)
    {
        using var reader = Lists.Open(
            $"Phone,{header}\n+12025550101,12\n+12025550102,A\n+12025550103,B\n",
            new ContactListOptions { OptOutColumn = header });

        Assert.All(reader.ReadRows(), row => Assert.True(row.Contact.OptedOut));
        Assert.Contains("'12' (1), 'A' (1), 'B' (1)", Assert.Single(reader.UnclearOptOuts), StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Warnings(string header, string one, string other)
    {
        using var reader = Lists.Open(
            $"Name,Phone,\"{header}\"\nAda,+12025550101,{one}\nBo,+12025550102,{other}\n", new ContactListOptions());
        return reader.Warnings;
    }
}
