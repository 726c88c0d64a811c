using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>Rows with one problem are told together, though each has numbers of its own.</summary>
public sealed class ProblemGroupsTests
{
    [Theory]
    [InlineData("DE", "Name,Phone,Country\n", "N,0664 12345{0:00},Austria\n", "column 'Country'")]
    [InlineData("DE", "Name,Phone,Country Code\n", "N,0664 12345{0:00},43\n", "column 'Country Code'")]
    [InlineData("US", "Name,Phone\n", "N,01715550{0:000}\n", null)]
    public void RowsOfOneProblem_AreOneGroup(string country, string header, string row, string? said)
    {
        const int Rows = 12;
        string list = header + string.Concat(Enumerable.Range(0, Rows).Select(number =>
            string.Format(System.Globalization.CultureInfo.InvariantCulture, row, number) + "N,+491713920015\n"));
        var groups = new RowProblemGroups();
        int alone = 0;

        foreach (var read in Lists.Read(list, new ContactListOptions { DefaultCountry = country }))
        {
            alone += read.Problem is { } problem && groups.Add(problem, read.Contact, keep: true) ? 1 : 0;
        }

        string sentence = Assert.Single(groups.Sentences());
        var rest = Assert.Single(groups.Rest());
        Assert.Equal((RowProblemGroups.MaxToldAlone, Rows - RowProblemGroups.MaxToldAlone), (alone, rest.Rows.Length));
        Assert.Contains(said ?? "it", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("+4", sentence + rest.Message, StringComparison.Ordinal); // no row's own number is said of all
    }
}
