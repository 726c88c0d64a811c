using System.Runtime.InteropServices;
using Synthflow.Campaigns.OptOuts;
using Synthflow.Campaigns.Tests.Support;

namespace Synthflow.Campaigns.Tests.OptOuts;

/// <summary>Two users of one machine who update one opt-out list: the file that one of them holds is closed to the other.</summary>
public sealed class OptOutTurnUserTests : IDisposable
{
    private const uint Nobody = 65534;

    // Far more than anything here takes; a mistake in the program would wait for ever.
    private static readonly TimeSpan _limit = TimeSpan.FromMinutes(2);

    private readonly TemporaryFolder _folder = new();

    public OptOutTurnUserTests() => SetMode(_folder.Path, "777");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task TurnOfAnotherUser_IsWaitedFor()
    {
        RequireRoot();
        Task<IReadOnlyList<OptOutEntry>> update;
        using (Hold())
        {
            update = StartAsNobody(() => Add(_limit));
            // Where it came later than this, it had nobody to wait for, and the rest is true all the same.
            await Task.WhenAny(update, Task.Delay(TimeSpan.FromMilliseconds(200)));
            Assert.False(update.IsCompleted);
            File.Delete(_folder.File(".stop.txt.lock"));
        }

        Assert.Single(await EndedAsync(update));
    }

    [Fact]
    public async Task TurnOfAnotherUserThatTakesTooLong_IsSaid_WithItsFile()
    {
        RequireRoot();
        using var held = Hold();

        var error = await Assert.ThrowsAsync<CampaignException>(() => EndedAsync(StartAsNobody(() => Add(TimeSpan.Zero))));

        Assert.Equal("OptOutNotWritable", error.Told());
        Assert.Contains(held.Name, error.Message, StringComparison.Ordinal);
        Assert.Contains("delete it", error.RecommendedAction, StringComparison.Ordinal);
    }

    /// <summary>Nobody's turn: to wait would not help.</summary>
    [Fact]
    public async Task FolderOfAnotherUser_IsSaidAtOnce()
    {
        RequireRoot();
        SetMode(_folder.Path, "755");

        var error = await Assert.ThrowsAsync<CampaignException>(() => EndedAsync(StartAsNobody(() => Add(_limit + _limit))));

        Assert.Equal("OptOutNotWritable", error.Told());
        Assert.DoesNotContain("delete it", error.RecommendedAction, StringComparison.Ordinal);
    }

    private static void RequireRoot() =>
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.UserName == "root", "only root becomes another user");

    /// <summary>In a thread of its own, whose files alone are the other user's business.</summary>
    private static Task<IReadOnlyList<OptOutEntry>> StartAsNobody(Func<IReadOnlyList<OptOutEntry>> add) => Task.Factory.StartNew(
        () =>
        {
            SetFileUser(Nobody);
            try
            {
                return add();
            }
            finally
            {
                SetFileUser(0);
            }
        },
        CancellationToken.None,
        TaskCreationOptions.LongRunning,
        TaskScheduler.Default);

    private static async Task<IReadOnlyList<OptOutEntry>> EndedAsync(Task<IReadOnlyList<OptOutEntry>> update)
    {
        Assert.Same(update, await Task.WhenAny(update, Task.Delay(_limit)));
        return await update;
    }

    private static void SetMode(string path, string mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, (UnixFileMode)Convert.ToInt32(mode, 8));
        }
    }

    [DllImport("libc", EntryPoint = "setfsuid")]
    private static extern int SetFileUser(uint user);

    private FileStream Hold()
    {
        var held = new FileStream(_folder.File(".stop.txt.lock"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        SetMode(held.Name, "600");
        return held;
    }

    private IReadOnlyList<OptOutEntry> Add(TimeSpan longestWait) => OptOutFile
        .At(_folder.File("stop.txt"), line => line.StartsWith('+') ? [line] : [], longestWait)
        .Add([new OptOutEntry { PhoneNumber = Campaign.Number(2), Source = "by phone" }]);
}
