using System.Management.Automation;
using Synthflow.PowerShell.Tests.Campaigns;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Contacts;

/// <summary>The file of rows that cannot be used says what is so of this run, and takes no list away.</summary>
public sealed class ProblemPathTests : IDisposable
{
    private const string Import = "Import-SynthflowContact {0} -DefaultCountry US -ErrorAction Ignore -WarningAction Ignore {1} | Out-Null";
    private const string Campaign = "Invoke-SynthflowCampaign -Path {0} @campaign -WarningAction Ignore {1} | Out-Null";
    private const string Pipeline = "Import-Csv {0} | Invoke-SynthflowCampaign @campaign -WarningAction Ignore {1} | Out-Null";

    private readonly CampaignSession _session = new();

    public ProblemPathTests()
    {
        _session.Folder.Write("good.csv", "First Name,Phone\nAda,+12025550101\n");
        _session.Folder.Write("bad.csv", "First Name,Phone\nAda,+12025550101\nBob,none\n");
    }

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData(Import)]
    [InlineData(Campaign)]
    [InlineData(Pipeline)]
    public void RowsOfAnEarlierRun_AreGone_WhereThisOneHasNone(string command)
    {
        Run(command, "bad.csv", "-ProblemPath fix.csv");
        Assert.True(File.Exists(_session.Folder.PathOf("fix.csv")));
        Run(command, "good.csv", "-ProblemPath fix.csv -Force");
        Assert.False(File.Exists(_session.Folder.PathOf("fix.csv")));
        // Without an old one there is nothing to take away.
        Run(command, "good.csv", "-ProblemPath fix.csv -Force");
        Assert.False(File.Exists(_session.Folder.PathOf("fix.csv")));
    }

    /// <summary>What is no such list is replaced by one where that was agreed to, and never taken away for nothing.</summary>
    [Theory]
    [InlineData(Import)]
    [InlineData(Campaign)]
    public void AnotherFile_Stays_WhereNoRowIsWritten(string command)
    {
        _session.Folder.Write("notes.txt", "Problem of the week: none\n");
        Run(command, "good.csv", "-ProblemPath notes.txt -Force");
        Assert.Equal("Problem of the week: none\n", File.ReadAllText(_session.Folder.PathOf("notes.txt")));
    }

    [Fact]
    public void WhatIf_AndAListThatCannotBeRead_TakeNothingAway()
    {
        Run(Import, "bad.csv", "-ProblemPath fix.csv");
        Run(Import, "good.csv", "-ProblemPath fix.csv -Force -WhatIf");
        Run(Campaign, "good.csv", "-ProblemPath fix.csv -Force -WhatIf");
        _session.Folder.Write("cut.csv", "First Name,Phone\nAda,+12025550101\nBob,\"+1202");
        _session.Run(string.Format(null, Import, "cut.csv", "-ProblemPath fix.csv -Force"));
        _session.Run(string.Format(null, Import, "nothere.csv", "-ProblemPath fix.csv -Force"));
        Assert.True(File.Exists(_session.Folder.PathOf("fix.csv")));
    }

    [Theory]
    [InlineData(Import, "bad.csv", "-ProblemPath bad.csv -Force")]
    [InlineData(Import, "good.csv, bad.csv", "-ProblemPath ./bad.csv -Force")]
    [InlineData(Import, "bad.csv", "-OptOutPath stop.txt -ProblemPath stop.txt -Force")]
    [InlineData(Campaign, "bad.csv", "-ProblemPath bad.csv -Force")]
    [InlineData(Campaign, "bad.csv", "-OptOutPath stop.txt -ProblemPath stop.txt -Force")]
    [InlineData(Pipeline, "bad.csv", "-OptOutPath stop.txt -ProblemPath stop.txt -Force")]
    public void WhatTheCommandReads_IsNotWrittenOver(string command, string list, string parameters)
    {
        _session.Folder.Write("stop.txt", "+12025550102\n");
        var before = (File.ReadAllText(_session.Folder.PathOf("bad.csv")), File.ReadAllText(_session.Folder.PathOf("stop.txt")));
        var result = _session.Run("$ErrorActionPreference = 'Continue'; " + string.Format(null, command.Replace("-ErrorAction Ignore", "", StringComparison.Ordinal), list, parameters));
        var error = Assert.Single(result.AllErrors, error => error.ToString().Contains("this command reads that file", StringComparison.Ordinal));
        Assert.Equal("InvalidContactFile", Synthflow.TestSupport.Engine.ScriptResult.Told(error));
        Assert.Null(error.DeliveryOf());
        Assert.Contains("-ProblemPath", error.RecommendedAction(), StringComparison.Ordinal);
        Assert.Equal(before, (File.ReadAllText(_session.Folder.PathOf("bad.csv")), File.ReadAllText(_session.Folder.PathOf("stop.txt"))));
        Assert.Empty(_session.Sandbox.Texted());
    }

    [Theory]
    [InlineData(Import, "link.csv", "-ProblemPath bad.csv -Force")]
    [InlineData(Import, "bad.csv", "-ProblemPath link.csv -Force")]
    [InlineData(Campaign, "link.csv", "-ProblemPath bad.csv -Force")]
    public void WhatTheCommandReads_ByALink_IsNotWrittenOver(string command, string list, string parameters)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "a link needs a right there");
        File.CreateSymbolicLink(_session.Folder.PathOf("link.csv"), _session.Folder.PathOf("bad.csv"));
        var result = _session.Run(string.Format(null, command.Replace("-ErrorAction Ignore", "", StringComparison.Ordinal), list, parameters));
        var error = Assert.Single(result.AllErrors, error => error.ToString().Contains("this command reads that file", StringComparison.Ordinal));
        Assert.Equal("InvalidContactFile", Synthflow.TestSupport.Engine.ScriptResult.Told(error));
        Assert.Null(error.DeliveryOf());
        Assert.Contains("Bob,none", File.ReadAllText(_session.Folder.PathOf("link.csv")), StringComparison.Ordinal);
    }

    /// <summary>Each cause has a next step of its own, and nothing is read or texted.</summary>
    [Theory]
    [InlineData("fix-me.xlsx", "-Force", "its name is that of a workbook", "Give a name that ends in .csv.")]
    [InlineData("nowhere/fix.csv", "-Force", "its folder does not exist", "Create the folder with New-Item")]
    [InlineData("good.csv", "", "the file exists", "or overwrite it with -Force")]
    public void PathThatCannotBe_IsRefusedFirst_WithItsOwnNextStep(string path, string force, string why, string nextStep)
    {
        var result = _session.Run($"Invoke-SynthflowCampaign -Path bad.csv @campaign -ProblemPath {path} {force}");

        var error = result.Only("InvalidContactFile", ErrorCategory.InvalidData);
        Assert.Contains(why, error.Exception.Message, StringComparison.Ordinal);
        Assert.Contains(nextStep, error.RecommendedAction(), StringComparison.Ordinal);
        Assert.Empty(_session.Sandbox.Texted());
    }

    private void Run(string command, string list, string parameters) =>
        _session.RunWell(string.Format(null, command, list, parameters) + "; Remove-Item spring.jsonl* -WhatIf:$false");
}
