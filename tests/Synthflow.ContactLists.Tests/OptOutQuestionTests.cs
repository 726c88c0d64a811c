using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>Headers that are a form's whole question or what people say of themselves, in seven languages: who said no
/// to it is not texted, and a column that nobody named is warned of with advice that holds.</summary>
/// <remarks>In the list C is a consent, S a stop, E may be either, and N is an ordinary column.</remarks>
public sealed class OptOutQuestionTests
{
    [Fact]
    public void Named_question_is_read_as_it_is_meant()
    {
        var wrong = new List<string>();
        foreach (var (kind, header) in Headers().Where(static one => one.Kind != 'N'))
        {
            bool[] meant = kind switch
            {
                'C' => [false, true, true],
                'S' => [true, false, false],
                _ => [true, true, true],
            };
            bool[] read =
            [
                .. Lists.Read(
                    $"Phone\t\"{header}\"\n+12025550101\tYes\n+12025550102\tNo\n+12025550103\t\n",
                    new ContactListOptions { PhoneColumn = "Phone", OptOutColumn = header, Delimiter = '\t' })
                    .Select(static row => row.Contact.OptedOut),
            ];
            if (!read.SequenceEqual(meant))
            {
                wrong.Add(header);
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Question_that_nobody_named_is_warned_of_with_advice_that_holds()
    {
        var wrong = new List<string>();
        foreach (var (kind, header) in Headers())
        {
            string said = string.Concat(
                ContactColumns.Detect(["Name", "Phone", header], [], new ContactListOptions(), file: null).Warnings);
            string meant = kind switch
            {
                'C' => "seems to say who agreed to messages",
                'S' => "seems to say who opted out, and",
                'E' => "all count as opted out",
                _ => string.Empty,
            };
            if (meant.Length == 0 ? said.Length > 0 : !said.Contains(meant, StringComparison.Ordinal))
            {
                wrong.Add($"{kind} {header}: {said}");
            }
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("Zulassen", false)]
    [InlineData("Nicht zulassen", true)]
    [InlineData("Autoriser", false)]
    [InlineData("Ne pas autoriser", true)]
    [InlineData("Consenti", false)]
    [InlineData("Non consentire", true)]
    [InlineData("Toestaan", false)]
    [InlineData("Niet toestaan", true)]
    [InlineData("No permitir", true)]
    public void Answer_of_a_translated_crm_counts(string cell, bool isOptedOut)
    {
        const string Header = "Telefonanrufe nicht zulassen";
        var rows = Lists.Read(
            $"Phone;{Header}\n+12025550101;{cell}\n",
            new ContactListOptions { PhoneColumn = "Phone", OptOutColumn = Header });

        Assert.Equal(isOptedOut, Assert.Single(rows).Contact.OptedOut);
    }

    [Fact]
    public void Values_settle_a_column_that_may_be_either()
    {
        const string Header = "Accept/Decline SMS";
        var rows = Lists.Read(
            $"Phone;{Header}\n+12025550101;yes\n+12025550102;no\n",
            new ContactListOptions { PhoneColumn = "Phone", OptOutColumn = Header, OptOutValues = ["no"] });

        Assert.Equal([false, true], rows.Select(static row => row.Contact.OptedOut));
    }

    [Fact]
    public void Column_whose_cells_speak_needs_no_values()
    {
        string said = Assert.Single(ContactColumns.Detect(
            ["Name", "Phone", "Opt in/out"],
            [["Ada", "+12025550101", "Opted in"], ["Bo", "+12025550102", "Opted out"]],
            new ContactListOptions(),
            file: null).Warnings);

        Assert.Contains("Add -OptOutColumn 'Opt in/out' to leave out the people who said no", said, StringComparison.Ordinal);
    }

    private static IEnumerable<(char Kind, string Header)> Headers() => File
        .ReadAllLines(Lists.DataPath("opt-out-questions.txt")).Select(static line => (line[0], line.Substring(2)));
}
