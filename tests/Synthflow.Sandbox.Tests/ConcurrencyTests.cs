using Synthflow.Sandbox.Faults;

namespace Synthflow.Sandbox.Tests;

public sealed class ConcurrencyTests
{
    [Fact]
    public async Task ManySendsAtOnce_AreAllCountedAndAllListed()
    {
        using var caller = new Caller(new SandboxOptions { Seed = 1 });
        await Parallel.ForAsync(0, 2000, async (number, _) => await caller.StartOutboundAsync($"+1555{number:D7}"));

        Assert.Equal(2000, caller.Sandbox.Workspace.ChatCount);
        Assert.Equal(2000, caller.Sandbox.Requests.Total);
        Assert.Empty(caller.Sandbox.Requests.NumbersPostedToMoreThanOnce());
        Assert.Equal(Enumerable.Range(1, 2000), caller.Sandbox.Requests.Select(request => (int)request.Number));
        var page = (await caller.SendAsync("GET", "/chat?limit=5000")).Response;
        Assert.Equal(2000, page.GetProperty("chats").EnumerateArray()
            .Select(chat => chat.GetProperty("chat_id").GetString()).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task ManyAttemptsAtOneId_CreateOneChat()
    {
        using var caller = new Caller();
        var path = $"/chat/{Guid.NewGuid():D}";
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() =>
            caller.SendAsync("POST", path, $$"""{"model_id":"{{SandboxWorkspace.DefaultAgentId}}"}"""))));
        Assert.Single(answers, answer => answer.Status == 200);
        Assert.Equal(49, answers.Count(answer => answer.Status == 400));
    }

    [Fact]
    public async Task MessagesReadsAndDeletionsAtOnce_NeverBreakAnAnswer()
    {
        using var caller = new Caller(new SandboxOptions { RetainedChats = 50 });
        await Parallel.ForAsync(0, 400, async (number, _) =>
        {
            var id = await caller.CreateChatAsync();
            await Task.WhenAll(
                caller.SayAsync(id, "Ada"),
                caller.SendAsync("GET", $"/chat/{id}"),
                caller.SendAsync("GET", "/chat?limit=20"),
                number % 3 == 0 ? caller.SendAsync("DELETE", $"/chat/{id}") : caller.SayAsync(id, "Tuesday"));
        });
        Assert.InRange(caller.Sandbox.Workspace.ChatCount, 1, 55);
    }

    [Fact]
    public async Task AFault_MeetsOneRequestOfMany()
    {
        using var caller = new Caller();
        caller.Sandbox.Faults.Next([.. Enumerable.Repeat(Fault.Status(500), 20)]);
        var statuses = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(async () =>
            (await caller.SendAsync("GET", "/chat", checkShapes: false)).Status)));
        Assert.Equal(20, statuses.Count(status => status == 500));
    }
}
