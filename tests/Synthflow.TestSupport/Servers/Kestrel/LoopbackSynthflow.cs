using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Synthflow.TestSupport.Servers;

/// <summary>
/// Any <see cref="HttpMessageHandler"/> (the sandbox above all) behind a real server on 127.0.0.1, so that a test goes
/// through the real HTTP stack. Where the handler throws, the connection is reset.
/// </summary>
public sealed class LoopbackSynthflow : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly HttpMessageInvoker _handler;

    private LoopbackSynthflow(WebApplication server, HttpMessageInvoker handler, X509Certificate2? certificate)
    {
        _server = server;
        _handler = handler;
        Certificate = certificate;
        var scheme = certificate is null ? "http" : "https";
        BaseUri = new Uri($"{scheme}://127.0.0.1:{new Uri(server.Urls.Single()).Port}/v2");
    }

    /// <summary>What a client takes as its base address: ends in <c>/v2</c>.</summary>
    public Uri BaseUri { get; }

    /// <summary>
    /// The throwaway certificate of an https server, which nobody trusts; else <see langword="null"/>.
    /// </summary>
    public X509Certificate2? Certificate { get; }

    /// <summary>Starts a server on a free port. It does not dispose the handler.</summary>
    /// <param name="handler">What answers the requests.</param>
    /// <param name="useHttps">Whether to serve https with a self-signed certificate instead of http.</param>
    public static async Task<LoopbackSynthflow> StartAsync(HttpMessageHandler handler, bool useHttps = false)
    {
        var certificate = useHttps ? CreateCertificate() : null;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = null;
            options.Listen(IPAddress.Loopback, 0, endpoint =>
            {
                endpoint.Protocols = HttpProtocols.Http1;
                if (certificate is not null)
                {
                    endpoint.UseHttps(certificate);
                }
            });
        });

        var server = builder.Build();
        var invoker = new HttpMessageInvoker(handler, disposeHandler: false);
        server.Run(context => AnswerAsync(context, invoker));
        await server.StartAsync();
        return new LoopbackSynthflow(server, invoker, certificate);
    }

    /// <summary>Stops at once: requests that still wait for an answer see a reset.</summary>
    public async ValueTask DisposeAsync()
    {
        await _server.StopAsync(new CancellationToken(canceled: true));
        await _server.DisposeAsync();
        _handler.Dispose();
        Certificate?.Dispose();
    }

    private static async Task AnswerAsync(HttpContext context, HttpMessageInvoker handler)
    {
        try
        {
            using var request = ToRequest(context);
            using var answer = await handler.SendAsync(request, context.RequestAborted);
            await WriteAsync(context, answer);
        }
        catch (Exception exception)
            when (exception is HttpRequestException or IOException or OperationCanceledException)
        {
            context.Abort();
        }
    }

    private static HttpRequestMessage ToRequest(HttpContext context)
    {
        var request = context.Request;
        // The target as it came over the wire: rebuilt from its parts it could be escaped another way.
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var message = new HttpRequestMessage(
            new HttpMethod(request.Method), new Uri($"{request.Scheme}://{request.Host}{target}"));
        if (context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody == true)
        {
            message.Content = new StreamContent(request.Body);
        }

        foreach (var header in request.Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(header.Key, header.Value.AsEnumerable()))
            {
                message.Content?.Headers.TryAddWithoutValidation(header.Key, header.Value.AsEnumerable());
            }
        }

        return message;
    }

    private static async Task WriteAsync(HttpContext context, HttpResponseMessage answer)
    {
        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var header in answer.Headers.NonValidated.Concat(answer.Content.Headers.NonValidated))
        {
            context.Response.Headers[header.Key] = header.Value.ToArray();
        }

        context.Response.ContentLength = answer.Content.Headers.ContentLength;
        await answer.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    private static X509Certificate2 CreateCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.CreateSelfSigned(
            DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        // A key fresh from CreateSelfSigned is not usable for TLS on Windows until it has been through a PFX.
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pfx), password: null);
    }
}
