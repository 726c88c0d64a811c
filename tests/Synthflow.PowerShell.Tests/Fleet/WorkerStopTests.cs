using System.Net;
using System.Text;
using Synthflow.PowerShell.Tests.Support;
using Synthflow.TestSupport.Servers;

namespace Synthflow.PowerShell.Tests.Fleet;

/// <summary>A campaign that stopped automatically: whether the engine is to start the worker again.</summary>
public sealed class WorkerStopTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    public WorkerStopTests() => _folder.Write(
        "contacts.csv",
        "First Name,Phone\n" + string.Concat(Enumerable.Range(1000, 40).Select(number => $"Ada,+1202555{number}\n")));

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("lost", 3)]
    [InlineData("no id", 3)]
    [InlineData("400", 3)]
    [InlineData("402", 3)]
    [InlineData("401", 2)]
    [InlineData("429", 1)]
    public async Task Stop_ThatAnotherRunWouldOnlyRepeat_IsNotTriedAgain(string fault, int code)
    {
        using var service = new FaultyService(fault);
        await using var server = await LoopbackSynthflow.StartAsync(service);
        using var worker = WorkerProcess.Start(
            _folder.FullName, FleetSite.Settings(server.BaseUri, "spring.jsonl", perSecond: "1000000"));
        Assert.Equal(code, await worker.EndAsync());
        var stop = Assert.Single(worker.Lines(), line => line.GetProperty("step").GetString() == "stop");
        Assert.Equal("CampaignStopped", stop.GetProperty("error").GetString());
    }

    [Fact]
    public async Task Journal_ThatIsGone_WaitsForAPerson_AndNobodyIsTextedAgain()
    {
        using var service = new FaultyService("");
        await using var server = await LoopbackSynthflow.StartAsync(service);
        var settings = FleetSite.Settings(server.BaseUri, "spring.jsonl", perSecond: "1000000");
        using (var first = WorkerProcess.Start(_folder.FullName, settings))
        {
            Assert.Equal(0, await first.EndAsync());
        }

        var texted = service.Posts;
        File.Move(_folder.PathOf("spring.jsonl"), _folder.PathOf("elsewhere.txt"));
        using var second = WorkerProcess.Start(_folder.FullName, settings);
        Assert.Equal(3, await second.EndAsync());
        var stop = Assert.Single(second.Lines(), line => line.GetProperty("step").GetString() == "stop");
        Assert.Equal("JournalNotReadable", stop.GetProperty("error").GetString());
        Assert.Equal(texted, service.Posts);
    }

    /// <summary>Takes the key, and meets each send with one fault.</summary>
    private sealed class FaultyService(string fault) : HttpMessageHandler
    {
        private int _posts;

        public int Posts => Volatile.Read(ref _posts);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Method != HttpMethod.Post)
            {
                return Answer(200, """{"status":"ok","response":{"chats":[],"has_more":false,"next_cursor":null}}""");
            }

            Interlocked.Increment(ref _posts);
            return fault switch
            {
                "lost" => throw new HttpRequestException("The answer is lost."),
                "no id" => Answer(200, """{"status":"ok","response":{}}"""),
                "" => Answer(200, $$$"""{"status":"ok","response":{"conversation_id":"{{{Guid.NewGuid()}}}"}}"""),
                _ => Answer(int.Parse(fault, null), """{"detail":"not this way"}"""),
            };
        }

        private static Task<HttpResponseMessage> Answer(int status, string json)
        {
            var answer = new HttpResponseMessage((HttpStatusCode)status)
            {
                Content = new StringContent(json, Encoding.UTF8, "application/json"),
            };
            if (status == 429)
            {
                // Longer than a campaign waits.
                answer.Headers.TryAddWithoutValidation("Retry-After", "900");
            }

            return Task.FromResult(answer);
        }
    }
}
