using Synthflow.PowerShell.Tests.Support;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Campaigns;

/// <summary>A list is one list, whether it comes with -Path, as rows of Import-Csv or as the file itself.</summary>
public sealed class PipelineListTests : IDisposable
{
    private readonly CampaignSession _session = new();

    /// <summary>Lists whose header is their first line: Import-Csv knows no other.</summary>
    public static TheoryData<string> Lists =>
    [
        .. Directory.GetFiles(Cases, "*.csv").Select(path => Path.GetFileName(path))
            .Where(name => !name.StartsWith("ansi-", StringComparison.Ordinal) && name is not ("title-rows.csv" or "stop-21610.csv")),
    ];

    private static string Cases => Path.Combine(
        BuiltPaths.Repository, "tests", "Synthflow.ContactLists.Tests", "data", "cases");

    public void Dispose() => _session.Dispose();

    [Theory]
    [MemberData(nameof(Lists))]
    public void RowsOfImportCsv_GiveWhatTheFileGives(string name)
    {
        File.Copy(Path.Combine(Cases, name), _session.Folder.PathOf("list.csv"));
        _session.RunWell("$campaign.InitialMessage = 'Hello'; function Told { process { '{0} {1}' -f $_.PhoneNumber, $_.Outcome } }");

        var byPath = _session.Run("Invoke-SynthflowCampaign -Path list.csv @campaign -WhatIf | Told");
        var byRows = _session.Run("Import-Csv list.csv -Encoding UTF8 | Invoke-SynthflowCampaign @campaign -WhatIf | Told");

        Assert.NotEmpty(byPath.OutputOf<string>().Concat(byPath.ErrorIds));
        Assert.Equal(byPath.OutputOf<string>(), byRows.OutputOf<string>());
        Assert.Equal(byPath.ErrorIds, byRows.ErrorIds);
    }

    [Fact]
    public void Rows_FirstCellSaysLittle_TheColumnOfTheOthersIsTexted()
    {
        var result = _session.RunWell("""
            $campaign.InitialMessage = 'Hello'
            1..6 | ForEach-Object { [pscustomobject]@{ Mobile = $(if ($_ -eq 1) { '2025550190' }); Phone = "202555010$_" } } |
                Invoke-SynthflowCampaign @campaign
            """);

        Assert.Equal(6, result.Output.Count);
        Assert.Equal(
            Enumerable.Range(1, 6).Select(row => $"+1202555010{row}"), _session.Sandbox.Texted().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void RowsThatCannotBeUsed_AreOneWarningAReason_AndStandInTheFile()
    {
        var result = _session.RunWell("""
            $campaign.InitialMessage = 'Hello'
            $rows = @(1..8 | ForEach-Object { [pscustomobject]@{ Name = "N$_"; Phone = 'none' } }) + [pscustomobject]@{ Name = 'Ada'; Phone = '2025550101' }
            $rows | Invoke-SynthflowCampaign @campaign -ProblemPath fix-me.csv
            """);

        Assert.Single(result.Warnings, warning => warning.Contains("8 rows", StringComparison.Ordinal));
        var lines = File.ReadAllLines(_session.Folder.PathOf("fix-me.csv"));
        Assert.Equal("Name,Phone,Problem", lines[0]);
        Assert.Equal(9, lines.Length);
        Assert.StartsWith("N1,none,", lines[1], StringComparison.Ordinal);
        Assert.Equal([CampaignSession.Ada], _session.Sandbox.Texted());
    }

    [Fact]
    public void RowsOfAnotherShape_KeepTheirOtherColumnsInTheFile()
    {
        _session.RunWell("""
            $campaign.InitialMessage = 'Hello'
            [pscustomobject]@{ Phone = 'none'; Name = 'Ada' }, [pscustomobject]@{ Mobile = 'never'; Name = 'Bo' } |
                Invoke-SynthflowCampaign @campaign -ProblemPath fix-me.csv
            """);

        var lines = File.ReadAllLines(_session.Folder.PathOf("fix-me.csv"));
        Assert.Equal(["Phone,Name,Mobile,Problem", "none,Ada,,", ",Bo,never,"], [lines[0], .. lines[1..].Select(line => line[..10].TrimEnd('t'))]);
    }

    [Fact]
    public void ProblemPath_ExistingFile_EndsBeforeAnybodyIsTexted()
    {
        _session.Folder.Write("fix-me.csv", "mine");

        var result = _session.Run(
            "[pscustomobject]@{ 'First Name' = 'Ada'; Phone = '2025550101' } | Invoke-SynthflowCampaign @campaign -ProblemPath fix-me.csv");

        Assert.Equal("InvalidContactFile", Assert.Single(result.ErrorIds));
        Assert.Null(result.AllErrors[0].DeliveryOf());
        Assert.Equal("mine", File.ReadAllText(_session.Folder.PathOf("fix-me.csv")));
        Assert.Empty(_session.Sandbox.Texted());
    }

    [Fact]
    public void FileOfGetItem_IsReadAsWithPath()
    {
        File.Copy(Path.Combine(Cases, "contacts.xlsx"), _session.Folder.PathOf("list [1].xlsx"));
        _session.RunWell("$campaign.InitialMessage = 'Hello'");

        var result = _session.RunWell(
            "Get-Item -LiteralPath 'list [1].xlsx' | Invoke-SynthflowCampaign @campaign -ProblemPath fix-me.csv -WorksheetName Old");

        Assert.Equal("Sent", Assert.Single(result.Output).Properties["Outcome"].Value.ToString());
    }

    [Theory]
    [InlineData("'contacts.csv', 'contacts.csv' | Get-Item | Invoke-SynthflowCampaign @campaign")]
    [InlineData("@((Get-Item contacts.csv), [pscustomobject]@{ Phone = '2025550101' }) | Invoke-SynthflowCampaign @campaign")]
    [InlineData("[pscustomobject]@{ Phone = '2025550101'; 'First Name' = 'Ada' } | Invoke-SynthflowCampaign @campaign -Delimiter ';'")]
    public void TwoListsOrParametersOfAFile_EndBeforeAnybodyIsTexted(string script)
    {
        var result = _session.Run(script);

        Assert.Equal("InvalidCampaign", Assert.Single(result.ErrorIds));
        Assert.Null(result.AllErrors[0].DeliveryOf());
        Assert.NotEmpty(result.AllErrors[0].RecommendedAction());
        Assert.Empty(_session.Sandbox.Texted());
    }

    [Theory]
    [InlineData("*|FNAME|*", "{FNAME}")]
    [InlineData("[First Name]", "{First Name}")]
    [InlineData("<<First Name>>", "{First Name}")]
    public void MarksOfAnotherTool_AreWarnedOf(string written, string right)
    {
        var result = _session.RunWell($"$campaign.InitialMessage = 'Hi {written}'; Invoke-SynthflowCampaign -Path contacts.csv @campaign -WhatIf");

        Assert.Single(result.Warnings, warning => warning.Contains(written, StringComparison.Ordinal)
            && warning.Contains(right, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("$campaign.InitialMessage = 'Hi {{First Name}}'", "{First Name}")]
    [InlineData("$campaign.InitialMessage = 'Hi {{ First Name | there }}'", "{First Name}")]
    [InlineData(
        "$campaign.Channel = 'whatsapp'; $campaign.Remove('InitialMessage'); $campaign.TemplateSid = 'HX' + '0' * 32; "
        + "$campaign.TemplateVariables = @{ '1' = '{{First Name}}' }",
        "{First Name}")]
    public void PlaceholderOfAnotherTool_IsWarnedOf_AndSentAsDocumented(string setting, string right)
    {
        var result = _session.RunWell(setting + "; Invoke-SynthflowCampaign -Path contacts.csv @campaign");

        Assert.Single(result.Warnings, warning => warning.Contains("{{", StringComparison.Ordinal)
            && warning.Contains(right, StringComparison.Ordinal));
        Assert.NotEmpty(_session.Sandbox.Texted());
    }

    [Theory]
    [InlineData("Hi {First Name|there}")]
    [InlineData("{{ }} and {{ - }}")]
    public void BracesThatNoToolWrites_AreNotWarnedOf(string message)
    {
        var result = _session.RunWell(
            $"$campaign.InitialMessage = '{message}'; Invoke-SynthflowCampaign -Path contacts.csv @campaign");

        Assert.DoesNotContain(result.Warnings, warning => warning.Contains("placeholder", StringComparison.Ordinal));
    }
}
