using System.Net;

namespace Synthflow.Client.Tests.Fuzz;

/// <summary>Whatever comes back: a value or a SynthflowException, nothing else, and a send leaves once.</summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private static readonly int _answersPerOperation = Cases.Of(21_000);

    private static readonly string[] _cultures = ["", "tr-TR", "de-DE", "ar-SA"];
    private static readonly string[] _dates =
    [
        "Sun, 22 Nov 2026 10:00:00 GMT", "Mon, 01 Jan 0001 00:00:00 GMT",
        "Fri, 31 Dec 9999 23:59:59 GMT", "rubbish", "", "0",
    ];

    private static readonly string[] _retryAfter =
        [
            "5", "-5", "1e400", "NaN", "Infinity", "Fri, 31 Dec 9999 23:59:59 GMT",
            "00:00", "5, 5", "\u0663", "99999999999999999999",
        ];

    public static TheoryData<string> Operations => [.. Operation.All.Select(operation => operation.Name)];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task AnyAnswer_GivesAValueOrATypedError(string name)
    {
        var operation = Operation.Of(name);
        // SYNTHFLOW_FUZZ_SEED runs one seed again.
        var seed = int.TryParse(Environment.GetEnvironmentVariable("SYNTHFLOW_FUZZ_SEED"), out var given)
            ? given
            : Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var mutator = new AnswerMutator(seed);
        var random = new Random(seed);
        byte[] body = [];
        using var handler = new FuzzHandler(request =>
        {
            body = mutator.Next(Good(request));
            var response = new HttpResponseMessage((HttpStatusCode)mutator.Status)
            {
                Content = new ByteArrayContent(body),
            };
            response.Content.Headers.TryAddWithoutValidation("Content-Type", mutator.ContentType);
            response.Headers.TryAddWithoutValidation("Date", _dates[random.Next(_dates.Length)]);
            response.Headers.TryAddWithoutValidation("Retry-After", _retryAfter[random.Next(_retryAfter.Length)]);
            return response;
        });
        using var key = ApiKey.From(Limits.CanaryKey);
        var options = Limits.Of(new Uri("https://api.us.synthflow.ai/v2/"), retries: 0);
        // Only turns a hang into a failure.
        using var hang = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        var values = 0;
        for (var i = 0; i < _answersPerOperation; i++)
        {
            using var culture = new CultureScope(_cultures[i % _cultures.Length]);
            // A client of its own for each answer: a 429 would make the next request wait.
            using var client = new SynthflowClient(options, key, handler);
            handler.Sends = 0;
            try
            {
                Assert.NotNull(await operation.Run(client, hang.Token));
                values++;
            }
            catch (SynthflowException exception)
            {
                Assert.NotEmpty(exception.Told());
                Assert.DoesNotContain(exception.Message, char.IsControl);
            }
            catch (Exception exception) when (exception is not Xunit.Sdk.IAssertionException)
            {
                Assert.Fail($"seed {seed}, answer {i} ({mutator.Status}, {mutator.ContentType}, "
                    + $"{Convert.ToBase64String(body, 0, Math.Min(body.Length, 3000))}): {exception}");
            }

            Assert.Equal(operation.IsSend ? 1 : 0, handler.Sends);
        }

        output.WriteLine($"{values} of {_answersPerOperation} answers gave a value");
        // About one in a hundred for the strictest operation: a tenth of the cases has too few for a closer look.
        Assert.InRange(values, _answersPerOperation / 400, _answersPerOperation * 9 / 10);
    }

    private static string Good(HttpRequestMessage request)
    {
        var path = request.RequestUri!.AbsolutePath; // the client always sets it
        var good = GoodAnswers.For(request.Method.Method, path);
        // A new chat has nobody's words in it.
        return good == GoodAnswers.Chat && request.Method != HttpMethod.Post
            ? GoodAnswers.ChatWith(
                GoodAnswers.Entry("user", Operation.Said, DateTimeOffset.UtcNow) + ","
                + GoodAnswers.Entry("agent-1", "Noted.", DateTimeOffset.UtcNow, 2))
            : good;
    }

    private sealed class FuzzHandler(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        public int Sends { get; set; }

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken)
        {
            if (request.Content is not null)
            {
                await request.Content.CopyToAsync(Stream.Null, cancellationToken);
                Sends++;
            }

            return answer(request);
        }
    }
}
