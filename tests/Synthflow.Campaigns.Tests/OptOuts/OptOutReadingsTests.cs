using System.Text;
using Synthflow.Campaigns.OptOuts;
using Synthflow.Campaigns.Tests.Support;

namespace Synthflow.Campaigns.Tests.OptOuts;

/// <summary>An opt-out list that is read more than once: whoever stood in any reading is not texted.</summary>
public sealed class OptOutReadingsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Readings _lists = new();

    private string List => _folder.File("stop.txt");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void WhoStoodInEitherReading_IsLeftOut()
    {
        File.WriteAllText(List, Campaign.Number(1));
        var readings = Of(List);
        Assert.Null(readings.Summary);
        Assert.False(readings.Contains(Campaign.Number(1)));
        readings.Read();
        File.WriteAllText(List, Campaign.Number(2) + "\n");
        readings.Read();

        Assert.Equal(
            [false, true, true, false],
            Enumerable.Range(0, 4).Select(index => readings.Contains(Campaign.Number(index))));
        Assert.Equal(Campaign.Number(2), readings.Summary);
        Assert.Equal(2, _lists.Loaded);
    }

    [Fact]
    public void NoList_IsNobody_AndAPipeIsReadOnce()
    {
        var none = Of(null);
        none.Read();
        Assert.Equal((null, false), (none.Summary, none.Contains(Campaign.Number(1))));
        Assert.Equal(0, _lists.Loaded);

        File.WriteAllText(List, Campaign.Number(1));
        _lists.IsFromPipe = true;
        var pipe = Of(List);
        pipe.Read();
        pipe.Read();
        Assert.Equal((1, true), (_lists.Loaded, pipe.Contains(Campaign.Number(1))));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void ListThatIsWrittenMeanwhile_IsReadAgain(int changes)
    {
        File.WriteAllText(List, Campaign.Number(1));
        _lists.OnLoad = loaded =>
        {
            if (loaded <= changes)
            {
                File.AppendAllText(List, "\n" + Campaign.Number(1 + loaded));
            }
        };
        var readings = Of(List);

        readings.Read();

        Assert.Equal(changes + 1, _lists.Loaded);
        Assert.True(readings.Contains(Campaign.Number(1 + changes)));
    }

    [Fact]
    public void ListThatIsWrittenAllTheTime_StopsTheCampaign()
    {
        File.WriteAllText(List, Campaign.Number(1));
        _lists.OnLoad = loaded => File.AppendAllText(List, "\n" + Campaign.Number(1 + loaded));
        var readings = Of(List);

        var error = Assert.Throws<CampaignException>(readings.Read);

        Assert.Equal(("CampaignStopped", 3), (error.Told(), _lists.Loaded));
        Assert.Contains(List, error.Message, StringComparison.Ordinal);
    }

    /// <summary>A pipe has no length that could change: it is what was read.</summary>
    [Fact]
    public void PipeThatGrows_IsTakenAsItWasRead()
    {
        File.WriteAllText(List, Campaign.Number(1));
        _lists.IsFromPipe = true;
        _lists.OnLoad = loaded => File.AppendAllText(List, "\n" + Campaign.Number(1 + loaded));
        var readings = Of(List);

        readings.Read();

        Assert.Equal((1, true), (_lists.Loaded, readings.Contains(Campaign.Number(1))));
    }

    private OptOutReadings Of(string? path) =>
        new(_lists, path, null, NumberFormat.Auto, allowEmpty: false, CancellationToken.None);

    /// <summary>Reads a number a line, and nothing else.</summary>
    private sealed class Readings : IContactLists
    {
        public int Loaded { get; private set; }

        public bool IsFromPipe { get; set; }

        public Action<int>? OnLoad { get; set; }

        public IOptOutList LoadOptOuts(
            string path, string? defaultCountry, NumberFormat format, bool allowEmpty, CancellationToken cancellationToken)
        {
            var lines = File.ReadAllLines(path);
            Loaded++;
            OnLoad?.Invoke(Loaded);
            return new ReadList(lines, IsFromPipe);
        }

        public Stream OpenFile(string path, CancellationToken cancellationToken) => throw new NotSupportedException();

        public IContactList Open(Stream stream, string? name, ContactListOptions options) => throw new NotSupportedException();

        public IContactObjects ReadObjects(ContactListOptions options) => throw new NotSupportedException();

        public IReadOnlyList<string> HeadersOf(string path, ContactListOptions options) => throw new NotSupportedException();

        public void CollectOptOuts(Stream stream, string name, ContactListOptions options, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public bool IsOptOut(string? cell) => throw new NotSupportedException();

        public bool MayMark(IReadOnlyList<string> headers) => throw new NotSupportedException();

        public bool SayOptedOut(IReadOnlyList<string> headers, Func<int, string?> cellAt) => throw new NotSupportedException();

        public string? OptOutColumnsAmong(IReadOnlyList<string> headers, string heeded) => throw new NotSupportedException();

        public KeyValuePair<string, string>? StopAmong(
            IReadOnlyList<string> headers, IReadOnlyList<string?> cells, string heeded) => throw new NotSupportedException();

        public string? NumberColumnOfExported(IReadOnlyList<string> headers) => throw new NotSupportedException();

        public IOptedOutNumbers NewOptedOutNumbers() => throw new NotSupportedException();

        public IRowProblems CollectProblems() => throw new NotSupportedException();

        public IProblemList WriteProblems(Stream stream, IContactList? list, Contact first) => throw new NotSupportedException();

        public NumberAnswer ReadNumber(string? text, string? country, NumberFormat format) => throw new NotSupportedException();

        public NumberAnswer ReadSender(string? text, string? country) => throw new NotSupportedException();

        public IReadOnlyCollection<string> EveryReading(string? text, string? country, NumberFormat format) =>
            throw new NotSupportedException();

        public IReadOnlyCollection<string> ReadOptedOut(string? text, string? country, NumberFormat format, long row) =>
            throw new NotSupportedException();

        public string? FindCountry(string? country) => throw new NotSupportedException();

        public IReadOnlyList<KeyValuePair<string, string>> Countries() => throw new NotSupportedException();

        public Encoding? FindEncoding(string? name) => throw new NotSupportedException();
    }

    private sealed class ReadList(IReadOnlyList<string> numbers, bool isFromPipe) : IOptOutList
    {
        public int Count => numbers.Count;

        public bool IsFromPipe => isFromPipe;

        public bool Contains(string phoneNumber) => numbers.Contains(phoneNumber, StringComparer.Ordinal);

        public string Summarize() => string.Join(", ", numbers);

        public string Digest() => "";

        public string Groups() => "";

        public bool Lacks(string groups) => false;
    }
}
