namespace Synthflow.Client.Tests.Chats;

/// <summary>An operation that promises no value was answered with success: the answer's own words decide whether it was done.</summary>
public sealed class SuccessThatSaysItFailedTests
{
    private static readonly string[] _failures =
    [
        """{"status":"error","message":"name is locked"}""",
        """{"status":"Failed","message":"name is locked"}""",
        """{"error":"locked","message":"name is locked"}""",
        """{"error":{"code":"locked"},"message":"name is locked"}""",
        """{"error":true,"message":"name is locked"}""",
        """{"errors":["locked"],"message":"name is locked"}""",
        """{"success":false,"message":"name is locked"}""",
        """{"ok":false,"message":"name is locked"}""",
        """{"detail":{"status":"locked","description":"name is locked","category":"contact"}}""",
        """{"detail":[{"loc":["body","name"],"msg":"name is locked","type":"value_error"}]}""",
    ];

    private static readonly string[] _successes =
    [
        "", "{}", "null", """{"status":"ok","response":null}""", """{"status":"success","message":"no error"}""", """{"status":7}""",
        """{"error":null}""", """{"error":""}""", """{"error":false}""", """{"errors":[]}""", """{"error":{}}""",
        """{"success":true}""", """{"ok":true}""", """{"detail":"deleted"}""", """{"detail":null}""",
    ];

    public static TheoryData<string, string> Failures => Each(_failures);

    public static TheoryData<string, string> Successes => Each(_successes);

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Words_ThatItFailed_LeaveItInDoubt(string name, string body)
    {
        var failed = await Assert.ThrowsAsync<SynthflowException>(() => Meet(name, body));

        Assert.Equal(name == "UpdateContact" ? "OutcomeUnknown, AcceptedNoId" : "ServiceFailed, Unknown", failed.Told());
        Assert.Contains("locked", failed.ServiceMessage, StringComparison.Ordinal);
        Assert.Contains("locked", failed.Message, StringComparison.Ordinal);
        Assert.False(string.IsNullOrEmpty(failed.RecommendedAction));
    }

    /// <summary>The name of its field ends within a letter: JSON by its grammar, but no text.</summary>
    [Theory]
    [InlineData("DeleteChat", "UnreadableAnswer, Unknown")]
    [InlineData("DeleteContact", "UnreadableAnswer, Unknown")]
    [InlineData("UpdateContact", "OutcomeUnknown, AcceptedNoId")]
    public async Task NameThatIsNoText_IsATypedError(string name, string told)
    {
        foreach (var field in (string[])["\\ud800", "stat\\ud800", "\\udc00etail"])
        {
            var failed = await Assert.ThrowsAsync<SynthflowException>(() => Meet(name, $$"""{"{{field}}":1}"""));

            Assert.Equal(told, failed.Told());
        }
    }

    [Theory]
    [MemberData(nameof(Successes))]
    public async Task OtherWords_AreASuccess(string name, string body) => await Meet(name, body);

    /// <summary>JSON by its grammar, but no text: half a character in a name.</summary>
    [Theory]
    [InlineData("DeleteChat")]
    [InlineData("DeleteContact")]
    [InlineData("UpdateContact")]
    public async Task WordsThatAreNoText_AreATypedError(string name)
    {
        var failed = await Assert.ThrowsAsync<SynthflowException>(() => Meet(name, """{"\ud800":1}"""));
        Assert.Equal(name == "UpdateContact" ? "OutcomeUnknown, AcceptedNoId" : "UnreadableAnswer, Unknown", failed.Told());
    }

    private static TheoryData<string, string> Each(string[] bodies)
    {
        var cases = new TheoryData<string, string>();
        foreach (var name in (string[])["DeleteChat", "DeleteContact", "UpdateContact"])
        {
            Array.ForEach(bodies, body => cases.Add(name, body));
        }

        return cases;
    }

    /// <summary>The contact, when it is read, is as it was before.</summary>
    private static async Task Meet(string name, string body)
    {
        using var handler = new ScriptedHandler(request => request.Method == HttpMethod.Get
            ? ScriptedHandler.Json(200, """{"status":"ok","response":{"id":"w1","name":"Grace","phone_number":"+12025550199"}}""")
            : ScriptedHandler.Json(200, body));
        using var client = new SynthflowClient(Limits.Of(new Uri("https://api.us.synthflow.ai/v2/"), retries: 0), null, handler);
        var operation = Operation.All.Concat(OtherOperations.All).Single(each => each.Name == name);
        await operation.Run(client, CancellationToken.None);
    }
}
