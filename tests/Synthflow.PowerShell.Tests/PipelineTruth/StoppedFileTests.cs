using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Synthflow.PowerShell.Tests.Campaigns;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.PipelineTruth;

/// <summary>Ctrl+C in a cmdlet that reads a file without an end, waits for another process, or connects to a service that
/// says nothing: it ends at once and leaves nothing half.</summary>
public sealed class StoppedFileTests : IDisposable
{
    // Zeros as a power cut leaves them: they take no room on the disk, and minutes to read.
    private const long Endless = 400L * 1024 * 1024 * 1024;

    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(60);
    private readonly CampaignSession _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("Get-SynthflowCampaign long.jsonl")]
    [InlineData("Get-SynthflowCampaign long.jsonl -Outcome *")]
    [InlineData("Get-SynthflowCampaign long.jsonl -Merge")]
    [InlineData("Get-SynthflowCampaignResult long.jsonl -NoChat")]
    [InlineData("Get-SynthflowCampaignResult long.jsonl -ContactPath contacts.csv")]
    [InlineData("Export-SynthflowCampaignReport long.jsonl report.html")]
    [InlineData("Export-SynthflowCampaignReport long.jsonl report.csv -ContactPath contacts.csv")]
    [InlineData("Update-SynthflowOptOut stop.txt -JournalPath long.jsonl")]
    [InlineData("Update-SynthflowOptOut stop.txt -JournalPath long.jsonl -IncludeReply")]
    [InlineData("Resolve-SynthflowCampaign long.jsonl -TwilioLogPath messages.csv")]
    [InlineData("Resolve-SynthflowCampaign long.jsonl -PhoneNumber +12025550101 -As Sent -Evidence 'seen'")]
    [InlineData("$campaign.JournalPath = 'long.jsonl'; Invoke-SynthflowCampaign -Path contacts.csv @campaign")]
    [InlineData("Invoke-SynthflowCampaign -Path contacts.csv @campaign -OtherJournalPath long.jsonl -SkipTextedWithinDays 7")]
    public void LongJournal_IsNotReadOn(string command)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "a file with holes of that size is Linux's");
        _session.Folder.Write("messages.csv", "From,To,Status,SentDate,Sid,Direction\n");
        Assert.SkipUnless(MakeEndless(_session.Folder.PathOf("long.jsonl")), "this disk has no room for a file with such a hole");
        AssertEndsAtOnce(command);
    }

    [Theory]
    [InlineData("Get-SynthflowCampaignResult spring.jsonl -NoChat -ContactPath pipe")]
    [InlineData("Export-SynthflowCampaignReport spring.jsonl report.csv -ContactPath pipe")]
    public void ListThatNobodyWrites_IsNotWaitedFor(string command)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "pipes of this kind are Unix's");
        _session.RunWell("$null = Invoke-SynthflowCampaign -Path contacts.csv @campaign -InformationAction Ignore");
        using var made = Process.Start("mkfifo", _session.Folder.PathOf("pipe"));
        made.WaitForExit();
        AssertEndsAtOnce(command);
    }

    /// <summary>The turn that an update of the list takes, held by somebody else for longer than anybody waits.</summary>
    [Fact]
    public void OptOutList_ThatAnotherUpdates_IsNotWaitedFor()
    {
        _session.Folder.Write("messages.csv", "From,To,Body,Status,SentDate,Sid,Direction,ErrorCode\n"
            + "+12025550101,+15551234567,STOP,received,2026-05-01 10:00:00Z,SM1,inbound,\n");
        using var held = new ManualResetEventSlim();
        using var done = new ManualResetEventSlim();
        using var turn = new Mutex(false, NameOfTurn(_session.Folder.PathOf("stop.txt")));
        // A mutex belongs to its thread.
        var holder = new Thread(() =>
        {
            if (turn.WaitOne(_limit))
            {
                held.Set();
                done.Wait(TimeSpan.FromMinutes(2));
                turn.ReleaseMutex();
            }
        });
        holder.Start();
        Assert.True(held.Wait(_limit));
        try
        {
            AssertEndsAtOnce("Update-SynthflowOptOut stop.txt -TwilioLogPath messages.csv");
        }
        finally
        {
            done.Set();
            holder.Join();
        }

        Assert.Single(_session.RunWell("Update-SynthflowOptOut stop.txt -TwilioLogPath messages.csv").Output);
    }

    /// <summary>What was found before the stop comes out, and what comes after it does not; the list is whole.</summary>
    [Fact]
    public void WhatCameOut_StaysOut_AndTheListIsWhole()
    {
        _session.Folder.Write("messages.csv", "From,To,Body,Status,SentDate,Sid,Direction,ErrorCode\n" + string.Concat(
            Enumerable.Range(0, 50).Select(place => $"+120255501{place:00},+15551234567,STOP,received,2026-05-01 10:00:00Z,SM{place},inbound,\n")));
        using var running = _session.Sandbox.Start(
            "Update-SynthflowOptOut stop.txt -TwilioLogPath messages.csv | ForEach-Object { $_; Start-Sleep -Seconds 600 }");
        Assert.True(SpinWait.SpinUntil(() => running.OutputSoFar.Count > 0, TimeSpan.FromMinutes(5)));
        running.Stop();
        Assert.Single(running.Finish().Output);
        Assert.Equal(50, File.ReadLines(_session.Folder.PathOf("stop.txt")).Count(line => line.StartsWith('+')));
    }

    [Fact]
    public async Task Connect_ToAServiceThatSaysNothing_EndsAtOnce_AndTheConnectionBeforeIsGone()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var accepted = listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        using var running = _session.Sandbox.Start(
            $"Connect-Synthflow 'a-key-of-no-workspace' -BaseUri http://127.0.0.1:{port}/v2");
        using var caller = await accepted.AsTask().WaitAsync(TimeSpan.FromMinutes(5), TestContext.Current.CancellationToken);
        AssertStops(running);
        Assert.Empty(_session.RunWell("Get-SynthflowConnection").Output);
    }

    private static bool MakeEndless(string path)
    {
        try
        {
            using var file = File.Create(path);
            file.SetLength(Endless);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private void AssertEndsAtOnce(string command)
    {
        var (there, texted) = (Files(), _session.Sandbox.Texted().Count);
        using var running = _session.Sandbox.Start("'begun'; " + command);
        Assert.True(SpinWait.SpinUntil(() => running.OutputSoFar.Count > 0, TimeSpan.FromMinutes(5)));
        AssertStops(running);
        Assert.Equal(there, Files());
        Assert.Equal(texted, _session.Sandbox.Texted().Count);
    }

    private static void AssertStops(RunningScript running)
    {
        var clock = Stopwatch.StartNew();
        running.Stop();
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, _limit);
        var result = running.Finish();
        Assert.True(result.Stopped);
        Assert.Empty(result.AllErrors);
    }

    // As the module names it.
    private static string NameOfTurn(string path)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(path));
        return @"Global\Synthflow.OptOut." + Convert.ToHexString(hash, 0, 16);
    }

    // A lock stays where the system needs one that stays.
    private Dictionary<string, long> Files() => Directory
        .EnumerateFiles(_session.Folder.FullName, "*", SearchOption.AllDirectories)
        .Where(path => !path.EndsWith(".lock", StringComparison.Ordinal))
        .ToDictionary(path => Path.GetRelativePath(_session.Folder.FullName, path), path => new FileInfo(path).Length);
}
