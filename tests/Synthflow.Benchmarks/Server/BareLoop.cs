using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Synthflow.Benchmarks.Server;

/// <summary>What every sender is measured against: HttpClient and nothing else, the same JSON, the id read.</summary>
internal sealed class BareLoop(Uri address) : IDisposable
{
    private readonly HttpClient _client = CreateClient();

    /// <summary>Starts an outbound chat and reads its id.</summary>
    public async Task<string> SendAsync(string number, CancellationToken cancellationToken)
    {
        var json = $$"""{"agent_id":"{{OutboundRows.AgentId}}","channel":"sms","to_number":"{{number}}","from_number":"{{OutboundRows.Sender}}","initial_message":"{{OutboundRows.Message}}"}""";
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await _client.PostAsync(address, content, cancellationToken).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        var answer = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        using var document = JsonDocument.Parse(answer);
        return document.RootElement.GetProperty("response").GetProperty("conversation_id").GetString()
            ?? throw new InvalidOperationException("An answer without an id.");
    }

    /// <summary>Reads a chat and counts what was said in it.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    public async Task<int> ReadChatAsync(string id, CancellationToken cancellationToken)
    {
        using var response = await _client.GetAsync(new Uri(address, id), cancellationToken).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        var answer = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        using var document = JsonDocument.Parse(answer);
        return document.RootElement.GetProperty("response").GetProperty("conversation_history").GetArrayLength();
    }

    public void Dispose() => _client.Dispose();

    private static HttpClient CreateClient()
    {
        var client = new HttpClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", OutboundRows.Key);
        return client;
    }
}
