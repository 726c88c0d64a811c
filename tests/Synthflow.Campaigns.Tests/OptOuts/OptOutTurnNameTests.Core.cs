using System.Security.Cryptography;
using System.Text;
using Synthflow.Campaigns.OptOuts;
using Synthflow.Campaigns.Tests.Support;

namespace Synthflow.Campaigns.Tests.OptOuts;

/// <summary>The name by which updates of one list on one machine wait for each other.</summary>
public sealed class OptOutTurnNameTests : IDisposable
{
    private static readonly TimeSpan _limit = TimeSpan.FromMinutes(2);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>Another version of the module waits by the same name.</summary>
    [Fact]
    public async Task WhoeverHasTheName_HasTheTurn()
    {
        using var isHeld = new ManualResetEventSlim();
        using var mayEnd = new ManualResetEventSlim();
        var other = Start(() =>
        {
            using var mutex = new Mutex(true, @"Global\" + Name());
            isHeld.Set();
            mayEnd.Wait(_limit);
            mutex.ReleaseMutex();
        });
        try
        {
            Assert.True(isHeld.Wait(_limit));
            var error = Assert.Throws<CampaignException>(() => Add(TimeSpan.Zero));
            Assert.Equal("OptOutNotWritable", error.Told());
            Assert.Contains("another process is updating it", error.Message, StringComparison.Ordinal);
            Assert.Contains("when the other update has ended", error.RecommendedAction, StringComparison.Ordinal);
        }
        finally
        {
            mayEnd.Set();
            await other;
        }

        Assert.Single(Add(_limit));
    }

    /// <summary>Another user's, say: the file beside the list has to do, and it does.</summary>
    [Fact]
    public void NameThatCannotBeHad_StopsNoUpdate_AndTheFileDecides()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "elsewhere a folder does not take the name of a mutex");
        using (new Mutex(false, @"Global\" + Name()))
        {
            // Makes the folder of such names, where it is not there.
        }

        var taken = Directory.CreateDirectory(Path.Combine("/tmp/.dotnet/shm/global", Name()));
        try
        {
            using (new FileStream(_folder.File(".stop.txt.lock"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None))
            {
                Assert.Equal("OptOutNotWritable", Assert.Throws<CampaignException>(() => Add(TimeSpan.Zero)).Told());
            }

            Assert.Single(Add(_limit));
        }
        finally
        {
            taken.Delete();
        }
    }

    /// <summary>A folder is what root, too, cannot open as a file.</summary>
    [Fact]
    public void FileThatAnotherUserLeft_IsNamed_WithWhatToDo()
    {
        var left = Directory.CreateDirectory(_folder.File(".stop.txt.lock"));

        var error = Assert.Throws<CampaignException>(() => Add(TimeSpan.Zero));
        Assert.Equal("OptOutNotWritable", error.Told());
        Assert.Contains(left.FullName, error.Message, StringComparison.Ordinal);
        Assert.Contains("delete it", error.RecommendedAction, StringComparison.Ordinal);

        left.Delete();
        Assert.Single(Add(_limit));
    }

    /// <summary>Who had a turn, or gave up waiting for one, and goes on with other things keeps nobody from the next.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task TurnThatEnded_IsTheNextOnes(bool isGivenUp)
    {
        using var hasEnded = new ManualResetEventSlim();
        using var mayEnd = new ManualResetEventSlim();
        var first = Start(() =>
        {
            using (isGivenUp ? new FileStream(_folder.File(".stop.txt.lock"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None) : null)
            {
                var error = Record.Exception(() => Add(isGivenUp ? TimeSpan.Zero : _limit));
                Assert.Equal(isGivenUp, error is CampaignException);
            }

            hasEnded.Set();
            mayEnd.Wait(_limit);
        });
        try
        {
            Assert.True(hasEnded.Wait(_limit));
            // The mutex is the first one's thread's as long as that lives: the other waits in a thread of its own.
            Assert.Equal(isGivenUp ? 1 : 0, Add(TimeSpan.FromSeconds(20)).Count);
        }
        finally
        {
            mayEnd.Set();
            await first;
        }
    }

    /// <summary>Whoever has the name open already, as another that waits has, keeps alive what was not given back.</summary>
    [Fact]
    public async Task TurnThatEnded_IsTheNextOnes_AlsoWhereSomebodyWaitedForIt()
    {
        File.WriteAllText(_folder.File("stop.txt"), "+12025550101\n");
        Mutex? waiting = null;
        using var hasEnded = new ManualResetEventSlim();
        using var mayEnd = new ManualResetEventSlim();
        var first = Start(() =>
        {
            try
            {
                Assert.Single(List(_limit, line =>
                {
                    waiting ??= new Mutex(false, @"Global\" + Name());
                    return line.StartsWith('+') ? [line] : [];
                }).Add([Entry("+12025550103")]));
            }
            finally
            {
                hasEnded.Set();
            }

            mayEnd.Wait(_limit);
        });
        try
        {
            Assert.True(hasEnded.Wait(_limit));
            Assert.NotNull(waiting);
            Assert.Single(Add(TimeSpan.FromSeconds(20)));
        }
        finally
        {
            mayEnd.Set();
            await first;
            waiting?.Dispose();
        }
    }

    private static Task Start(Action action) =>
        Task.Factory.StartNew(action, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private IReadOnlyList<OptOutEntry> Add(TimeSpan longestWait) =>
        List(longestWait).Add([Entry("+12025550102")]);

    private static OptOutEntry Entry(string number) => new() { PhoneNumber = number, Source = "STOP (SM1)" };

    private OptOutFile List(TimeSpan? longestWait = null, Func<string, IEnumerable<string>>? numbersOf = null) =>
        OptOutFile.At(_folder.File("stop.txt"), numbersOf ?? (line => line.StartsWith('+') ? [line] : []), longestWait);

    private string Name() => "Synthflow.OptOut." + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(List().FullName)).AsSpan(0, 16));
}
