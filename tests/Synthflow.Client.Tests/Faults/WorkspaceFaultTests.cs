using Synthflow.Client.Workspaces;

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
        "307 to another host", "400 {}", "401", "403 gateway", "404", "409", "422", "429", "429, Retry-After 3600",
        "500 {}", "503 HTML",
    ];

    private static readonly WorkspaceContactFields _fields = new() { Name = "Ada", PhoneNumber = "+12025550101" };

    // The operation, and the chat operation of its kind.
    private static readonly (Operation Operation, string Kind)[] _operations =
    [
        (new("ListAgents", false, static async (client, options, token) =>
            await client.ListAgentsAsync(0, options, token)), "ListChats"),
        (new("GetAgent", false, static async (client, options, token) =>
            await client.GetAgentAsync(Operation.AgentId, options, token)), "GetChat"),
        (new("ListPhoneNumbers", false, static async (client, options, token) =>
            await client.ListPhoneNumbersAsync("w1", 0, options, token)), "ListChats"),
        (new("ListContacts", false, static async (client, options, token) =>
            await client.ListContactsAsync(null, options, token)), "ListChats"),
        (new("GetContact", false, static async (client, options, token) =>
            await client.GetContactAsync("c1", options, token)), "GetChat"),
        (new("DeleteContact", false, static async (client, options, token) =>
            await client.DeleteContactAsync("c1", options, token)), "DeleteChat"),
        (new("CreateContact", true, static async (client, options, token) =>
            await client.CreateContactAsync(_fields, options, token)), "CreateChat"),
        (new("UpdateContact", true, static async (client, options, token) =>
        {
            await client.UpdateContactAsync("c1", _fields, options, token);
            return null;
        }), "CreateChat"),
    ];

    public static TheoryData<string, string> Cells
    {
        get
        {
            var cells = new TheoryData<string, string>();
            foreach (var (operation, _) in _operations)
            {
                foreach (var fault in _faults)
                {
                    cells.Add(operation.Name, fault);
                }
            }

            return cells;
        }
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Fault_IsWhatItIsForItsKind(string name, string fault)
    {
        var (operation, kind) = _operations.Single(one => one.Operation.Name == name);
        var cell = await FaultCell.MeetAsync(FaultCases.Of(fault), operation, callerWaits: false);
        Assert.True(cell.Exception is null or SynthflowException, $"{cell.Exception}");
        Assert.DoesNotContain(Limits.CanaryKey, cell.Exception?.ToString() ?? "", StringComparison.Ordinal);
        Assert.True(cell.Sends <= 1 || fault.StartsWith("429", StringComparison.Ordinal), $"sent {cell.Sends} times");
        Assert.Contains(cell.Text, Expected(operation.Name, kind, fault));
    }

    private static IEnumerable<string> Expected(string name, string kind, string fault)
    {
        var index = Operation.All.ToList().FindIndex(operation => operation.Name == kind);
        var expected = _table.Expected(fault)[index];
        if (name != "UpdateContact")
        {
            return expected;
        }

        // No answer is promised for a change: whatever is JSON or nothing is success.
        return fault is "204" or "200, empty" or "200 {}" or "200 with status error"
            ? ["fine, 1 PATCH"]
            : expected.Select(text => text.Replace("1 POST", "1 PATCH", StringComparison.Ordinal)
                .Replace("4 POST", "4 PATCH", StringComparison.Ordinal));
    }
}
