using System.Collections;
using System.Collections.Specialized;
using Synthflow.Campaigns.Planning;
using Synthflow.Campaigns.Tests.Support;

namespace Synthflow.Campaigns.Tests;

/// <summary>What people would read in a message and nobody meant: an error of a spreadsheet, NULL, damaged
/// letters.</summary>
public class MessageDoubtsTests
{
    [Theory]
    [InlineData("#N/A")]
    [InlineData(" #REF! ")]
    [InlineData("#NAME?")]
    [InlineData("#VALUE!")]
    [InlineData("#DIV/0!")]
    [InlineData("#NULL!")]
    [InlineData("#NUM!")]
    [InlineData("#SPILL!")]
    [InlineData("#FORMULA!")]
    [InlineData("#WERT!")]
    [InlineData("#¡REF!")]
    [InlineData("#NV")]
    [InlineData("#N/D")]
    [InlineData("######")]
    [InlineData("Err:502")]
    public void SpreadsheetError_IsAnEmptyCell(string cell)
    {
        Assert.True(MessageTemplate.Parse("Hi {Name|there}!").TryFill(Row(cell).Variables, out var text));
        Assert.Equal("Hi there!", text);
        Assert.False(MessageTemplate.Parse("Hi {Name}!").TryFill(Row(cell).Variables, out var reason));
        Assert.Contains($"'Name' has a spreadsheet's error ({cell.Trim()})", reason, StringComparison.Ordinal);
        Assert.Contains("{Name|text}", reason, StringComparison.Ordinal);
        Assert.Empty(DoubtsOf("Hi {Name|there}", cell));
    }

    [Theory]
    [InlineData("#1")]
    [InlineData("#5 Main St")]
    [InlineData("#Hurra!")]
    [InlineData("#MeToo")]
    [InlineData("Error")]
    [InlineData("N/A Corp")]
    [InlineData("Null")]
    public void WhatOnlyLooksLikeAnError_IsFilledIn(string cell)
    {
        Assert.True(MessageTemplate.Parse("{Name|there}").TryFill(Row(cell).Variables, out var text));
        Assert.Equal(cell, text);
    }

    [Theory]
    [InlineData("NULL")]
    [InlineData("(null)")]
    [InlineData("nan")]
    [InlineData("undefined")]
    [InlineData("Null")]
    [InlineData("n/a")]
    [InlineData("-")]
    public void WordForNothing_IsWarnedOfOnce_AndFilledIn(string cell)
    {
        var doubts = new MessageDoubts(Campaign.Options(message: "Hi {Name|there}"));

        Assert.Empty(doubts.In(Row("Ada")));
        var warning = Assert.Single(doubts.In(Row(cell, row: 7)));
        Assert.Contains("Row 7 ", warning, StringComparison.Ordinal);
        Assert.Contains($"'{cell}' in the column 'Name'", warning, StringComparison.Ordinal);
        Assert.Contains("{Name|text}", warning, StringComparison.Ordinal);
        Assert.Empty(doubts.In(Row(cell, row: 8)));
        Assert.True(MessageTemplate.Parse("{Name|there}").TryFill(Row(cell).Variables, out var text));
        Assert.Equal(cell, text);
    }

    [Theory]
    [InlineData("JosÃ©")]
    [InlineData("MÃ¼ller")]
    [InlineData("Ã–zil")]
    [InlineData("Ã„pfel")]
    [InlineData("Oâ€™Neil")]
    [InlineData("GdaÅ„sk")]
    [InlineData("MichaÅ‚")]
    [InlineData("ÐÐ½Ð½Ð°")]
    [InlineData("Hi ðŸ˜€")]
    [InlineData("ï»¿Ada")]
    [InlineData("Jos\uFFFD")]
    [InlineData("O&#39;Neil")]
    [InlineData("A &amp; B")]
    [InlineData("Jos&eacute;")]
    [InlineData("O&#x27;Neil")]
    public void DamagedLetters_AreWarnedOfOnce(string cell)
    {
        var doubts = new MessageDoubts(Campaign.Options(message: "Hi {Name}"));

        var warning = Assert.Single(doubts.In(Row(cell, row: 9)));
        Assert.Contains("Row 9 ", warning, StringComparison.Ordinal);
        Assert.Contains("damaged", warning, StringComparison.Ordinal);
        Assert.Empty(doubts.In(Row(cell, row: 10)));
    }

    [Theory]
    [InlineData("José Müller")]
    [InlineData("São João")]
    [InlineData("SÃO JOÃO")]
    [InlineData("IRMÃ”")]
    [InlineData("ÅSA ÄRLIG")]
    [InlineData("“CAFÉ”")]
    [InlineData("Groß–Klein")]
    [InlineData("Ñuñoa…")]
    [InlineData("AT&T; Inc")]
    [InlineData("Ben & Jerry's")]
    [InlineData("Анна")]
    [InlineData("Łukasz Żak")]
    [InlineData("Nan")]
    [InlineData("Ka")]
    [InlineData("50 °C × 3")]
    public void OrdinaryCell_IsNotWarnedOf(string cell) => Assert.Empty(DoubtsOf("Hi {Name}", cell));

    [Theory]
    [InlineData("None", false)]
    [InlineData("-", false)]
    [InlineData("n/a", false)]
    [InlineData("NULL", true)]
    [InlineData("undefined", true)]
    public void OtherColumn_IsWarnedOfOnlyForWhatProgramsWrite(string cell, bool isWarned) => Assert.Equal(
        isWarned,
        new MessageDoubts(Campaign.Options(message: "Allergies: {Allergies}")).In(Row("Ada", ("Allergies", cell))).Count > 0);

    [Fact]
    public void ColumnThatTheMessageDoesNotHave_IsNotLookedAt() =>
        Assert.Empty(new MessageDoubts(Campaign.Options(message: "Hi {Name}")).In(Row("Ada", ("Note", "JosÃ© NULL"), ("City", "NULL"))));

    [Fact]
    public void VariableOfTheAgent_IsLookedAt_ErrorsToo() => Assert.Contains(
        "'#N/A' in the column 'City'",
        Assert.Single(new MessageDoubts(Campaign.Options(message: "Hi", columns: ["City"])).In(Row("Ada", ("City", "#N/A")))),
        StringComparison.Ordinal);

    [Fact]
    public void BothKinds_AreOneWarningEach()
    {
        var doubts = new MessageDoubts(Campaign.Options(message: "Hi {Name} {Last Name}"));

        Assert.Equal(2, doubts.In(Row("NULL", ("Last Name", "JosÃ©"))).Count);
    }

    [Theory]
    [InlineData("First Name", " Cy ", "Hi Cy!")]
    [InlineData("First Name", "Anna\r\nMaria", "Hi Anna Maria!")]
    [InlineData("Parent Name", "Anna \n\n Maria\n", "Hi Anna Maria!")]
    [InlineData("Text", "Line 1\nLine 2\n", "Hi Line 1\nLine 2!")]
    [InlineData("Text", "\u00A0x\t", "Hi x!")]
    public void Cell_IsTrimmed_AndANameIsOneLine(string column, string cell, string expected)
    {
        var columns = new Hashtable { [column] = cell };
        Assert.True(MessageTemplate.Parse($"Hi {{{column}}}!").TryFill(columns, out var text));
        Assert.Equal(expected, text);
    }

    private static IReadOnlyList<string> DoubtsOf(string message, string cell) =>
        new MessageDoubts(Campaign.Options(message: message)).In(Row(cell));

    private static CampaignRow Row(string name, params (string Column, string Cell)[] more) => Row(name, 2, more);

    private static CampaignRow Row(string name, long row, params (string Column, string Cell)[] more)
    {
        var variables = new OrderedDictionary(StringComparer.OrdinalIgnoreCase) { ["Name"] = name };
        foreach (var (column, cell) in more)
        {
            variables[column] = cell;
        }

        return new CampaignRow { Row = row, PhoneNumber = "+12025550101", Variables = variables };
    }
}
