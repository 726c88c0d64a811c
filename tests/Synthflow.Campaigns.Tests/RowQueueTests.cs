using Synthflow.Campaigns.Running;
using Synthflow.Campaigns.Tests.Support;
using Synthflow.Client.Chats;

namespace Synthflow.Campaigns.Tests;

/// <summary>The rows that wait for a worker: each is decided once, in the order of the list, whoever takes it.</summary>
public sealed class RowQueueTests
{
    private const int Rows = 200;

    [Fact]
    public async Task EachRow_IsDecidedOnce_InItsOrder_ByWhomeverItIsTaken()
    {
        using var queue = new RowQueue();
        var decided = new List<long>();
        // Not locked: where two rows were decided at the same time, or out of order, it shows.
        int Decide(QueuedRow row)
        {
            decided.Add(row.Row.Row);
            Thread.Yield();
            return decided.Count;
        }

        async Task<List<(long Row, int Decision)>> Take()
        {
            var taken = new List<(long, int)>();
            while (await queue.TakeAsync(Decide, TestContext.Current.CancellationToken) is { } one)
            {
                taken.Add((one.Row.Row.Row, one.Decision));
                await Task.Yield();
            }

            return taken;
        }

        var takers = Enumerable.Range(0, 8).Select(_ => Task.Run(Take)).ToList();
        for (var row = 1; row <= Rows; row++)
        {
            queue.Add(Row(row));
        }

        queue.Complete();
        var taken = await Task.WhenAll(takers);

        var inOrder = Enumerable.Range(1, Rows).Select(static row => (long)row).ToList();
        Assert.Equal(inOrder, decided);
        Assert.Equal(inOrder.Select(static row => (row, (int)row)), taken.SelectMany(static rows => rows).OrderBy(static one => one.Row));
    }

    [Fact]
    public async Task StoppedTaker_TakesNothing_AndDecidesNothing()
    {
        using var queue = new RowQueue();
        queue.Add(Row(1));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            await queue.TakeAsync<int>(static _ => throw new InvalidOperationException("decided"), new CancellationToken(true)));

        var next = await queue.TakeAsync(static row => row.Row.Row, TestContext.Current.CancellationToken);
        Assert.Equal(1, next?.Decision);
    }

    private static QueuedRow Row(int row) => new()
    {
        Row = new CampaignRow { Row = row, Variables = new Dictionary<string, string>() },
        PhoneNumber = Campaign.Number(row),
        Request = new OutboundChatRequest { AgentId = "", Channel = Channel.Sms, FromNumber = Campaign.Number(0), ToNumber = Campaign.Number(row) },
    };
}
