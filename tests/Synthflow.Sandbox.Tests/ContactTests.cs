namespace Synthflow.Sandbox.Tests;

public sealed class ContactTests : IDisposable
{
    private readonly Caller _caller = new();

    public void Dispose() => _caller.Dispose();

    [Fact]
    public async Task AContact_IsCreatedReadChangedAndDeleted()
    {
        var id = await CreateAsync(
            "Ada", "+15559876543", ""","email":"ada@example.test","contact_metadata":{"plan":"gold"}""");
        var contact = (await _caller.SendAsync("GET", $"/contacts/{id}")).Response;
        Assert.Equal("Ada", contact.GetProperty("name").GetString());
        Assert.Equal("gold", contact.GetProperty("contact_metadata").GetProperty("plan").GetString());

        Assert.Equal(200, (await _caller.SendAsync("PATCH", $"/contacts/{id}", """{"name":"Ada L."}""")).Status);
        contact = (await _caller.SendAsync("GET", $"/contacts/{id}")).Response;
        Assert.Equal("Ada L.", contact.GetProperty("name").GetString());
        Assert.Equal("ada@example.test", contact.GetProperty("email").GetString());

        Assert.Equal(200, (await _caller.SendAsync("DELETE", $"/contacts/{id}")).Status);
        Assert.Equal(404, (await _caller.SendAsync("GET", $"/contacts/{id}")).Status);
        Assert.Equal(404, (await _caller.SendAsync("PATCH", $"/contacts/{id}", "{}")).Status);
        Assert.Equal(404, (await _caller.SendAsync("DELETE", $"/contacts/{id}")).Status);
        Assert.Equal(0, _caller.Sandbox.Workspace.ContactCount);
    }

    [Fact]
    public async Task List_FindsByPhoneNumber_WhosePlusMustBeEscaped()
    {
        await CreateAsync("Ada", "+15559876543");
        await CreateAsync("Bob", "+15551112222");
        Assert.Equal(2, (await _caller.SendAsync("GET", "/contacts")).Response.GetProperty("total").GetInt32());
        var found = (await _caller.SendAsync("GET", "/contacts?search=%2B15559876543")).Response;
        Assert.Equal("Ada", Assert.Single(found.GetProperty("items").EnumerateArray()).GetProperty("name").GetString());
        var unescaped = (await _caller.SendAsync("GET", "/contacts?search=+15559876543")).Response;
        Assert.Equal(0, unescaped.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Create_WithoutNameAndNumber_NamesBoth()
    {
        var answer = await _caller.SendAsync("POST", "/contacts", "{}");
        Assert.Equal(422, answer.Status);
        Assert.Equal(["body.name", "body.phone_number"], answer.InvalidFields);
    }

    [Fact]
    public async Task Change_ToANumberThatIsNotE164_Is422AndChangesNothing()
    {
        var id = await CreateAsync("Ada", "+15559876543");
        var answer = await _caller.SendAsync("PATCH", $"/contacts/{id}", """{"name":"Eve","phone_number":"555"}""");
        Assert.Equal(422, answer.Status);
        var contact = (await _caller.SendAsync("GET", $"/contacts/{id}")).Response;
        Assert.Equal("Ada", contact.GetProperty("name").GetString());
    }

    private async Task<string?> CreateAsync(string name, string number, string more = "")
    {
        var answer = await _caller.SendAsync(
            "POST", "/contacts", $$"""{"name":"{{name}}","phone_number":"{{number}}"{{more}}}""");
        Assert.Equal(200, answer.Status);
        Assert.Equal("success", answer.Json.GetProperty("status").GetString());
        return answer.Response.GetProperty("id").GetString();
    }
}
