using Synthflow.Campaigns.Journal;
using Synthflow.Campaigns.Reporting;
using Synthflow.Campaigns.Tests.Support;
using Synthflow.Sandbox;

namespace Synthflow.Campaigns.Tests;

/// <summary>What holds numbers is for its owner only, whatever was there; and what guards it is never written over.</summary>
public sealed class OwnerOnlyTests : IDisposable
{
    private const UnixFileMode OwnerMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OpenMode = OwnerMode | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private readonly TemporaryFolder _folder = new();

    private string Journal => _folder.File("spring.jsonl");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void JournalAndLock_ThatOthersCouldRead_AreClosedToThemByTheNextRun()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has lists of rights");
        Play();
        string[] paths = [Journal, Journal + ".lock"];
        Array.ForEach(paths, path => SetMode(path, OpenMode));

        Play();

        Assert.All(paths, path => Assert.Equal(OwnerMode, ModeOf(path)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Report_IsClosedToOthers_WhateverWasThere(bool isThere)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has lists of rights");
        Play();
        foreach (var path in (string[])[_folder.File("report.html"), _folder.File("report.csv")])
        {
            if (isThere)
            {
                Write(path);
                SetMode(path, OpenMode);
            }

            Write(path);

            Assert.Equal(OwnerMode, ModeOf(path));
        }
    }

    [Theory]
    [InlineData("spring.jsonl")]
    [InlineData("spring.jsonl.lock")]
    [InlineData("linked.txt")]
    [InlineData("link-to-lock.txt")]
    public void Report_OverAJournalOrItsLock_IsRefused_WhateverItsName(string name)
    {
        Play();
        var path = _folder.File(name);
        if (name.StartsWith("link", StringComparison.Ordinal))
        {
            Assert.SkipWhen(OperatingSystem.IsWindows(), "links need a right there");
            File.CreateSymbolicLink(path, name == "linked.txt" ? Journal : Journal + ".lock");
        }

        AssertRefused(path);
    }

    [Fact]
    public void Report_OverACopyOfALock_OrUnderTheNameOfAJournalThatIsGone_IsRefused()
    {
        Play();
        var copy = _folder.File("copy.txt");
        File.Copy(Journal + ".lock", copy);
        AssertRefused(copy);
        File.Move(Journal, _folder.File("moved.jsonl"));
        var error = Assert.Throws<CampaignException>(
            () => CampaignReport.WriteCsv(JournalReader.Open(_folder.File("moved.jsonl")), Journal, overwrite: true));
        Assert.Equal("ReportNotWritable", error.Told());
        Assert.False(File.Exists(Journal));
    }

    [Fact]
    public void LockOfAJournal_IsNoJournal()
    {
        Play();
        var error = Assert.Throws<CampaignException>(() => CampaignJournal.Open(Journal + ".lock", Campaign.Options()));
        Assert.Equal("JournalNotWritable", error.Told());
        Assert.Contains("lock file", error.Words(), StringComparison.Ordinal);
        Assert.False(File.Exists(Journal + ".lock.lock"));
    }

    [Theory]
    [InlineData("/dev/full")]
    [InlineData("/dev/zero")]
    [InlineData("pipe")]
    public async Task DeviceOrPipe_IsNoJournalAndNoReport_AndNobodyWaitsForIt(string name)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only Linux has all of these");
        Play();
        var path = name == "pipe" ? _folder.File("pipe") : name;
        if (name == "pipe")
        {
            using var made = System.Diagnostics.Process.Start("mkfifo", path);
            await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        async Task<string> ToldBy(Action act) => (await Assert.ThrowsAsync<CampaignException>(
            () => Task.Run(act).WaitAsync(TimeSpan.FromMinutes(5), TestContext.Current.CancellationToken))).Told();
        Assert.Equal("JournalNotWritable", await ToldBy(() => CampaignJournal.Open(path, Campaign.Options()).Dispose()));
        Assert.Equal("JournalNotReadable", await ToldBy(() => CampaignHistory.Read(path, Campaign.Options())));
        Assert.Equal("JournalNotReadable", await ToldBy(() => JournalReader.Open(path)));
        Assert.Equal("ReportNotWritable", await ToldBy(() => Write(path)));
    }

    [Fact]
    public void JournalThatIsWritten_IsSeenToBe_AndOneThatWasCutOffNot()
    {
        Play();
        var options = Campaign.Options();
        using (CampaignJournal.Open(Journal, options))
        {
            Assert.True(JournalReader.Open(Journal).IsBeingWritten);
        }

        Assert.False(JournalReader.Open(Journal).IsBeingWritten);
        // Looking has not taken the right to write from whoever comes next.
        CampaignJournal.Open(Journal, options).Dispose();
    }

    private static void SetMode(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, mode);
        }
    }

    private static UnixFileMode ModeOf(string path) =>
        OperatingSystem.IsWindows() ? OwnerMode : File.GetUnixFileMode(path);

    private void AssertRefused(string path)
    {
        var before = File.ReadAllBytes(path);
        var error = Assert.Throws<CampaignException>(() => Write(path));
        Assert.Equal("ReportNotWritable", error.Told());
        Assert.Equal(before, File.ReadAllBytes(path));
    }

    private void Play()
    {
        var options = Campaign.Options(workers: 1);
        Campaign.Run(new SandboxHandler(), CampaignJournal.Open(Journal, options), options, Campaign.Rows(2));
    }

    private void Write(string path)
    {
        var journal = JournalReader.Open(Journal);
        if (path.EndsWith(".csv", StringComparison.Ordinal))
        {
            CampaignReport.WriteCsv(journal, path, overwrite: true);
        }
        else
        {
            CampaignReport.WriteHtml(journal, path, null, TimeProvider.System, overwrite: true);
        }
    }
}
