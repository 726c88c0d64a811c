using System.Management.Automation;
using Synthflow.PowerShell.Tests.Support;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Contacts;

/// <summary>Rows that cannot be used: the first of each reason one by one, the rest together, all of them in a file.</summary>
public sealed class UnusableRowTests : IDisposable
{
    private readonly LentSession _session = new();
    private readonly WorkFolder _folder = new();

    public UnusableRowTests()
    {
        _session.Runspace.SessionStateProxy.Path.SetLocation(_folder.FullName);
        _folder.Write("list.csv", "Name;Phone;Note\n" + string.Concat(
            Enumerable.Range(2, 12).Select(row => $"N{row};none;\"a;{row}\"\n")) + "Ada;+1 202 555 0101;x\nBo;;y\n");
    }

    private static string Salesforce => Path.Combine(
        BuiltPaths.Repository, "tests", "Synthflow.ContactLists.Tests", "data", "salesforce.csv");

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Import_ManyRowsOfAReason_GivesFiveErrorsAndOneForTheRest()
    {
        var result = _session.Run("Import-SynthflowContact list.csv -PhoneColumn Phone");

        Assert.Single(result.Output);
        Assert.Equal(7, result.AllErrors.Count);
        Assert.Equal(
            [2L, 3L, 4L, 5L, 6L, 15L],
            result.AllErrors.Select(error => error.TargetObject).Where(target => target is not Array)
                .Select(contact => PSObject.AsPSObject(contact).Properties["Row"].Value));
        var rest = Assert.Single(result.AllErrors, error => error.TargetObject is Array);
        Assert.Equal("InvalidPhoneNumber", Synthflow.TestSupport.Engine.ScriptResult.Told(rest));
        Assert.Equal(7, ((Array)rest.TargetObject).Length);
        Assert.Contains("7 more rows", rest.ToString(), StringComparison.Ordinal);
        Assert.Contains("7, 8, 9", rest.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Import_SalesforceWithoutItsCountries_SaysWhatToAddAndFitsOneScreen()
    {
        var result = _session.Run($"Import-SynthflowContact '{Salesforce}' | Out-Null");

        Assert.InRange(result.AllErrors.Count + result.Warnings.Count, 6, 12);
        Assert.Single(result.Warnings, warning => warning.Contains("-CountryColumn MailingCountry", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Name,Phone\nA,2025550101\nB,2025550102\nC,2025550103\n", "", "-DefaultCountry US")]
    [InlineData("Name,Phone,Reach\nA,none,+12025550101\nB,none,+12025550102\nC,none,+12025550103\n", "-PhoneColumn Phone", "-PhoneColumn Reach")]
    [InlineData("Name,Phone\nA,1.2E+10\nB,1.3E+10\nC,1.4E+10\n", "-DefaultCountry US", "as text")]
    public void Import_MostRowsFailAlike_SaysTheCauseOnce(string list, string parameters, string cause)
    {
        _folder.Write("cause.csv", list);

        var result = _session.Run($"Import-SynthflowContact cause.csv {parameters}");

        Assert.Single(result.Warnings, warning => warning.Contains(cause, StringComparison.Ordinal));
    }

    [Fact]
    public void ProblemPath_HasEveryRowWithItsColumnsAndReason_InTheListsDialect()
    {
        _session.Run("Import-SynthflowContact list.csv -PhoneColumn Phone -ProblemPath fix-me.csv");

        var lines = File.ReadAllLines(_folder.PathOf("fix-me.csv"));
        Assert.Equal("Name;Phone;Note;Problem", lines[0]);
        Assert.StartsWith("N2;none;\"a;2\";", lines[1], StringComparison.Ordinal);
        Assert.Equal(14, lines.Length);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folder.PathOf("fix-me.csv")));
        }

        var again = _session.Run("Import-SynthflowContact fix-me.csv -PhoneColumn Phone");
        Assert.Contains(again.AllErrors, error => error.ToString().Contains("row 2", StringComparison.Ordinal));
    }

    [Fact]
    public void ProblemPath_ExistingFile_IsReplacedOnlyWithForce()
    {
        _folder.Write("fix-me.csv", "mine");

        var refused = _session.Run("Import-SynthflowContact list.csv -ProblemPath fix-me.csv");
        Assert.Equal("InvalidContactFile", Assert.Single(refused.ErrorIds));
        Assert.Null(refused.AllErrors[0].DeliveryOf());
        Assert.Contains("-Force", refused.AllErrors[0] + refused.AllErrors[0].RecommendedAction(), StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(_folder.PathOf("fix-me.csv")));

        _session.Run("Import-SynthflowContact list.csv -ProblemPath fix-me.csv -Force");
        Assert.Equal(14, File.ReadAllLines(_folder.PathOf("fix-me.csv")).Length);
    }

    [Fact]
    public void ProblemPath_WhatIfOrAGoodList_WritesNothing()
    {
        _folder.Write("good.csv", "Name,Phone\nAda,+12025550101\n");

        _session.Run("Import-SynthflowContact list.csv -ProblemPath fix-me.csv -WhatIf; Import-SynthflowContact good.csv -ProblemPath good-fix.csv");

        Assert.False(File.Exists(_folder.PathOf("fix-me.csv")));
        Assert.False(File.Exists(_folder.PathOf("good-fix.csv")));
    }

    [Fact]
    public void Import_WorkbookFromThePipeline_IsRead()
    {
        File.Copy(
            Path.Combine(BuiltPaths.Repository, "tests", "Synthflow.ContactLists.Tests", "data", "cases", "contacts.xlsx"),
            _folder.PathOf("contacts.xlsx"));

        var result = _session.Run("Get-Item contacts.xlsx | Import-SynthflowContact -DefaultCountry US -ProblemPath fix-me.csv");

        Assert.Equal("+12025550101", result.Output[0].Properties["PhoneNumber"].Value);
        Assert.Contains("Lost,", File.ReadAllText(_folder.PathOf("fix-me.csv")), StringComparison.Ordinal);
        Assert.Single(_session.Run("Import-SynthflowContact contacts.xlsx -WorksheetName Old -DefaultCountry US").Output);
    }
}
