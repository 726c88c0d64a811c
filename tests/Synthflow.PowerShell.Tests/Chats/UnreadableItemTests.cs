using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Chats;

/// <summary>What the service lists and is no chat or agent does not come out, and that is said: a list that seems whole is used as a
/// whole.</summary>
public sealed class UnreadableItemTests : IDisposable
{
    private const string Chat = "{\"chat_id\":\"aaaaaaaa-0000-4000-8000-000000000001\",\"chat_status\":\"completed\"}";

    private readonly SandboxSession _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("null", 1)]
    [InlineData("\"abc\", 7", 2)]
    [InlineData("[]", 1)]
    public void ItemThatIsNoChat_IsSaid(string items, int count)
    {
        _session.Fault("ListChats", $"Body('{{\"status\":\"ok\",\"response\":{{\"chats\":[{Chat},{items}]}}}}')");

        var result = _session.RunWell("Get-SynthflowChat");

        Assert.Single(result.Output);
        Assert.Contains($"were left out: {count}", Assert.Single(result.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void ItemThatIsNoAgent_IsSaid()
    {
        _session.Fault("ListAgents", "Body('{\"status\":\"ok\",\"response\":{\"assistants\":[{\"model_id\":\"a1\",\"name\":\"Spring\"},null],\"pagination\":{\"total_records\":2}}}')");

        var result = _session.RunWell("Get-SynthflowAgent");

        Assert.Single(result.Output);
        Assert.Contains("were left out: 1", Assert.Single(result.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void WholeList_HasNoWarning()
    {
        _session.RunWell("$null = New-SynthflowChat -AgentId $agent");
        Assert.Empty(_session.RunWell("Get-SynthflowChat; Get-SynthflowAgent").Warnings);
    }
}
