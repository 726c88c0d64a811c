using System.Diagnostics;
using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>A pipe that nobody writes is waited for with a limit, and the wait ends when it is told to.</summary>
public sealed class SilentPipeTests : IDisposable
{
    private static readonly TimeSpan _short = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(30);

    private readonly string _folder = Directory.CreateTempSubdirectory("pipes").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task PipeThatNobodyOpens_IsATypedError_AfterItsLimit()
    {
        string pipe = Pipe();

        var error = await Assert.ThrowsAsync<ContactListException>(() => Within(() => ContactFiles.Open(pipe, _short, CancellationToken.None)));

        Assert.Equal("InvalidContactFile", error.Told());
        Assert.Null(error.Delivery);
        Assert.Contains("pipe", error.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PipeThatIsOpenAndSilent_IsATypedError_AfterItsLimit()
    {
        string pipe = Pipe();
        using var writer = new FileStream(pipe, FileMode.Open, FileAccess.ReadWrite);

        var error = await Assert.ThrowsAsync<ContactListException>(() => Within(() => ContactFiles.Open(pipe, _short, CancellationToken.None)));

        Assert.Equal("InvalidContactFile", error.Told());
        Assert.Null(error.Delivery);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task WaitForAPipe_EndsWhenItIsStopped(bool isOpen)
    {
        string pipe = Pipe();
        using var writer = isOpen ? new FileStream(pipe, FileMode.Open, FileAccess.ReadWrite) : null;
        using var stopping = new CancellationTokenSource();
        var opening = Task.Run(() => ContactFiles.Open(pipe, stopping.Token), TestContext.Current.CancellationToken);
        await stopping.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => opening.WaitAsync(_limit, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task PipeThatComesSlowlyButComes_IsReadWhole()
    {
        string pipe = Pipe();
        var opening = Task.Run(
            () => ContactFiles.Open(pipe, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        using (var writer = new FileStream(pipe, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 1))
        {
            for (int row = 0; row < 3; row++)
            {
                await writer.WriteAsync(Lists.Utf8.GetBytes($"+1202555010{row}\n"), TestContext.Current.CancellationToken);
                await writer.FlushAsync(TestContext.Current.CancellationToken);
            }
        }

        using var stream = await opening.WaitAsync(_limit, TestContext.Current.CancellationToken);
        Assert.Equal("+12025550100\n+12025550101\n+12025550102\n", new StreamReader(stream).ReadToEnd());
    }

    [Fact]
    public void File_IsOpenedAsItself()
    {
        string path = Path.Combine(_folder, "list.csv");
        File.WriteAllText(path, "Phone\n");

        using var stream = ContactFiles.Open(path, _limit, TestContext.Current.CancellationToken);

        Assert.IsType<FileStream>(stream);
    }

    private static async Task<Stream> Within(Func<Stream> open) =>
        await Task.Run(open, TestContext.Current.CancellationToken).WaitAsync(_limit, TestContext.Current.CancellationToken);

    private string Pipe()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "pipes of this kind are Unix's");
        string pipe = Path.Combine(_folder, "pipe");
        using var made = Process.Start("mkfifo", pipe);
        made.WaitForExit();
        return pipe;
    }
}
