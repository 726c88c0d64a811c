namespace Synthflow.Client.Tests.Faults;

/// <summary>
/// The operations on agents, numbers and contacts meet faults as the chat operations of their kind do, by the table of
/// docs/faults.md.
/// </summary>
public sealed class WorkspaceFaultTests
{
    // Only asked, never ended: at its end it writes what the matrix saw.
    private static readonly FaultTable _table = new();

    private static readonly string[] _faults =
    [
        "nobody listens", "reads, closes", "reads, resets", "half the body, closes", "half the body of a 400, closes",
        "Content-Length too small", "a broken chunk", "204", "200, empty", "200 {}", "200 HTML", "200 with status error",
        "307 to another host", "400 {}", "401", "403 gateway", "404", "404, with a name", "409", "422", "429",
        "429, Retry-After 3600", "500 {}", "503 HTML",
    ];

    public static TheoryData<string, string> Cells
    {
        get
        {
            var cells = new TheoryData<string, string>();
            foreach (var operation in OtherOperations.All)
            {
                foreach (var fault in _faults)
                {
                    cells.Add(operation.Name, fault);
                }
            }

            return cells;
        }
    }

    [Fact]
    public void WhatTheClientCanDo_IsFound() => Assert.Superset(
        new HashSet<string>(
        [
            "Check", "CreateContact", "DeleteContact", "FindWorkspaceId", "GetAgent", "GetContact", "ListAgents", "ListContacts",
            "ListPhoneNumbers", "UpdateContact",
        ]),
        new HashSet<string>(OtherOperations.All.Select(operation => operation.Name)));

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Fault_IsWhatItIsForItsKind(string name, string fault)
    {
        var operation = OtherOperations.Of(name);
        var cell = await FaultCell.MeetAsync(FaultCases.Of(fault), operation, callerWaits: false);
        Assert.True(cell.Exception is null or SynthflowException, $"{cell.Exception}");
        Assert.DoesNotContain(Limits.CanaryKey, cell.Exception?.ToString() ?? "", StringComparison.Ordinal);
        Assert.True(cell.Sends <= 1 || fault.StartsWith("429", StringComparison.Ordinal), $"sent {cell.Sends} times");
        Assert.Contains(cell.Text, Expected(operation, fault));
    }

    private static IEnumerable<string> Expected(Operation operation, string fault)
    {
        var expected = _table.Expected(fault, operation.Kind);
        if (operation.Name != "UpdateContact")
        {
            return expected;
        }

        // No answer is promised for a change: whatever is JSON or nothing is success.
        return fault is "204" or "200, empty" or "200 {}"
            ? ["fine, 1 PATCH"]
            : expected.Select(text => text.Replace("1 POST", "1 PATCH", StringComparison.Ordinal)
                .Replace("4 POST", "4 PATCH", StringComparison.Ordinal));
    }
}
