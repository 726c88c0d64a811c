using System.Net;
using System.Net.Http.Headers;

namespace Synthflow.Sandbox.Http;

/// <summary>What the sandbox answers: a status and a body.</summary>
internal sealed record SandboxAnswer(int Status, byte[] Body)
{
    private const string Json = "application/json";

    public bool IsSuccess => Status is >= 200 and <= 299;

    /// <param name="request">What is answered.</param>
    /// <param name="now">The time in the <c>Date</c> header, which <c>Retry-After</c> is measured against.</param>
    /// <param name="headers">More headers; <c>Content-Type</c> and <c>Date</c> win over the usual ones.</param>
    /// <param name="content">The body to send instead of <see cref="Body"/>.</param>
    public HttpResponseMessage ToMessage(
        HttpRequestMessage request,
        DateTimeOffset now,
        IReadOnlyDictionary<string, string>? headers,
        HttpContent? content)
    {
        var message = new HttpResponseMessage((HttpStatusCode)Status)
        {
            RequestMessage = request,
            Content = content ?? new ByteArrayContent(Body),
        };
        foreach (var header in headers ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            if (!message.Headers.TryAddWithoutValidation(header.Key, header.Value))
            {
                message.Content.Headers.TryAddWithoutValidation(header.Key, header.Value);
            }
        }

        if (!message.Content.Headers.Contains("Content-Type"))
        {
            message.Content.Headers.ContentType = new MediaTypeHeaderValue(Json);
        }

        if (!message.Headers.Contains("Date"))
        {
            message.Headers.Date = now;
        }

        return message;
    }
}
