using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>People who are not to be texted, though no column says that they opted out: they are warned of as those are who
/// did, and nobody else is.</summary>
public sealed class NeverTextedTests
{
    [Theory]
    [InlineData("TCPA Litigator", "Y", "N")]
    [InlineData("Litigator", "yes", "")]
    [InlineData("Is Litigator", "TRUE", "FALSE")]
    [InlineData("Deceased", "yes", "no")]
    [InlineData("Is Deceased", "1", "0")]
    [InlineData("npsp__Deceased__c", "true", "false")]
    [InlineData("Verstorben", "ja", "")]
    [InlineData("D\u00E9c\u00E9d\u00E9", "oui", "non")]
    [InlineData("Fallecido", "s\u00ED", "no")]
    [InlineData("Falecida", "sim", "")]
    [InlineData("Deceduto", "s\u00EC", "no")]
    [InlineData("Overleden", "ja", "nee")]
    [InlineData("Date of Death", "2025-01-01", "")]
    [InlineData("Sterbedatum", "01.02.2025", "")]
    public void Column_ThatSaysSo_IsWarnedOf_AndWorksAsOptOutColumn(string header, string cell, string other)
    {
        string list = $"Name;Phone;{header}\nAda;+12025550101;{other}\nBo;+12025550102;{cell}\n";

        Assert.Equal(
            $"Column '{header}' has cells such as '{cell}', and is not used: people who are not to be texted may be. "
            + $"Add -OptOutColumn '{header}' to leave them out.",
            Assert.Single(WarningsOf(list)));
        Assert.Equal([false, true], Lists.Read(list, new ContactListOptions { OptOutColumn = header }).Select(row => row.Contact.OptedOut));
    }

    [Theory]
    [InlineData("Status", "Deceased", true)]
    [InlineData("Patient Status", "verstorben", true)]
    [InlineData("Estado", "Fallecida", true)]
    [InlineData("Call Disposition", "Wrong Number", true)]
    [InlineData("Notes", "wrong number", true)]
    [InlineData("Notes", "vip; wrong number", true)]
    [InlineData("Notizen", "falsche Nummer", true)]
    [InlineData("Comentarios", "n\u00FAmero equivocado", true)]
    [InlineData("Comments", "please remove from list")]
    [InlineData("Notes", "Removed from list")]
    [InlineData("Notes", "asked not to be contacted")]
    [InlineData("Notes", "does not want to be called")]
    [InlineData("Contact preference", "None")]
    [InlineData("Contact Preference", "No contact")]
    [InlineData("Prefers", "No Contact")]
    [InlineData("Text reminders", "Declined")]
    [InlineData("SMS Reminders", "refused")]
    [InlineData("Error", "Attempt to send to unsubscribed recipient")]
    [InlineData("Last error", "21610")]
    [InlineData("Error message", "Twilio 21610: blocked")]
    public void Cell_ThatSaysSo_IsWarnedOf_InTheFirstRowsAndInLaterOnes(string header, string cell, bool isNever = false)
    {
        foreach (int ahead in new[] { 2, 1100 })
        {
            string list = $"Name;Phone;{header}\n" + string.Concat(Enumerable.Range(0, ahead).Select(
                row => $"P;+1202555{1000 + row};{(row == 0 ? "else" : "")}\n")) + $"Bo;+12025550102;\"{cell}\"\nCy;+12025550103;else\n";

            string warning = Assert.Single(WarningsOf(list));
            Assert.Contains($"'{header}'", warning, StringComparison.Ordinal);
            Assert.Contains($"-OptOutColumn '{header}' -OptOutValue '", warning, StringComparison.Ordinal);
            Assert.Equal(isNever, warning.Contains("people who are not to be texted may be", StringComparison.Ordinal));
            string value = warning[(warning.IndexOf("-OptOutValue '", StringComparison.Ordinal) + 14)..].Split('\'')[0];
            Assert.True(Lists.Read(list, new ContactListOptions { OptOutColumn = header, OptOutValues = [value] })
                .Find(row => row.Contact.PhoneNumber == "+12025550102").Contact.OptedOut);
        }
    }

    [Theory]
    [InlineData("Deceased", "no", "")]
    [InlineData("Deceased", "", "0")]
    [InlineData("Deceased", "John Fiction", "Eve Fiction")] // their next of kin
    [InlineData("Date of Death", "2025-01-01", "2025-02-01")] // of all: the numbers are those of others
    [InlineData("Date of Death", "", "0000-00-00")]
    [InlineData("Litigator", "Ada Fiction", "Bo Fiction")]
    [InlineData("Deceased spouse", "yes", "no")]
    [InlineData("Death benefit", "yes", "no")]
    [InlineData("Father", "deceased", "alive")]
    [InlineData("Marital status", "widowed (spouse deceased)", "single")]
    [InlineData("Lead status", "Dead", "Open")]
    [InlineData("Notes", "gave us the wrong number of tickets", "right number")]
    [InlineData("Notes", "not contacted", "to be contacted")]
    [InlineData("Notes", "can not be contacted before noon", "cannot be contacted")]
    [InlineData("Notes", "removed from cart", "add to list")]
    [InlineData("To do", "do not remove from list", "")]
    [InlineData("Preferred contact method", "None", "Email")]
    [InlineData("Preferred", "None", "Blue")]
    [InlineData("Preferred phone", "None", "Mobile")]
    [InlineData("SMS status", "Delivered", "Rejected")]
    [InlineData("Quote", "Declined", "Accepted")]
    [InlineData("Error", "21614", "30003")]
    [InlineData("Amount", "21610", "1")]
    [InlineData("Email error", "unsubscribed recipient", "")]
    public void OrdinaryColumn_IsNotWarnedOf(string header, string cell, string other)
    {
        string rows = $"Ada;+12025550101;{cell}\nBo;+12025550102;{other}\n";

        Assert.Empty(WarningsOf($"Name;Phone;{header}\n{rows}"));
        Assert.Empty(WarningsOf($"Name;Phone;{header}\n" + string.Concat(Enumerable.Range(0, 1100).Select(
            row => $"P;+1202555{1000 + row};{(cell.Any(char.IsLetter) ? "" : cell)}\n")) + rows));
    }

    private static List<string> WarningsOf(string list)
    {
        using var reader = Lists.Open(list);
        return [.. reader.ReadRows().SelectMany(row => row.Warnings).ToList(), .. reader.Warnings];
    }
}
