using System.Net;
using Synthflow.TestSupport.Engine;
using Synthflow.TestSupport.Servers;

namespace Synthflow.PowerShell.Tests.Chats;

/// <summary>Lists that would end in silence, or move while they are read.</summary>
public sealed class WholeListTests
{
    [Fact]
    public async Task ListPipedIntoRemove_WhoseCursorsAreOffsets_IsDeletedWhole()
    {
        var chats = Enumerable.Range(0, 95).Select(_ => Guid.NewGuid().ToString()).ToList();
        await using var server = FaultServer.Start((connection, request) =>
        {
            lock (chats)
            {
                return FaultActs.Answer(200, Answer(chats, request))(connection, request);
            }
        });
        var result = Run(server, "Get-SynthflowChat | Remove-SynthflowChat -Confirm:$false");
        Assert.Empty(result.AllErrors);
        Assert.Empty(chats);
    }

    [Fact]
    public async Task RemoveOfAList_ThatBreaksOff_WithStop_DeletesNothing()
    {
        var deleted = 0;
        await using var server = FaultServer.Start((connection, request) =>
        {
            deleted += request.Method == "DELETE" ? 1 : 0;
            return request.Target.Contains("cursor", StringComparison.Ordinal)
                ? FaultActs.Answer(500, "{}")(connection, request)
                : FaultActs.Answer(200, Page([Guid.NewGuid().ToString()], "2"))(connection, request);
        });
        var result = Run(server, "Get-SynthflowChat -ErrorAction Stop | Remove-SynthflowChat -Confirm:$false");
        Assert.Equal(["ServiceFailed, Unknown"], result.ErrorIds);
        Assert.Equal(0, deleted);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData(" -First 5", true)]
    [InlineData(" -First 1", false)]
    public async Task PageWithMoreAndNoCursor_EndsTheListWithAWarning(string parameters, bool isSaid)
    {
        await using var server = FaultServer.Start(
            FaultActs.Answer(200, Page([Guid.NewGuid().ToString()], "").Replace("false", "true", StringComparison.Ordinal)));
        var result = Run(server, "Get-SynthflowChat" + parameters);
        Assert.Single(result.Output);
        Assert.Equal(isSaid ? 1 : 0, result.Warnings.Count(line => line.Contains("not complete", StringComparison.Ordinal)));
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("Get-SynthflowAgent", "assistants", """{"model_id":"1"}""")]
    [InlineData("Get-SynthflowPhoneNumber -WorkspaceId w1", "phone_numbers", """{"number":"+15551234567"}""")]
    public async Task ListByNumber_ThatEndsBeforeItsTotal_SaysSo(string cmdlet, string field, string item)
    {
        await using var server = FaultServer.Start((connection, request) => FaultActs.Answer(
            200,
            "{\"response\":{\"pagination\":{\"total_records\":45},\"" + field + "\":["
                + (request.Target.Contains("offset=0", StringComparison.Ordinal) ? item : "") + "]}}")(connection, request));
        var result = Run(server, cmdlet);
        Assert.Empty(result.AllErrors);
        Assert.Single(result.Output);
        Assert.Single(result.Warnings, line => line.Contains("not complete", StringComparison.Ordinal));
    }

    private static string Answer(List<string> chats, FaultRequest request)
    {
        if (request.Method == "DELETE")
        {
            chats.Remove(request.Target.Split('/')[^1]);
            return "{}";
        }

        var cursor = WebUtility.UrlDecode(request.Target).Split("cursor=");
        var from = cursor.Length > 1 ? int.Parse(cursor[1], System.Globalization.CultureInfo.InvariantCulture) : 0;
        var page = chats.Skip(from).Take(10).ToList();
        return Page(page, from + 10 < chats.Count ? $"{from + 10}" : "");
    }

    private static string Page(IEnumerable<string> ids, string cursor)
    {
        var items = ids.Select(id => $"{{\"chat_id\":\"{id}\",\"chat_status\":\"completed\"}}");
        return $"{{\"response\":{{\"chats\":[{string.Join(",", items)}],"
            + $"\"has_more\":{(cursor.Length > 0 ? "true" : "false")},\"next_cursor\":\"{cursor}\"}}}}";
    }

    private static ScriptResult Run(FaultServer server, string script)
    {
        using var session = new ModuleSession();
        session.SetVariable("base", server.BaseUri);
        var connected = session.Run("Connect-Synthflow 'a-key-0123456789' -BaseUri $base -SkipCheck -MaximumRetryCount 0");
        Assert.Empty(connected.AllErrors);
        return session.Run(script);
    }
}
