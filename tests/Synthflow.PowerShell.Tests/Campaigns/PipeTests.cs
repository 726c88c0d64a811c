using System.Diagnostics;
using System.Management.Automation;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Campaigns;

/// <summary>Pipes where files are meant: read once where they can be, never waited for beyond Ctrl+C.</summary>
public sealed class PipeTests : IDisposable
{
    private static readonly TimeSpan _limit = TimeSpan.FromMinutes(5);
    private readonly CampaignSession _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("Import-SynthflowContact pipe")]
    [InlineData("Import-SynthflowContact contacts.csv -DefaultCountry US -OptOutPath pipe")]
    [InlineData("Import-SynthflowContact pipe -OptOutColumn Unsubscribed")]
    [InlineData("Invoke-SynthflowCampaign -Path pipe @campaign")]
    [InlineData("Invoke-SynthflowCampaign -Path contacts.csv @campaign -OptOutPath pipe")]
    public async Task PipeThatNobodyWrites_EndsWithCtrlC(string command)
    {
        MakePipe();
        using var running = _session.Sandbox.Start("'begun'; " + command);
        Assert.True(SpinWait.SpinUntil(() => running.OutputSoFar.Count > 0, _limit));
        await Task.Run(running.Stop, TestContext.Current.CancellationToken).WaitAsync(_limit, TestContext.Current.CancellationToken);

        var result = running.Finish();
        Assert.True(result.Stopped);
        Assert.Empty(result.Errors);
        Assert.Empty(_session.Sandbox.Texted());
    }

    [Theory]
    [InlineData("Import-SynthflowContact pipe -DefaultCountry US -OptOutColumn Unsubscribed | Where-Object OptedOut | ForEach-Object PhoneNumber", "Phone,Unsubscribed\n2025550101,yes\n2025550102,\n", "+12025550101")]
    [InlineData("Import-SynthflowContact contacts.csv -DefaultCountry US -OptOutPath pipe -ErrorAction Ignore | Where-Object OptedOut | ForEach-Object PhoneNumber", "+12025550102\n", "+12025550102")]
    [InlineData("Invoke-SynthflowCampaign -Path contacts.csv @campaign -OptOutPath pipe | Where-Object Outcome -EQ SkippedOptOut | ForEach-Object PhoneNumber", "+12025550102\n", "+12025550102")]
    public async Task PipeThatIsWrittenOnce_IsReadOnce(string command, string written, string expected)
    {
        var pipe = MakePipe();
        var writing = Task.Run(() => File.AppendAllText(pipe, written), TestContext.Current.CancellationToken);

        var result = _session.Run(command);

        await writing.WaitAsync(_limit, TestContext.Current.CancellationToken);
        Assert.Equal([expected], result.OutputOf<string>().Distinct());
        Assert.DoesNotContain(expected, _session.Sandbox.Texted());
    }

    [Fact]
    public void PipeAsTwilioLog_IsATypedError()
    {
        MakePipe();
        var error = _session.Run("Update-SynthflowOptOut stop.txt -TwilioLogPath pipe").Only("TwilioLogNotReadable", ErrorCategory.InvalidData);
        Assert.Null(error.DeliveryOf());
    }

    private string MakePipe()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "pipes of this kind are Unix's");
        var pipe = _session.Folder.PathOf("pipe");
        using var made = Process.Start("mkfifo", pipe);
        made.WaitForExit();
        return pipe;
    }
}
