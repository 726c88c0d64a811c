using System.Text;
using Synthflow.Campaigns.Journal;
using Synthflow.Campaigns.Tests.Support;
using Synthflow.Sandbox;
using Synthflow.Sandbox.Faults;
using Synthflow.TestSupport;

namespace Synthflow.Campaigns.Tests;

public class JournalTests
{
    private readonly SandboxHandler _sandbox = new();
    private readonly MemoryDisk _disk = new();

    [Fact]
    public void Journal_HasNoMessageTextInIt()
    {
        _sandbox.Faults.Next(Fault.Status(400, """{"detail":"Body 'Dear Ada, hello' is refused"}"""));

        Run(Campaign.Options(workers: 1, message: "Dear {Name}, hello"), 3);

        Assert.DoesNotContain("Dear", _disk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ada", _disk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("key-of-nobody", _disk.Text, StringComparison.Ordinal);
        Assert.Contains("is refused", _disk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Journal_IsJsonLinesAnotherProgramCanRead()
    {
        Run(Campaign.Options(workers: 1), 2);

        var lines = _disk.Lines;
        Assert.Equal(6, lines.Count);
        for (var index = 0; index < lines.Count; index++)
        {
            using var json = System.Text.Json.JsonDocument.Parse(lines[index]);
            Assert.Equal(index + 1, json.RootElement.GetProperty("seq").GetInt64());
            var covered = lines[index][..lines[index].LastIndexOf(",\"crc\"", StringComparison.Ordinal)];
            var expected = Crc32C.Of(Encoding.UTF8.GetBytes(covered)).ToString("x8", null);
            Assert.Equal(expected, json.RootElement.GetProperty("crc").GetString());
        }

        string[] kinds = ["campaign", "attempt", "result", "attempt", "result", "end"];
        Assert.Equal(kinds, lines.Select(line => line.Split("\"type\":\"")[1].Split('"')[0]));
    }

    [Fact]
    public void Checksum_IsTheOneOfTheStandard() => Assert.Equal(0xE3069283, Crc32C.Of("123456789"u8.ToArray()));

    [Fact]
    public void Open_WithAnAttemptThatHasNoResult_CountsItAsUnknown()
    {
        Run(Campaign.Options(workers: 1), 3);
        _disk.Bytes = Encoding.UTF8.GetBytes(string.Concat(_disk.Lines.Take(6).Select(line => line + "\n")));

        var (results, _) = Run(Campaign.Options(workers: 1), 3);

        Assert.Equal(2, results.Counted()[CampaignOutcome.AlreadySent]);
        Assert.Equal(1, results.Counted()[CampaignOutcome.Unknown]);
        Assert.Equal(3, _sandbox.Requests.Total);
    }

    [Fact]
    public void Open_WithAnyByteOfAnEarlierLineChanged_IsRefusedWithItsNumber()
    {
        Run(Campaign.Options(workers: 1), 2);
        var good = _disk.Bytes;
        var lines = _disk.Lines;
        var start = lines[0].Length + 1;
        for (var index = start; index < start + lines[1].Length; index++)
        {
            _disk.Bytes = [.. good[..index], (byte)(good[index] ^ 1), .. good[(index + 1)..]];
            var error = Assert.Throws<CampaignException>(() => CampaignJournal.Open(_disk.Open(), Campaign.Options()));
            Assert.Equal("JournalDamaged", error.Told());
            Assert.Equal(2, error.Line);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Open_WithALineTakenOut_IsRefused(int line)
    {
        Run(Campaign.Options(workers: 1), 2);
        var lines = _disk.Lines.ToList();
        lines.RemoveAt(line - 1);
        _disk.Bytes = Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n");

        var error = Assert.Throws<CampaignException>(() => CampaignJournal.Open(_disk.Open(), Campaign.Options()));

        Assert.Equal("JournalDamaged", error.Told());
    }

    [Fact]
    public void Open_WithTheLastLineDamagedButWhole_IsRefused()
    {
        Run(Campaign.Options(workers: 1), 2);
        var bytes = _disk.Bytes;
        bytes[^30] ^= 1;
        _disk.Bytes = bytes;

        var error = Assert.Throws<CampaignException>(() => CampaignJournal.Open(_disk.Open(), Campaign.Options()));

        Assert.Equal("JournalDamaged", error.Told());
        Assert.Equal(6, error.Line);
    }

    [Theory]
    [InlineData("Name,Phone")]
    [InlineData("Name,Phone\nAda,+15551000001\n")]
    [InlineData("{")]
    public void Open_OfSomebodysOtherFile_LeavesItAlone(string text)
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("contacts.csv");
        File.WriteAllText(path, text);
        if (text == "{")
        {
            // A single brace may be the first byte of a torn beginning.
            CampaignJournal.Open(path, Campaign.Options()).Dispose();
            return;
        }

        var error = Assert.Throws<CampaignException>(() => CampaignJournal.Open(path, Campaign.Options()));

        Assert.Equal("JournalNotReadable", error.Told());
        Assert.Contains("not the journal", error.Words(), StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(path));
    }

    [Fact]
    public void Open_WithTheFirstLineOverwritten_IsDamageAndNotSomeOtherFile()
    {
        Run(Campaign.Options(workers: 1), 2);
        _disk.Bytes = Encoding.UTF8.GetBytes("Name,Phone\n" + string.Join('\n', _disk.Lines.Skip(1)) + "\n");

        var error = Assert.Throws<CampaignException>(() => CampaignJournal.Open(_disk.Open(), Campaign.Options()));

        Assert.Equal("JournalDamaged", error.Told());
        Assert.Equal(1, error.Line);
    }

    [Fact]
    public void Open_OfAFolder_SaysSo_AndLeavesNoLockFileBeside()
    {
        using var folder = new TemporaryFolder();

        var error = Assert.Throws<CampaignException>(() => CampaignJournal.Open(folder.Path, Campaign.Options()));

        Assert.Equal("JournalNotWritable", error.Told());
        Assert.Contains("it is a folder", error.Words(), StringComparison.Ordinal);
        Assert.False(File.Exists(folder.Path + ".lock"));
    }

    [Fact]
    public void Open_AfterAnEditorTookTheLastLineBreak_GoesOn()
    {
        Run(Campaign.Options(workers: 1), 2);
        _disk.Bytes = Encoding.UTF8.GetBytes(
            "\uFEFF" + _disk.Text.TrimEnd('\n').Replace("\n", "\r\n", StringComparison.Ordinal));

        Run(Campaign.Options(workers: 1), 3);
        var (results, _) = Run(Campaign.Options(workers: 1), 3);

        Assert.Equal(3, results.Counted()[CampaignOutcome.AlreadySent]);
        Assert.Equal(3, _sandbox.Requests.Total);
    }

    [Fact]
    public void Open_OnDisk_IsForItsOwnerOnlyAndForOneWriter()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("spring.jsonl");
        using (var journal = CampaignJournal.Open(path, Campaign.Options()))
        {
            if (!OperatingSystem.IsWindows())
            {
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
            }

            var error = Assert.Throws<CampaignException>(() => CampaignJournal.Open(path, Campaign.Options()));
            Assert.Equal("JournalInUse", error.Told());
            Assert.Equal("JournalInUse", Assert.Throws<CampaignException>(() => CampaignJournal.Resolve(
                path, "+15551000001", CampaignOutcome.Sent, "seen", TimeProvider.System)).Told());
        }

        CampaignJournal.Open(path, Campaign.Options()).Dispose();
    }

    [Fact]
    public void Open_WhileACampaignRuns_SaysWhoHoldsIt()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("spring.jsonl");
        using var client = Campaign.Client(_sandbox);
        using var runner = new Running.CampaignRunner(
            client, Campaign.Options(), CampaignJournal.Open(path, Campaign.Options()));

        var error = Assert.Throws<CampaignException>(() => CampaignJournal.Open(path, Campaign.Options()));

        Assert.Equal("JournalInUse", error.Told());
        Assert.Contains(
            $"process {Environment.ProcessId} on {Environment.MachineName}", error.Words(), StringComparison.Ordinal);
        Assert.Contains(Environment.UserName, error.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void Open_WhereNothingCanBeWritten_IsRefused()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("file"), "");

        string[] paths =
            [folder.File("missing/spring.jsonl"), folder.File("file/spring.jsonl"), folder.Path, "/proc/spring.jsonl"];
        var hasProc = Directory.Exists("/proc");
        foreach (var path in paths.Where(path => hasProc || !path.StartsWith("/proc", StringComparison.Ordinal)))
        {
            var error = Assert.Throws<CampaignException>(() => CampaignJournal.Open(path, Campaign.Options()));
            Assert.Equal("JournalNotWritable", error.Told());
        }
    }

    private (List<CampaignResult> Results, CampaignSummary Summary) Run(CampaignOptions options, int rows) =>
        Campaign.Run(_sandbox, _disk, options, Campaign.Rows(rows));
}
