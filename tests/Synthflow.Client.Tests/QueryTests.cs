namespace Synthflow.Client.Tests;

/// <summary>Whatever a caller, or the service's own last page, puts into an address is a query, and no untyped error.</summary>
public sealed class QueryTests
{
    // Not in attributes: those hold no half characters.
    private static readonly (string Cursor, string Escaped)[] _cases =
    [
        ("a\ud800b", "a%EF%BF%BDb"),
        ("\udc00", "%EF%BF%BD"),
        ("\ud83d\ude00 &/+é", "%F0%9F%98%80%20%26%2F%2B%C3%A9"),
    ];

    [Fact]
    public async Task Cursor_OfAnyCharacters_IsEscaped_AndHalfACharacterIsReplaced()
    {
        using var handler = new ScriptedHandler(ScriptedHandler.Good);
        using var client = new SynthflowClient(
            new SynthflowClientOptions { BaseUri = new Uri("https://api.us.synthflow.ai/v2/") }, null, handler);

        foreach (var (cursor, _) in _cases)
        {
            await client.ListChatsAsync(null, null, cursor, null, CancellationToken.None);
        }

        Assert.Equal(_cases.Select(one => "/v2/chat?cursor=" + one.Escaped), handler.Seen.Select(request => request.Path));
    }
}
