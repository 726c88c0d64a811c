using System.Text.Json;

namespace Synthflow.Sandbox.Tests;

internal sealed record Answer(int Status, string Text, DateTimeOffset? Date)
{
    public JsonElement Json => JsonElement.Parse(Text);

    public JsonElement Response => Json.GetProperty("response");

    public string DetailText => Json.GetProperty("detail").GetString() ?? "";

    /// <summary>The field paths of a 422, such as <c>body.to_number</c>.</summary>
    public string[] InvalidFields => [.. Json.GetProperty("detail").EnumerateArray()
        .Select(problem => problem.GetProperty("loc").EnumerateArray().Select(part => part.GetString()))
        .Select(location => string.Join('.', location))];
}
