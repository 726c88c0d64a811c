using System.Runtime.InteropServices;
using Synthflow.Campaigns.Journal;
using Synthflow.Campaigns.Tests.Support;
using Synthflow.Sandbox;

namespace Synthflow.Campaigns.Tests;

/// <summary>A new journal's name is put on the disk itself: else a power cut could take the journal as a whole.</summary>
public sealed class FolderFlushTests : IDisposable
{
    private const uint Opened = 0x20;
    private const uint IsFolder = 0x40000000;
    private const int NonBlocking = 0x800;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void NewJournal_OpensItsFolderToFlushIt_AndALaterRunDoesNot()
    {
        Assert.SkipUnless(RuntimeInformation.IsOSPlatform(OSPlatform.Linux) && !RuntimeLimits.IsDotNetFramework, "only Linux tells");
        var options = Campaign.Options();

        int OpensOfARun() => OpensOfTheFolder(() => Campaign.Run(
            new SandboxHandler(), CampaignJournal.Open(_folder.File("spring.jsonl"), options), options, Campaign.Rows(2)));

        Assert.Equal((1, 0), (OpensOfARun(), OpensOfARun()));
    }

    /// <summary>How often the folder itself, and not a file in it, is opened meanwhile.</summary>
    private int OpensOfTheFolder(Action act)
    {
        var watch = Start(NonBlocking);
        Assert.True(watch >= 0);
        try
        {
            Assert.True(Add(watch, _folder.Path, Opened) >= 0);
            act();
            var events = new byte[64 * 1024];
            var (length, count) = ((int)Read(watch, events, (nuint)events.Length), 0);
            for (var at = 0; at + 16 <= length; at += 16 + BitConverter.ToInt32(events, at + 12))
            {
                count += (BitConverter.ToUInt32(events, at + 4) & IsFolder) != 0 ? 1 : 0;
            }

            return count;
        }
        finally
        {
            _ = Close(watch);
        }
    }

    [DllImport("libc", EntryPoint = "inotify_init1")]
    private static extern int Start(int flags);

    [DllImport("libc", EntryPoint = "inotify_add_watch", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    private static extern int Add(int watch, string path, uint mask);

    [DllImport("libc", EntryPoint = "read")]
    private static extern nint Read(int watch, byte[] events, nuint length);

    [DllImport("libc", EntryPoint = "close")]
    private static extern int Close(int watch);
}
