using System.Text;
using System.Text.Json;

namespace Synthflow.Sandbox.Tests;

/// <summary>What holds whatever arrives. A failure prints the seed it began with.</summary>
public sealed class RandomTests
{
    private static readonly string[] _snippets =
        ["\"", "\\", "\\ud800", "{", "}", "[", "]", "null", "7", ":", ",", "\0", "é", "\"template\":{}", "+", " "];

    [Fact]
    public async Task ABodyOfAnyKind_IsAnsweredInAShapeOfTheReference()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        using var caller = new Caller(new SandboxOptions { RetainedChats = 100 });
        var chat = await caller.CreateChatAsync();
        (string Method, string Path, string Body)[] calls =
        [
            ("POST", "/chat/outbound", Caller.OutboundBody(
                more: ""","custom_variables":{"a":"b"},"initial_message":"x" """)),
            (
                "POST",
                $"/chat/{chat}",
                $$"""{"model_id":"{{SandboxWorkspace.DefaultAgentId}}","metadata":{"a":[1] } }"""),
            ("POST", $"/chat/{chat}/messages", """{"message":"hello"}"""),
            ("POST", "/contacts", """{"name":"Ada","phone_number":"+15559876543","contact_metadata":{"a":1}}"""),
        ];
        for (var round = 0; round < 4000; round++)
        {
            var (method, path, body) = calls[random.Next(calls.Length)];
            var mutated = new StringBuilder(body);
            for (var changes = random.Next(1, 4); changes > 0; changes--)
            {
                var at = random.Next(mutated.Length);
                mutated.Remove(at, Math.Min(random.Next(3), mutated.Length - at));
                mutated.Insert(at, _snippets[random.Next(_snippets.Length)]);
            }

            var answer = await caller.SendAsync(method, path, mutated.ToString());
            Assert.True(answer.Status is 200 or 400 or 422, $"seed {seed}: {answer.Status} for {mutated}");
        }

        await WalkAsync(caller, () => Task.CompletedTask, seed);
    }

    [Fact]
    public async Task AWalkThroughThePages_SeesWhatStaysExactlyOnce_WhateverComesAndGoes()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        for (var round = 0; round < 30; round++)
        {
            using var caller = new Caller();
            var alive = new List<string>();
            for (var number = random.Next(60); number > 0; number--)
            {
                alive.Add(await caller.CreateChatAsync());
            }

            var stayed = alive.ToHashSet(StringComparer.Ordinal);
            var seen = await WalkAsync(
                caller,
                async () =>
                {
                    await caller.CreateChatAsync();
                    if (alive.Count > 0 && random.Next(2) == 0)
                    {
                        var gone = alive[random.Next(alive.Count)];
                        alive.Remove(gone);
                        stayed.Remove(gone);
                        await caller.SendAsync("DELETE", $"/chat/{gone}");
                    }
                },
                seed,
                random.Next(1, 15));
            Assert.True(stayed.IsSubsetOf(seen), $"seed {seed}: a page was skipped");
        }
    }

    /// <summary>Walks all pages, and reads every chat on them as a whole.</summary>
    private static async Task<HashSet<string>> WalkAsync(
        Caller caller, Func<Task> betweenPages, int seed, int limit = 10)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        JsonElement page;
        var cursor = "";
        do
        {
            var more = cursor.Length > 0 ? $"&cursor={Uri.EscapeDataString(cursor)}" : "";
            page = (await caller.SendAsync("GET", $"/chat?limit={limit}{more}")).Response;
            foreach (var chat in page.GetProperty("chats").EnumerateArray())
            {
                var id = chat.GetProperty("chat_id").GetString() ?? "";
                Assert.True(seen.Add(id), $"seed {seed}: {id} came twice");
                Assert.Equal(200, (await caller.SendAsync("GET", $"/chat/{id}")).Status);
            }

            cursor = page.GetProperty("next_cursor").GetString() ?? "";
            await betweenPages();
        }
        while (page.GetProperty("has_more").GetBoolean());
        return seen;
    }
}
