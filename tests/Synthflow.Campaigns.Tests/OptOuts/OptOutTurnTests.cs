using Synthflow.Campaigns.OptOuts;
using Synthflow.Campaigns.Tests.Support;

namespace Synthflow.Campaigns.Tests.OptOuts;

/// <summary>Two updates of one opt-out list at the same time: the later one waits, not longer than it may, and not where it is
/// stopped.</summary>
public sealed class OptOutTurnTests : IDisposable
{
    private const string There = "+12025550101\n";

    // Far more than anything here takes; a mistake in the program would wait for ever.
    private static readonly TimeSpan _limit = TimeSpan.FromMinutes(2);

    private readonly TemporaryFolder _folder = new();

    public OptOutTurnTests() => File.WriteAllText(Path, There);

    private string Path => _folder.File("stop.txt");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task StopIsHeard_WhileAnotherHasItsTurn()
    {
        using var other = new OtherUpdate(Path);
        using var stopped = new CancellationTokenSource();
        var update = Start(() => List(_limit + _limit).Add([Entry(2)], stopped.Token));

        stopped.Cancel();

        await EndAsync(update);
        await Assert.ThrowsAsync<OperationCanceledException>(() => update);
        Assert.Equal(There, File.ReadAllText(Path));
        await other.EndAsync();
        Assert.DoesNotContain(Campaign.Number(2), File.ReadAllText(Path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OtherThatTakesTooLong_IsSaid_AndTheListIsAsItWas()
    {
        using var other = new OtherUpdate(Path);
        var update = Start(() => List(TimeSpan.Zero).Add([Entry(2)]));

        await EndAsync(update);
        var error = await Assert.ThrowsAsync<CampaignException>(() => update);

        Assert.Equal("OptOutNotWritable", error.Told());
        Assert.Contains("another process is updating it", error.Message, StringComparison.Ordinal);
        Assert.Equal(There, File.ReadAllText(Path));
        await other.EndAsync();
    }

    [Fact]
    public async Task OtherThatEnds_IsWaitedFor_AndNobodyIsLost()
    {
        using var other = new OtherUpdate(Path);
        var update = Start(() => List(_limit).Add([Entry(2)]));

        // Some times as long as it waits before it looks whether it has waited too long. Where it came later than this, it
        // had nobody to wait for, and the rest is true all the same.
        await Task.WhenAny(update, Task.Delay(TimeSpan.FromMilliseconds(400)));
        Assert.False(update.IsCompleted);
        await other.EndAsync();
        await EndAsync(update);

        Assert.Single(await update);
        var lines = File.ReadAllLines(Path);
        Assert.Equal([There.Trim(), $"{Campaign.Number(1)} # by phone", $"{Campaign.Number(2)} # by phone"], lines);
    }

    private static Task<IReadOnlyList<OptOutEntry>> Start(Func<IReadOnlyList<OptOutEntry>> add) =>
        Task.Factory.StartNew(add, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private static async Task EndAsync(Task update) => Assert.Same(update, await Task.WhenAny(update, Task.Delay(_limit)));

    private static OptOutEntry Entry(int index) => new() { PhoneNumber = Campaign.Number(index), Source = "by phone" };

    private static IEnumerable<string> NumbersOf(string line) => line.StartsWith('+') ? [line] : [];

    private OptOutFile List(TimeSpan longestWait) => OptOutFile.At(Path, NumbersOf, longestWait);

    /// <summary>An update that has its turn, and stays in the middle of it until it is told to go on.</summary>
    private sealed class OtherUpdate : IDisposable
    {
        private readonly ManualResetEventSlim _isIn = new();
        private readonly ManualResetEventSlim _mayEnd = new();
        private readonly Task _update;

        public OtherUpdate(string path)
        {
            var list = OptOutFile.At(path, Held);
            _update = Start(() => list.Add([Entry(1)]));
            Assert.True(_isIn.Wait(_limit));
        }

        public async Task EndAsync()
        {
            _mayEnd.Set();
            await OptOutTurnTests.EndAsync(_update);
            await _update;
        }

        public void Dispose()
        {
            _mayEnd.Set();
            // Whoever failed before has said why.
            _ = Task.WaitAny([_update], _limit);
            _isIn.Dispose();
            _mayEnd.Dispose();
        }

        private IEnumerable<string> Held(string line)
        {
            _isIn.Set();
            _mayEnd.Wait(_limit);
            return NumbersOf(line);
        }
    }
}
