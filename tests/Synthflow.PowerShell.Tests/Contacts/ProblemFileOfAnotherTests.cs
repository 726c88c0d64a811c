using System.Management.Automation;
using Synthflow.PowerShell.Tests.Campaigns;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Contacts;

/// <summary>-ProblemPath that names something else than such a file of an earlier run: another's table, a device, the journal.</summary>
public sealed class ProblemFileOfAnotherTests : IDisposable
{
    private readonly CampaignSession _session = new();

    public ProblemFileOfAnotherTests()
    {
        _session.RunWell("$campaign.InitialMessage = 'Hi'");
        _session.Folder.Write("good.csv", "Name,Phone\nAda,+12025550101\n");
        _session.Folder.Write("bad.csv", "Name,Phone\nAda,+12025550101\nBob,none\n");
    }

    public static TheoryData<string> Commands =>
    [
        "Import-SynthflowContact {0}.csv -DefaultCountry US -ErrorAction SilentlyContinue",
        "Invoke-SynthflowCampaign -Path {0}.csv @campaign",
        "Import-Csv {0}.csv | Invoke-SynthflowCampaign @campaign",
        "Import-SynthflowContact {0}.csv -DefaultCountry US -ErrorAction Ignore | Invoke-SynthflowCampaign @campaign",
    ];

    public void Dispose() => _session.Dispose();

    [Theory]
    [MemberData(nameof(Commands))]
    public void TableOfAnother_WhoseLastColumnIsProblem_Stays_AndThatIsSaid(string command)
    {
        foreach (var table in (string[])["Ticket,Customer,Problem\n1,Ada,broken\n", "Name,Problem\nAda,none\n", "Problem\nnone\n", ""])
        {
            _session.Folder.Write("mine.csv", table);

            var result = _session.RunWell(string.Format(null, command, "good") + " -ProblemPath mine.csv -Force | Out-Null");

            Assert.Equal(table, File.ReadAllText(_session.Folder.PathOf("mine.csv")));
            Assert.Single(result.Warnings, static warning => warning.Contains("was left as it is", StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void FileOfAnEarlierRun_IsDeleted_AndThatIsSaid(string command)
    {
        // Contacts that cannot be used do not come through the pipeline: Import- itself makes their file.
        var first = command.Contains("Ignore | ", StringComparison.Ordinal)
            ? "Import-SynthflowContact bad.csv -DefaultCountry US -ErrorAction Ignore"
            : string.Format(null, command, "bad");
        _session.RunWell(first.Replace("SilentlyContinue", "Ignore", StringComparison.Ordinal) + " -ProblemPath fix.csv | Out-Null; Remove-Item spring.jsonl* -EA Ignore");
        Assert.Contains("Problem", File.ReadAllText(_session.Folder.PathOf("fix.csv")), StringComparison.Ordinal);

        var result = _session.RunWell("& {" + string.Format(null, command, "good") + " -ProblemPath fix.csv -Force -Verbose} 4>&1 | ForEach-Object { \"$_\" }");

        Assert.False(File.Exists(_session.Folder.PathOf("fix.csv")));
        Assert.Contains(result.OutputOf<string>(), static line => line.Contains("of an earlier run was deleted", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Device_IsAnError_WithItsNextStep(string command)
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "no such device");

        var error = _session.Run(string.Format(null, command, "bad") + " -ProblemPath /dev/full -Force").Only("InvalidContactFile", ErrorCategory.InvalidData);

        Assert.Null(error.DeliveryOf());
        Assert.Contains("/dev/full", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("a device", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("-ProblemPath", error.RecommendedAction(), StringComparison.Ordinal);
        Assert.Empty(_session.Sandbox.Texted());
    }

    /// <summary>The journal that this very command begins is not there yet when the path is looked at.</summary>
    [Theory]
    [InlineData("Invoke-SynthflowCampaign -Path bad.csv @campaign", "spring.jsonl")]
    [InlineData("Invoke-SynthflowCampaign -Path bad.csv @campaign", "./spring.jsonl.lock")]
    [InlineData("Import-Csv bad.csv | Invoke-SynthflowCampaign @campaign", "./spring.jsonl")]
    [InlineData("Import-Csv bad.csv | Invoke-SynthflowCampaign @campaign", "spring.jsonl.lock")]
    public void JournalOfTheSameCommand_IsRefused_BeforeAnybodyIsTexted(string command, string path)
    {
        var error = _session.Run($"{command} -ProblemPath {path} -Force").Only("InvalidContactFile", ErrorCategory.InvalidData);

        Assert.Null(error.DeliveryOf());
        Assert.Contains("journal", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("no switch overwrites a journal", error.RecommendedAction(), StringComparison.Ordinal);
        Assert.Empty(_session.Sandbox.Texted());
        Assert.False(File.Exists(_session.Folder.PathOf("spring.jsonl")));
    }
}
