using System.Text.RegularExpressions;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Architecture;

/// <summary>Inside the client: JSON is read without knowing of HTTP. What sends may ask what an answer says; not the other way.</summary>
public sealed partial class ClientLayers
{
    [Theory]
    [InlineData("Json", "Http")]
    [InlineData("Http", "Chats")]
    [InlineData("Http", "Workspaces")]
    [InlineData("Http", "Agents")]
    public void Namespace_DoesNotKnowTheOneAbove(string below, string above)
    {
        var folder = System.IO.Path.Combine(BuiltPaths.Repository, "src", "Synthflow.Client", below);
        var files = Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories);
        Assert.True(files.Length > 5);
        Assert.Empty(
            from file in files
            from Match name in Named().Matches(File.ReadAllText(file))
            where name.Groups["name"].Value == above
            select $"{System.IO.Path.GetFileName(file)}: {name.Value}");
    }

    [Theory]
    [InlineData("using Synthflow.Client.Http;", "Http")]
    [InlineData("    Http.ApiAnswer answer", "Http")]
    [InlineData("using System.Net.Http;", null)]
    [InlineData("namespace Synthflow.Client.Json;", null)]
    public void NamedNamespace_IsSeen(string line, string? expected) =>
        Assert.Equal(expected, Named().Match(line) is { Success: true } found ? found.Groups["name"].Value : null);

    // A using, or the start of a qualified name.
    [GeneratedRegex(
        @"using (static )?Synthflow\.Client\.(?<name>\w+)|(?<![\w.])(Client\.)?(?<name>Http|Chats|Workspaces|Agents)\.(?=[A-Z])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000)]
    private static partial Regex Named();
}
