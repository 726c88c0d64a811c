using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Tracing;
using System.Text;
using Synthflow.TestSupport.Servers;

namespace Synthflow.Client.Tests.Keys;

/// <summary>
/// What .NET's own events tell whoever listens in the process: about_Synthflow names each source that tells the key, and
/// each that tells where a request goes. A new one fails here.
/// </summary>
[Collection(nameof(EventSourceTests))]
[CollectionDefinition(nameof(EventSourceTests), DisableParallelization = true)]
public sealed class EventSourceTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task SourcesThatTellTheKeyOrTheAddress_AreNamedInTheDocs(bool callerWaits)
    {
        using var stream = typeof(EventSourceTests).Assembly.GetManifestResourceStream("about_Synthflow.help.txt")!;
        var page = await new StreamReader(stream).ReadToEndAsync(TestContext.Current.CancellationToken);
        await using var server = FaultServer.Start(FaultActs.Answer(200, "{}"));
        // Without what JSON or an address would write in another way.
        using var key = ApiKey.From("canary-key-of-event-sources");
        using var client = new SynthflowClient(Limits.Of(server.BaseUri, retries: 0), key, null);
        using var listener = new Listener(page);
        using (DiagnosticListener.AllListeners.Subscribe(listener))
        {
            _ = await Assert.ThrowsAsync<SynthflowException>(() => client.StartOutboundChatAsync(
                Operation.Outbound(), new RequestOptions { CallerWaits = callerWaits }, CancellationToken.None));
        }

        Assert.Contains("Private.InternalDiagnostics.System.Net.Http", listener.Keys.Keys);
        Assert.Contains("System.Net.Http", listener.Addresses.Keys);
        Assert.All(listener.Keys.Keys.Concat(listener.Addresses.Keys), name => Assert.Contains(name, page, StringComparison.Ordinal));
    }

    private sealed class Listener(string page) : EventListener, IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        private readonly List<IDisposable> _subscriptions = [];

        public ConcurrentDictionary<string, bool> Keys { get; } = new(StringComparer.Ordinal);

        public ConcurrentDictionary<string, bool> Addresses { get; } = new(StringComparer.Ordinal);

        public void OnNext(DiagnosticListener value)
        {
            Assert.True(
                !value.Name.Contains("Http", StringComparison.Ordinal) || page.Contains(value.Name, StringComparison.Ordinal), value.Name);
            _subscriptions.Add(value.Subscribe(this));
        }

        public void OnNext(KeyValuePair<string, object?> value) => See("HttpHandlerDiagnosticListener", value.Value?.ToString() ?? "");

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public override void Dispose()
        {
            _subscriptions.ForEach(static one => one.Dispose());
            base.Dispose();
        }

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name.Contains("System.Net", StringComparison.Ordinal))
            {
                EnableEvents(eventSource, EventLevel.Verbose, EventKeywords.All);
            }
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData) => See(
            eventData.EventSource.Name,
            string.Join('|', eventData.Payload?.Select(static value => value is byte[] bytes ? Encoding.ASCII.GetString(bytes) : $"{value}") ?? []));

        private void See(string name, string text)
        {
            // The constructor of the base enables sources, and so writes, before the fields here are there.
            if (Keys is null || Addresses is null)
            {
                return;
            }

            if (text.Contains("canary-key-of-event-sources", StringComparison.Ordinal))
            {
                Keys[name] = true;
            }

            if (text.Contains("/v2/chat", StringComparison.Ordinal))
            {
                Addresses[name] = true;
            }
        }
    }
}
