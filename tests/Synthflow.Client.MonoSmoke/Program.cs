using Synthflow.Client.Chats;

namespace Synthflow.Client.MonoSmoke;

/// <summary>Runs one operation against each address given, and writes one JSON line about each.</summary>
public static class Program
{
    private static readonly Guid _chat = Guid.Parse("0d1f9c52-6a43-4d0e-9c11-2b7f6f0e5a01");

    /// <param name="arguments">Triples: name, operation, base address. An
    /// operation that ends in "*" has a good one before.</param>
    public static async Task<int> Main(string[] arguments)
    {
        for (var i = 0; i + 2 < arguments.Length; i += 3)
        {
            var result = await RunAsync(arguments[i + 1], new Uri(arguments[i + 2]));
            Console.WriteLine($"{{\"name\":\"{arguments[i]}\",\"operation\":\"{arguments[i + 1]}\",{result}}}");
        }

        return 0;
    }

    private static async Task<string> RunAsync(string operation, Uri address)
    {
        using var key = ApiKey.From("canary-4f9b-7e2d-c1a8");
        using var client = new SynthflowClient(
            new SynthflowClientOptions { BaseUri = address, Jitter = () => 0, ReadTimeout = TimeSpan.FromSeconds(20) },
            key,
            null);
        try
        {
            if (operation.EndsWith("*", StringComparison.Ordinal))
            {
                await client.CheckAsync(null, CancellationToken.None);
            }

            await RunAsync(client, operation.TrimEnd('*'));
            return "\"id\":\"fine\",\"delivery\":\"Sent\"";
        }
        catch (SynthflowException exception)
        {
            Console.Error.WriteLine(operation + " " + exception.Message);
            return $"\"id\":\"{exception.ErrorId}\",\"delivery\":\"{exception.Delivery}\"";
        }
        catch (Exception exception)
        {
            // Anything but a typed error is what the test looks for.
            Console.Error.WriteLine(operation + " " + exception.Message);
            return $"\"id\":\"{exception.GetType().Name}\",\"delivery\":\"\"";
        }
    }

    private static Task RunAsync(SynthflowClient client, string operation) => operation switch
    {
        "StartOutboundChat" => client.StartOutboundChatAsync(
            new OutboundChatRequest
            {
                AgentId = _chat.ToString("D"),
                Channel = Channel.Sms,
                ToNumber = "+15559876543",
                FromNumber = "+15551234567",
                InitialMessage = "Hi Ada",
            },
            null,
            CancellationToken.None),
        "SendMessage" => client.SendMessageAsync(_chat, "See you on Tuesday", null, CancellationToken.None),
        "GetChat" => client.GetChatAsync(_chat, null, CancellationToken.None),
        "DeleteChat" => client.DeleteChatAsync(_chat, null, CancellationToken.None),
        _ => throw new ArgumentOutOfRangeException(nameof(operation)),
    };
}
