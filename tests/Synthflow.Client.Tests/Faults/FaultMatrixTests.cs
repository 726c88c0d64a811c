using Synthflow.Client.Http;

namespace Synthflow.Client.Tests.Faults;

/// <summary>Every fault of the fault server, under every operation, also where the caller's thread waits.</summary>
public sealed class FaultMatrixTests(FaultTable table, ITestOutputHelper output) : IClassFixture<FaultTable>
{
    public static TheoryData<string, bool> Names =>
        [.. FaultCases.All.SelectMany(fault => new[] { (fault.Name, false), (fault.Name, true) })];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task EveryFault_EndsInItsTypedError_AndSendsAtMostOnce(string name, bool callerWaits)
    {
        var fault = FaultCases.Of(name);
        var cells = await Task.WhenAll(
            Operation.All.Select(operation => FaultCell.MeetAsync(fault, operation, callerWaits)));
        var row = FaultTable.Row(name, Operation.All.Zip(cells, (operation, cell) => (operation, cell.Text)));
        output.WriteLine(row);
        table.Add(name, row);
        output.WriteLine(string.Join("\n", cells.Select(cell => cell.Exception?.Message ?? "")));
        foreach (var (cell, operation) in cells.Zip(Operation.All))
        {
            Assert.True(
                cell.Exception is null or SynthflowException, $"{operation}: {cell.Exception}");
            Assert.DoesNotContain(Limits.CanaryKey, cell.Exception?.ToString() ?? "", StringComparison.Ordinal);
            Assert.True(
                cell.Sends <= 1 || (fault.MayRepeatSends && operation.IsSend),
                $"{operation} was sent {cell.Sends} times");
            // 10 MB are read, 1 MB drained; the rest is what the system's socket buffers took.
            Assert.InRange(cell.Pushed, 0, 64L << 20);
            Assert.All(cell.Tries, attempt => AssertEndedByItsOwnLimit(fault, attempt));
        }

        Assert.True(
            Operation.All.Zip(cells).All(pair => table.Expected(name, pair.First.Kind).Contains(pair.Second.Text)),
            $"docs/faults.md says otherwise about this row:\n{row}");
    }

    /// <summary>
    /// By the cause, not by a clock: a busy machine is slow, but it does not change what ended a try.
    /// </summary>
    private static void AssertEndedByItsOwnLimit(FaultCase fault, RequestAttempt attempt)
    {
        var byLimit = attempt.Failure is { } seen
            && (seen.Contains("within", StringComparison.Ordinal)
                || seen.Contains("stopped for", StringComparison.Ordinal));
        // Where nothing hangs every limit is 100 s: it ended by the fault itself.
        Assert.True(
            byLimit == (fault.Hangs || fault.HangsBeforeRequest), $"{attempt.Method} ended by: {attempt.Failure}");
        if (byLimit)
        {
            // And not before it was due; timers may be a little early.
            Assert.True(attempt.Elapsed > Limits.Soon - TimeSpan.FromMilliseconds(100), $"{attempt.Elapsed}");
        }
    }
}
