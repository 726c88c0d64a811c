using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Campaigns;

/// <summary>Cells that people should not read are left out or warned of before the first send, from a file as from a pipeline.</summary>
public sealed class MessageCellTests : IDisposable
{
    private const string School = "First Name,Last Name,First Name,Phone\nEva,Lee,Ada,2025550101\nMia,Fox,Bo,2025550102\n";

    private readonly CampaignSession _session = new();

    public static TheoryData<string> Ways =>
    [
        "Invoke-SynthflowCampaign -Path list.csv @campaign",
        "Import-Csv list.csv -Encoding UTF8 | Invoke-SynthflowCampaign @campaign",
        "Import-SynthflowContact list.csv -DefaultCountry US | Invoke-SynthflowCampaign @campaign",
    ];

    public void Dispose() => _session.Dispose();

    [Theory]
    [MemberData(nameof(Ways))]
    public void DamagedNamesAndNoValues_AreOneWarningEach_BeforeTheSends(string way)
    {
        _session.Folder.Write("list.csv", "First Name,Phone\nAda,2025550101\nNULL,2025550102\nJosÃ©,2025550103\nNULL,2025550104\nZoÃ«,2025550105\n");

        var result = _session.RunWell(way);

        // The objects of a pipeline are counted from 1.
        var row = way.StartsWith("Import-Csv", StringComparison.Ordinal) ? 2 : 3;
        Assert.Contains($"Row {row} has 'NULL'", Warning(result, "'NULL'"), StringComparison.Ordinal);
        Assert.Contains("'JosÃ©' in the column 'First Name'", Warning(result, "damaged"), StringComparison.Ordinal);
        Assert.Equal(5, _session.Sandbox.Texted().Count);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void WarningOfACell_EndsTheCommandBeforeThatSend(string way)
    {
        _session.Folder.Write("list.csv", "First Name,Phone\nNULL,2025550102\nAda,2025550101\n");

        _ = _session.Run(way + " -WarningAction Stop");

        Assert.Empty(_session.Sandbox.Texted());
    }

    [Fact]
    public void SpreadsheetErrors_TakeTheDefaultText_OrLeaveTheRowOut()
    {
        _session.Folder.Write("list.csv", "First Name,Phone\n#N/A,2025550101\nAda,2025550102\n#REF!,2025550103\n");

        var planned = _session.RunWell("(Invoke-SynthflowCampaign -Path list.csv @campaign -WhatIf).Message");
        Assert.Equal(["Hi there", "Hi Ada", "Hi there"], planned.OutputOf<string>());

        var result = _session.RunWell(
            "$campaign.InitialMessage = 'Hi {First Name}'; Invoke-SynthflowCampaign -Path list.csv @campaign | ForEach-Object { \"$($_.Outcome) $($_.Reason)\" }");
        Assert.Equal(["+12025550102"], _session.Sandbox.Texted());
        Assert.Equal(2, result.OutputOf<string>().Count(row => row.StartsWith("SkippedProblem the column 'First Name' has a spreadsheet's error (#", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Invoke-SynthflowCampaign -Path list.csv @campaign", "Hi {First Name}")]
    [InlineData("Import-SynthflowContact list.csv -DefaultCountry US | Invoke-SynthflowCampaign @campaign", "Hi {First Name}")]
    [InlineData("Invoke-SynthflowCampaign -Path list.csv @campaign -CustomVariableProperty 'first name'", "Hi")]
    public void PlaceholderOfTwoColumns_SaysWhichWasTaken_AndWhatTheOtherIsCalled(string way, string message)
    {
        _session.Folder.Write("list.csv", School);

        var warning = Warning(_session.RunWell($"$campaign.InitialMessage = '{message}'; {way}"), "Several columns");

        Assert.Contains("('Eva' in row 2)", warning, StringComparison.Ordinal);
        Assert.Contains("'First Name 2' ('Ada')", warning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(School, "Hi {First Name 2}")]
    [InlineData(School, "Hi {First Name} {First Name 2}")]
    [InlineData(School, "Hi {Last Name}")]
    [InlineData("First Name,First Name,Phone\nAda,ada,2025550101\nBo,,2025550102\n", "Hi {First Name}")]
    [InlineData("Address,Address 2,Phone\nMain St,Floor 2,2025550101\n", "To {Address}")]
    public void PlaceholderThatIsPlain_IsNotWarnedOf(string list, string message)
    {
        _session.Folder.Write("list.csv", list);

        var result = _session.RunWell($"$campaign.InitialMessage = '{message}'; Invoke-SynthflowCampaign -Path list.csv @campaign");

        Assert.DoesNotContain(result.Warnings, warning => warning.Contains("Several columns", StringComparison.Ordinal));
    }

    [Fact]
    public void CountryColumnOfTwo_SaysWhichWasTaken()
    {
        _session.Folder.Write("list.csv", "Phone,Country,Country\n2025550101,US,US\n2025550102,US,DE\n");

        var warning = Warning(
            _session.RunWell("$campaign.InitialMessage = 'Hi'; Invoke-SynthflowCampaign -Path list.csv @campaign -CountryColumn Country"),
            "Several columns");

        Assert.Contains("'Country'", warning, StringComparison.Ordinal);
        Assert.Contains("'Country 2'", warning, StringComparison.Ordinal);
    }

    private static string Warning(ScriptResult result, string part) =>
        Assert.Single(result.Warnings, warning => warning.Contains(part, StringComparison.Ordinal));
}
