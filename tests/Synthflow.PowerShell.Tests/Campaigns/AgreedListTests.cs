using System.Management.Automation;
using Synthflow.PowerShell.Tests.Support;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Campaigns;

/// <summary>Only who stood in the plan is texted: whatever happens to the list while the question stands, or while it runs.</summary>
public sealed class AgreedListTests : IDisposable
{
    private const string Stranger = "+12025550199";
    private const string Run = "Invoke-SynthflowCampaign -Path contacts.csv @campaign";
    private readonly ScreenHost _host = new();
    private readonly CampaignSession _session;

    public AgreedListTests() => _session = new CampaignSession(_host);

    private string List => _session.Folder.PathOf("contacts.csv");

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("replaced")]
    [InlineData("replaced with its old time and length")]
    [InlineData("appended")]
    [InlineData("saved in place")]
    [InlineData("overwritten with its old time")]
    [InlineData("truncated")]
    [InlineData("deleted")]
    [InlineData("rows in another order")]
    public void ListThatChangesWhileTheQuestionStands_StopsTheCampaign_AndTextsNobody(string how)
    {
        _host.Answers.Enqueue("Y");
        _host.WhileAsked = () => Change(how);

        var error = _session.Run(Run + " -Confirm").Only("CampaignStopped", ErrorCategory.OperationStopped);

        Assert.Null(error.DeliveryOf());
        Assert.Contains("the list changed", error.ToString(), StringComparison.Ordinal);
        Assert.NotEqual(string.Empty, error.RecommendedAction());
        Assert.Single(_host.Questions);
        Assert.Empty(_session.Sandbox.Texted());
    }

    [Fact]
    public void ListThatIsTheSameAgain_ButForItsTime_IsNoChange()
    {
        _host.Answers.Enqueue("Y");
        _host.WhileAsked = () =>
        {
            var bytes = File.ReadAllBytes(List);
            File.Delete(List);
            File.WriteAllBytes(List, bytes);
            File.SetLastWriteTimeUtc(List, DateTime.UtcNow.AddDays(1));
        };

        _session.RunWell(Run + " -Confirm");

        Assert.Equal(3, _session.Sandbox.Texted().Count);
    }

    [Theory]
    [InlineData("replaced")]
    [InlineData("appended")]
    [InlineData("overwritten with its old time")]
    [InlineData("truncated")]
    [InlineData("deleted")]
    public void ListThatChangesWhileItRuns_StopsTheCampaign_AndTheNextRunGoesOn(string how)
    {
        _session.Sandbox.SetVariable("change", (Action)(() =>
        {
            Change(how);
            Thread.Sleep(300);
        }));
        var before = File.ReadAllBytes(List);
        var people = new[] { CampaignSession.Ada, CampaignSession.Grace, CampaignSession.Alan };

        var result = _session.Run($$"""
            $campaign.MaxPerSecond = 0.4 # the change is there long before the third send
            {{Run}} -ThrottleLimit 1 | ForEach-Object { if ($_.Outcome -eq 'Sent' -and -not $done) { $done = $true; $change.Invoke() } }
            """);

        var error = result.Only("CampaignStopped", ErrorCategory.OperationStopped);
        Assert.Null(error.DeliveryOf());
        Assert.Contains("the list changed", error.ToString(), StringComparison.Ordinal);
        var texted = _session.Sandbox.Texted();
        Assert.True(texted.Count is 1 or 2, $"{texted.Count} texted");
        Assert.Subset(people.ToHashSet(), texted.ToHashSet());
        Assert.Contains(result.Information, static line => line.StartsWith("  Invoke-SynthflowCampaign ", StringComparison.Ordinal));
        File.WriteAllBytes(List, before);
        _session.RunWell("$campaign.MaxPerSecond = 1000; " + Run);
        Assert.Equal(people.Order(), _session.Sandbox.Texted().Order());
    }

    [Fact]
    public void WhoIsPutOnTheOptOutListWhileTheQuestionStands_IsNotTexted()
    {
        _session.Folder.Write("stop.txt", "+12025550177\n");
        _host.Answers.Enqueue("Y");
        _host.WhileAsked = () => File.AppendAllText(_session.Folder.PathOf("stop.txt"), CampaignSession.Grace + "\n");

        _session.RunWell(Run + " -OptOutPath stop.txt -Confirm");

        Assert.Equal([CampaignSession.Ada, CampaignSession.Alan], _session.Sandbox.Texted().Order());
    }

    [Fact]
    public void WhoIsTakenOffTheOptOutListWhileTheQuestionStands_IsNotTextedByThisRun()
    {
        _session.Folder.Write("stop.txt", $"+12025550177\n{CampaignSession.Grace}\n");
        _host.Answers.Enqueue("Y");
        _host.WhileAsked = () => _session.Folder.Write("stop.txt", "+12025550177\n");

        var results = _session.RunWell(Run + " -OptOutPath stop.txt -Confirm").Output;

        Assert.Equal("SkippedOptOut", Assert.Single(
            results, static row => Equals(row.Properties["PhoneNumber"].Value, CampaignSession.Grace)).Properties["Outcome"].Value);
        Assert.DoesNotContain(CampaignSession.Grace, _session.Sandbox.Texted());
    }

    [Fact]
    public void OptOutListThatIsGoneAfterTheQuestion_TextsNobody()
    {
        _session.Folder.Write("stop.txt", "+12025550177\n");
        _host.Answers.Enqueue("Y");
        _host.WhileAsked = () => File.Delete(_session.Folder.PathOf("stop.txt"));

        var error = _session.Run(Run + " -OptOutPath stop.txt -Confirm").Only("InvalidContactFile", ErrorCategory.InvalidData);

        Assert.Null(error.DeliveryOf());
        Assert.Empty(_session.Sandbox.Texted());
    }

    [Fact]
    public async Task ListFromAPipe_IsReadOnce_AndTextsEverybodyOfThePlan()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "pipes of this kind are Unix's");
        var pipe = _session.Folder.PathOf("pipe.csv");
        using (var made = System.Diagnostics.Process.Start("mkfifo", pipe))
        {
            await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var bytes = File.ReadAllBytes(List);
        var writing = Task.Run(() =>
        {
            using var stream = new FileStream(pipe, FileMode.Open, FileAccess.Write);
            stream.Write(bytes);
        }, TestContext.Current.CancellationToken);
        _session.RunWell("Invoke-SynthflowCampaign -Path pipe.csv @campaign");

        await writing.WaitAsync(TimeSpan.FromMinutes(5), TestContext.Current.CancellationToken);
        Assert.Equal(3, _session.Sandbox.Texted().Count);
    }

    private void Change(string how)
    {
        var text = File.ReadAllText(List);
        var time = File.GetLastWriteTimeUtc(List);
        var other = text.Replace("(202) 555-0101", "(202) 555-0199", StringComparison.Ordinal)
            .Replace("202.555.0102", "202.555.0198", StringComparison.Ordinal);
        switch (how)
        {
            case "replaced":
                File.WriteAllText(List + ".new", other + "Eve,202-555-0197,\n");
                File.Move(List + ".new", List, overwrite: true);
                break;
            case "replaced with its old time and length":
                File.WriteAllText(List + ".new", other);
                File.SetLastWriteTimeUtc(List + ".new", time);
                File.Move(List + ".new", List, overwrite: true);
                break;
            case "appended":
                File.AppendAllText(List, $"Eve,{Stranger},\n");
                break;
            case "saved in place":
                File.WriteAllText(List, other);
                break;
            case "overwritten with its old time":
                File.WriteAllText(List, other);
                File.SetLastWriteTimeUtc(List, time);
                break;
            case "truncated":
                File.WriteAllText(List, text.Substring(0, text.Length - 20));
                break;
            case "rows in another order":
                File.WriteAllText(List, text.Replace("Ada,(202) 555-0101,Acme\nGrace,202.555.0102,Navy Labs", "Grace,202.555.0102,Navy Labs\nAda,(202) 555-0101,Acme", StringComparison.Ordinal));
                break;
            default:
                File.Delete(List);
                break;
        }
    }
}
