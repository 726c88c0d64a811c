using System.Text;
using Synthflow.Campaigns.OptOuts;
using Synthflow.Campaigns.Tests.Support;

namespace Synthflow.Campaigns.Tests.OptOuts;

/// <summary>Whoever updates an opt-out list shares it: with others who do so at the same time, and with its owner.</summary>
public sealed class OptOutSharedTests : IDisposable
{
    private const string Before = "+12025550101 # by phone\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>A mutex is for one session and one user; the file beside the list is for all of them, also on other machines.</summary>
    [Fact]
    public void WhileAnotherHoldsTheFile_NothingIsAdded()
    {
        var path = _folder.File("stop.txt");
        File.WriteAllText(path, Before);
        using var stop = new CancellationTokenSource();
        using (new FileStream(_folder.File(".stop.txt.lock"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None))
        {
            stop.CancelAfter(TimeSpan.FromMilliseconds(300));
            Assert.ThrowsAny<OperationCanceledException>(() => List(path).Add([Entry("+12025550102")], stop.Token));
            Assert.Equal(Before, File.ReadAllText(path));
        }

        Assert.Single(List(path).Add([Entry("+12025550102")]));
        Assert.Equal(["stop.txt"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName));
    }

    /// <summary>What somebody who was ended left there stops nobody.</summary>
    [Fact]
    public void FileThatNobodyHolds_IsTakenOver()
    {
        var path = _folder.File("stop.txt");
        File.WriteAllText(_folder.File(".stop.txt.lock"), "");

        Assert.Single(List(path).Add([Entry("+12025550102")]));

        Assert.Equal(["stop.txt"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName));
    }

    /// <summary>Where a list is written in its place, it is at every moment what it was, with or without whole new lines.</summary>
    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void ListWrittenInItsPlace_NeverHasHalfANumber(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        var before = encoding.GetBytes(Before);
        string[] lines = ["+12025550102 # STOP (SM1)", "+491713920015 # STOP (SM2)"];
        byte[] With(IEnumerable<string> added) => [.. before, .. encoding.GetBytes(string.Concat(added.Select(static line => line + "\n")))];
        var whole = With(lines);
        var isWhole = false;
        for (var room = 0; !isWhole; room++)
        {
            using var list = new SmallStream(before, room);
            try
            {
                OptOutInPlace.Add(list, before.Length, With(lines.Select(OptOutInPlace.AsComment)), whole);
                isWhole = true;
            }
            catch (IOException)
            {
                Assert.Equal(before, list.ToArray());
            }

            foreach (var moment in list.Moments)
            {
                var numbers = encoding.GetString(moment).Split('\n').Where(static line => line.StartsWith('+')).ToList();
                Assert.Equal(Before.TrimEnd('\n'), numbers[0]);
                Assert.All(numbers.Skip(1), number => Assert.Contains(number, lines));
            }

            Assert.True(!isWhole || list.ToArray().SequenceEqual(whole));
        }
    }

    private static OptOutEntry Entry(string number) => new() { PhoneNumber = number, Source = "STOP (SM1)" };

    private static OptOutFile List(string path) => OptOutFile.At(path, line => line.StartsWith('+') ? [line] : []);

    /// <summary>A file on a disk that has room for so many bytes to be written, and what stood in it after each.</summary>
    private sealed class SmallStream : MemoryStream
    {
        private int _room;

        public SmallStream(byte[] content, int room)
        {
            base.Write(content, 0, content.Length);
            _room = room;
        }

        public List<byte[]> Moments { get; } = [];

        public override void Write(byte[] buffer, int offset, int count)
        {
            for (var index = 0; index < count; index++)
            {
                if (_room-- == 0)
                {
                    throw new IOException("No space left on device");
                }

                base.Write(buffer, offset + index, 1);
                Moments.Add(ToArray());
            }
        }
    }
}
