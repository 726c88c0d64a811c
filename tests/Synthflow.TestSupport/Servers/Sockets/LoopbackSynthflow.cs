using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Synthflow.TestSupport.Servers;

/// <summary>
/// Any <see cref="HttpMessageHandler"/> (the sandbox above all) behind a raw socket of 127.0.0.1, where there is no Kestrel.
/// Where the handler throws, the connection is reset.
/// </summary>
public sealed class LoopbackSynthflow : IAsyncDisposable
{
    private readonly FaultServer _server;
    private readonly HttpMessageInvoker _handler;

    private LoopbackSynthflow(HttpMessageHandler handler, X509Certificate2? certificate)
    {
        _handler = new HttpMessageInvoker(handler, disposeHandler: false);
        Certificate = certificate;
        _server = FaultServer.Start(AnswerAsync, certificate: certificate);
        BaseUri = new Uri(_server.BaseUri.AbsoluteUri.TrimEnd('/'));
    }

    /// <summary>What a client takes as its base address: ends in <c>/v2</c>.</summary>
    public Uri BaseUri { get; }

    /// <summary>The throwaway certificate of an https server, which nobody trusts; else <see langword="null"/>.</summary>
    public X509Certificate2? Certificate { get; }

    /// <summary>Starts a server on a free port. It does not dispose the handler.</summary>
    /// <param name="handler">What answers the requests.</param>
    /// <param name="useHttps">Whether to serve https with a self-signed certificate instead of http.</param>
    public static Task<LoopbackSynthflow> StartAsync(HttpMessageHandler handler, bool useHttps = false) =>
        Task.FromResult(new LoopbackSynthflow(handler, useHttps ? FaultCertificates.SelfSigned : null));

    /// <summary>Stops at once: requests that still wait for an answer see a reset.</summary>
    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _handler.Dispose();
    }

    private async Task<bool> AnswerAsync(FaultConnection connection, FaultRequest request)
    {
        try
        {
            using var message = ToMessage(request);
            using var answer = await _handler.SendAsync(message, connection.Stopped);
            var body = await answer.Content.ReadAsByteArrayAsync();
            var head = new StringBuilder($"HTTP/1.1 {(int)answer.StatusCode} {answer.ReasonPhrase}\r\n");
            // Some runtimes work the length out where it is asked for, others where the headers are listed.
            var length = answer.Content.Headers.ContentLength ?? body.Length;
            foreach (var header in answer.Headers.Concat(answer.Content.Headers)
                         .Where(header => !header.Key.Equals("Content-Length", StringComparison.OrdinalIgnoreCase)))
            {
                foreach (var value in header.Value)
                {
                    head.Append(header.Key).Append(": ").Append(value).Append("\r\n");
                }
            }

            await connection.WriteAsync(head.Append("Content-Length: ").Append(length).Append("\r\n\r\n").ToString());
            await connection.WriteAsync(body);
            return true;
        }
        catch (Exception exception)
            when (exception is HttpRequestException or IOException or OperationCanceledException)
        {
            connection.Reset();
            return false;
        }
    }

    private HttpRequestMessage ToMessage(FaultRequest request)
    {
        var message = new HttpRequestMessage(
            new HttpMethod(request.Method), new Uri(new Uri(_server.BaseUri, "/"), request.Target));
        if (request.Header("Content-Length") is not null)
        {
            message.Content = new ByteArrayContent(request.Body);
        }

        foreach (var line in request.HeaderLines)
        {
            var colon = line.IndexOf(':');
            var (name, value) = (line[..colon], line[(colon + 1)..].Trim());
            if (!message.Headers.TryAddWithoutValidation(name, value))
            {
                message.Content?.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return message;
    }
}
