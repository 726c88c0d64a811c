namespace Synthflow.Client.Tests;

/// <summary>Answers from a function, without a network; notes what was asked.</summary>
public sealed class ScriptedHandler(
    Func<HttpRequestMessage, string, Task<HttpResponseMessage>> answer) : HttpMessageHandler
{
    private readonly Lock _lock = new();
    private readonly List<(string Method, string Path, string Body)> _seen = [];

    public ScriptedHandler(Func<HttpRequestMessage, HttpResponseMessage> answer)
        : this((request, _) => Task.FromResult(answer(request)))
    {
    }

    public IReadOnlyList<(string Method, string Path, string Body)> Seen
    {
        get
        {
            lock (_lock)
            {
                return _seen.ToArray();
            }
        }
    }

    public int Sends => Seen.Count(request => request.Method == "POST");

    /// <summary>An answer with a JSON body and further headers ("Name: value").</summary>
    public static HttpResponseMessage Json(int status, string body, params string[] headers)
    {
        var response = new HttpResponseMessage((System.Net.HttpStatusCode)status)
        {
            Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json"),
        };
        foreach (var header in headers)
        {
            var parts = header.Split(':', 2);
            response.Headers.TryAddWithoutValidation(parts[0], parts[1].Trim());
        }

        return response;
    }

    public static HttpResponseMessage Good(HttpRequestMessage request) =>
        // The client always sets the address.
        Json(200, GoodAnswers.For(request.Method.Method, request.RequestUri!.PathAndQuery));

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        lock (_lock)
        {
            _seen.Add((request.Method.Method, request.RequestUri!.PathAndQuery, body)); // as above
        }

        return await answer(request, body).WaitAsync(cancellationToken);
    }
}
