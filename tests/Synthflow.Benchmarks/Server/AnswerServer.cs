using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Synthflow.Benchmarks.Server;

/// <summary>
/// Answers every send as cheaply as it can, so that what is measured is the caller. Prints its port, and ends when its
/// input does: with its parent.
/// </summary>
internal static class AnswerServer
{
    private static readonly byte[] _before = "{\"status\":\"ok\",\"response\":{\"conversation_id\":\""u8.ToArray();
    private static readonly byte[] _after = "\"}}"u8.ToArray();

    /// <param name="arguments">The latency of each answer in milliseconds, or nothing.</param>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var latency = arguments is [var milliseconds]
            ? TimeSpan.FromMilliseconds(double.Parse(milliseconds, CultureInfo.InvariantCulture))
            : TimeSpan.Zero;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1);
        });
        await using var server = builder.Build();
        server.Run(context => AnswerAsync(context, latency));
        await server.StartAsync();
        Console.WriteLine(new Uri(server.Urls.Single()).Port.ToString(CultureInfo.InvariantCulture));
        await Console.In.ReadToEndAsync();
        await server.StopAsync();
        return 0;
    }

    private static async Task AnswerAsync(HttpContext context, TimeSpan latency)
    {
        if (HttpMethods.IsGet(context.Request.Method) && context.Request.Path.StartsWithSegments("/v2/chat", out var id))
        {
            await AnswerChatAsync(context.Response, id.Value!.TrimStart('/'), latency);
            return;
        }

        if (!HttpMethods.IsPost(context.Request.Method) || context.Request.Path.Value != "/v2/chat/outbound")
        {
            context.Response.StatusCode = 404;
            return;
        }

        await context.Request.Body.CopyToAsync(Stream.Null);
        if (latency > TimeSpan.Zero)
        {
            await Task.Delay(latency);
        }

        var response = context.Response;
        response.ContentType = "application/json";
        response.ContentLength = _before.Length + 36 + _after.Length;
        Write(response.BodyWriter.GetSpan((int)response.ContentLength));
        response.BodyWriter.Advance((int)response.ContentLength);
        await response.BodyWriter.FlushAsync();
    }

    private static async Task AnswerChatAsync(HttpResponse response, string id, TimeSpan latency)
    {
        if (latency > TimeSpan.Zero)
        {
            await Task.Delay(latency);
        }

        response.ContentType = "application/json";
        await response.BodyWriter.WriteAsync(Encoding.UTF8.GetBytes(Chats.Answer(id)));
    }

    private static void Write(Span<byte> body)
    {
        _before.CopyTo(body);
        Guid.NewGuid().TryFormat(body[_before.Length..], out var written);
        _after.CopyTo(body[(_before.Length + written)..]);
    }
}
