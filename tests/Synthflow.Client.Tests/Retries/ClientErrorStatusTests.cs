namespace Synthflow.Client.Tests.Retries;

/// <summary>Which statuses of 400 to 499 say that a send was not carried out: those of the standard. Others are a gateway's own,
/// and say nothing of what the service did.</summary>
public sealed class ClientErrorStatusTests
{
    private static readonly HashSet<int> _refusals =
    [
        .. Enumerable.Range(400, 19).Except([408]), .. Enumerable.Range(421, 6), 428, 431, 451,
    ];

    [Fact]
    public async Task Send_IsRejected_OnlyByAStatusOfTheStandard()
    {
        for (var status = 400; status < 500; status++)
        {
            var sends = 0;
            using var handler = new ScriptedHandler(_ =>
            {
                sends++;
                return ScriptedHandler.Json(status, "{}");
            });
            using var client = new SynthflowClient(Limits.Of(new Uri("http://127.0.0.1/v2/")), null, handler);
            var failed = await Assert.ThrowsAsync<SynthflowException>(() => Operation.All[0].Run(client, CancellationToken.None));
            var expected = status is 407 or 429 ? Delivery.NotSent : _refusals.Contains(status) ? Delivery.Rejected : Delivery.Unknown;
            Assert.True(failed.Delivery == expected, $"{status}: {failed.Told()}");
            Assert.Equal(expected == Delivery.Unknown, failed.ErrorId == "OutcomeUnknown");
            Assert.True(sends == 1 || status == 429, $"{status}: sent {sends} times");
        }
    }
}
