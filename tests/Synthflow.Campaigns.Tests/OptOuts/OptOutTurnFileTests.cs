using Synthflow.Campaigns.OptOuts;
using Synthflow.Campaigns.Tests.Support;

namespace Synthflow.Campaigns.Tests.OptOuts;

/// <summary>The file beside an opt-out list that is held by whoever updates it: another machine's on a share, say, which no mutex of
/// this one knows of.</summary>
public sealed class OptOutTurnFileTests : IDisposable
{
    // Far more than anything here takes; a mistake in the program would wait for ever.
    private static readonly TimeSpan _limit = TimeSpan.FromMinutes(2);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void FileThatIsHeldForTooLong_IsAnotherUpdate()
    {
        using var held = Hold();

        var error = Assert.Throws<CampaignException>(() => Add(TimeSpan.Zero));

        Assert.Equal("OptOutNotWritable", error.Told());
        Assert.Contains("another process is updating it", error.Message, StringComparison.Ordinal);
        Assert.Contains("when the other update has ended", error.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FileThatIsHeld_IsWaitedFor()
    {
        Task<IReadOnlyList<OptOutEntry>> update;
        using (Hold())
        {
            update = Start(() => Add(_limit));
            // Where it came later than this, it had nobody to wait for, and the rest is true all the same.
            await Task.WhenAny(update, Task.Delay(TimeSpan.FromMilliseconds(200)));
            Assert.False(update.IsCompleted);
        }

        Assert.Single(await EndedAsync(update));
    }

    /// <summary>Whoever stopped it wants to hear that it stopped, and not of a busy list.</summary>
    [Fact]
    public void StopIsHeard_AlsoWhereItWaitedTooLong()
    {
        using var held = Hold();

        Assert.Throws<OperationCanceledException>(() => Add(TimeSpan.Zero, new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task StopIsHeard_WhileTheFileIsHeld()
    {
        using var held = Hold();
        using var stopped = new CancellationTokenSource();
        var update = Start(() => Add(_limit + _limit, stopped.Token));
        await Task.WhenAny(update, Task.Delay(TimeSpan.FromMilliseconds(100)));

        stopped.Cancel();

        await Assert.ThrowsAsync<OperationCanceledException>(() => EndedAsync(update));
    }

    /// <summary>The list's name may be as long as a name can be; that of the file beside it is longer.</summary>
    [Fact]
    public async Task FileThatCannotBeMade_IsNobodysTurn_AndIsSaidAtOnce()
    {
        Assert.SkipWhen(Path.DirectorySeparatorChar == '\\', "on Windows a whole path may be too long before a name is");
        var list = List(new string('a', 250), _limit + _limit);
        var update = Start(() => list.Add([Entry()]));

        var error = await Assert.ThrowsAsync<CampaignException>(() => EndedAsync(update));

        Assert.Equal("OptOutNotWritable", error.Told());
        Assert.DoesNotContain("another process is updating it", error.Message, StringComparison.Ordinal);
    }

    private static Task<IReadOnlyList<OptOutEntry>> Start(Func<IReadOnlyList<OptOutEntry>> add) =>
        Task.Factory.StartNew(add, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private static async Task<IReadOnlyList<OptOutEntry>> EndedAsync(Task<IReadOnlyList<OptOutEntry>> update)
    {
        Assert.Same(update, await Task.WhenAny(update, Task.Delay(_limit)));
        return await update;
    }

    private static OptOutEntry Entry() => new() { PhoneNumber = Campaign.Number(2), Source = "by phone" };

    private FileStream Hold() =>
        new(_folder.File(".stop.txt.lock"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);

    private IReadOnlyList<OptOutEntry> Add(TimeSpan longestWait, CancellationToken stopped = default) =>
        List("stop.txt", longestWait).Add([Entry()], stopped);

    private OptOutFile List(string name, TimeSpan longestWait) =>
        OptOutFile.At(_folder.File(name), line => line.StartsWith('+') ? [line] : [], longestWait);
}
