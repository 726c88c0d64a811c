using System.Text.RegularExpressions;

namespace Synthflow.Client.Tests.Faults;

/// <summary>A failure speaks of what its request does: a read sends nobody anything, and a chat is not "sent again".</summary>
public sealed class FailureWordsTests
{
    private static readonly (int Status, string Body)[] _answers =
    [
        .. new[] { 300, 301, 302, 303, 307, 400, 401, 402, 403, 404, 407, 408, 409, 410, 422, 425, 429, 500, 502, 503, 599 }
            .Select(static status => (status, "{}")),
        (200, ""), (200, "{}"), (200, "<html>log in</html>"), (200, "[1]"), (200, """{"status":"error"}"""),
    ];

    public static TheoryData<string> Operations() => [.. Operation.All.Concat(OtherOperations.All).Select(each => each.Name)];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Failure_SpeaksOfWhatItsRequestDoes(string name)
    {
        var operation = Operation.All.Concat(OtherOperations.All).Single(each => each.Name == name);
        var foreign = ForeignWords(operation);
        List<string> wrong = [];
        var failures = 0;
        foreach (var (status, body) in _answers)
        {
            if (await Meet(operation, status, body) is { } failed)
            {
                failures++;
                var words = failed.Message + " " + failed.RecommendedAction;
                if (foreign.Match(words) is { Success: true } word)
                {
                    wrong.Add($"{status} {body}: '{word.Value}' in: {words}");
                }
            }
        }

        Assert.Empty(wrong);
        Assert.True(failures > 15, $"only {failures} failures were looked at");
    }

    [Theory]
    [InlineData("StartOutboundChat", "Nothing was sent.")]
    [InlineData("SendMessage", "Nothing was sent.")]
    [InlineData("CreateChat", "Nothing was created.")]
    [InlineData("CreateContact", "Nothing was created.")]
    [InlineData("UpdateContact", "Nothing was changed.")]
    [InlineData("DeleteChat", "Nothing was deleted.")]
    [InlineData("GetChat", "It was only a read, which changes nothing.")]
    public async Task Refusal_SaysWhatDidNotHappen(string name, string undone)
    {
        var operation = Operation.All.Concat(OtherOperations.All).Single(each => each.Name == name);
        foreach (var (status, told) in new[]
        {
            (400, "BadRequest, Rejected"), (422, "ValidationFailed, Rejected"), (409, "Conflict, Rejected"),
            (429, "RateLimited, NotSent"), (407, "ConnectionFailed, NotSent"),
        })
        {
            var failed = await Meet(operation, status, "{}");
            Assert.Equal(told, failed?.Told());
            Assert.Contains(undone, failed?.Message, StringComparison.Ordinal);
        }
    }

    private static Regex ForeignWords(Operation operation) => new(operation.Kind switch
    {
        OperationKind.Read => @"\b(sent|send|arrived|started|created|deleted)\b",
        OperationKind.Delete => @"\b(sent|send|arrived|started|created|only a read)\b",
        OperationKind.Create when operation.Name.StartsWith("Update", StringComparison.Ordinal) =>
            @"\b(sent|send|arrived|started|created|deleted|conversation|only a read)\b",
        OperationKind.Create => @"\b(sent|send|arrived|started|deleted|conversation|only a read)\b",
        _ => @"\b(started|created|deleted|was done|only a read)\b",
    });

    private static async Task<SynthflowException?> Meet(Operation operation, int status, string body)
    {
        using var handler = new ScriptedHandler(_ => ScriptedHandler.Json(status, body));
        using var client = new SynthflowClient(Limits.Of(new Uri("https://api.us.synthflow.ai/v2/"), retries: 0), null, handler);
        try
        {
            await operation.Run(client, CancellationToken.None);
            return null;
        }
        catch (SynthflowException failed)
        {
            return failed;
        }
    }
}
