using System.Collections;
using System.Text.Json;
using Synthflow.Campaigns.Planning;
using Synthflow.Campaigns.Tests.Support;
using Synthflow.Sandbox;

namespace Synthflow.Campaigns.Tests;

/// <summary>The parts of a message: where a mistake in it stands, and that each variable goes along, one or none.</summary>
public class MessagePartsTests
{
    [Theory]
    [InlineData("Hi {Name", "'{' at character 4 that")]
    [InlineData("{Name", "'{' at character 1 that")]
    [InlineData("{{}} {Name} {", "'{' at character 13 that")]
    [InlineData("Hi {}", "'{}' at character 4;")]
    [InlineData("{ |you}", "'{}' at character 1;")]
    [InlineData("{Name} and {|you}", "'{}' at character 12;")]
    public void Mistake_IsSaid_WithItsPlace(string text, string words)
    {
        var error = Assert.Throws<CampaignException>(() => MessageTemplate.Parse(text));

        Assert.Equal("InvalidCampaign", error.Told());
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("}}", "}")]
    [InlineData("{{", "{")]
    [InlineData("a}}b", "a}b")]
    [InlineData("{Name}}}", "Ada}")]
    [InlineData("{{{{Name}}}}", "{{Name}}")]
    [InlineData("{Name}{Name}", "AdaAda")]
    [InlineData("{Name|}", "Ada")]
    [InlineData("{Other|a|b}", "a|b")]
    [InlineData("{ Name }", "Ada")]
    [InlineData("", "")]
    public void Braces_AreRead(string text, string expected)
    {
        Assert.True(MessageTemplate.Parse(text).TryFill(new Hashtable { ["Name"] = "Ada" }, out var filled));
        Assert.Equal(expected, filled);
    }

    [Fact]
    public void Columns_AreNamedOnce_AndNoneWhereThereIsNone()
    {
        Assert.Equal(["Name", "City"], MessageTemplate.Parse("{Name} {City|x} {NAME}").Columns);
        Assert.Empty(MessageTemplate.Parse("plain").Columns);
        Assert.Equal("{Name}", MessageTemplate.Parse("{Name}").Source);
    }

    [Fact]
    public void OneVariable_GoesAlong_AndNoneIsNotWritten()
    {
        var sandbox = new SandboxHandler();
        Campaign.Run(sandbox, new MemoryDisk(), Options(new Hashtable { ["1"] = "{Name}" }, ["Name"]), Campaign.Rows(1));
        Campaign.Run(sandbox, new MemoryDisk(), Options(null, []), Campaign.Rows(1));

        var bodies = sandbox.Requests.Select(request => JsonDocument.Parse(request.Body).RootElement).ToList();
        Assert.Equal("Ada", bodies[0].GetProperty("template").GetProperty("variables").GetProperty("1").GetString());
        Assert.Equal("Ada", bodies[0].GetProperty("custom_variables").GetProperty("Name").GetString());
        Assert.False(bodies[1].TryGetProperty("custom_variables", out _));
        Assert.False(bodies[1].GetProperty("template").TryGetProperty("variables", out _));
    }

    [Fact]
    public void VariableWithoutAValue_IsTheRowsProblem()
    {
        var sandbox = new SandboxHandler();
        var (results, _) = Campaign.Run(
            sandbox,
            new MemoryDisk(),
            Options(new Hashtable { ["1"] = "{Name}" }, []),
            [Campaign.Row(0, ""), Campaign.Row(1, "Bo")]);

        var problem = results.Single(static result => result.Row == 2);
        Assert.Equal(CampaignOutcome.SkippedProblem, problem.GetOutcome());
        Assert.Contains("'Name' is empty", problem.Reason, StringComparison.Ordinal);
        Assert.Equal(1, sandbox.Requests.Total);
    }

    [Fact]
    public void RowWithoutAColumnThatOthersHave_IsThatRowsProblem()
    {
        var sandbox = new SandboxHandler();
        var (results, _) = Campaign.Run(
            sandbox,
            new MemoryDisk(),
            Options(null, ["City"]),
            [
                new CampaignRow { Row = 2, PhoneNumber = Campaign.Number(0), Variables = new Hashtable { ["City"] = "Ulm" } },
                new CampaignRow { Row = 3, PhoneNumber = Campaign.Number(1), Variables = new Hashtable { ["Town"] = "Ulm" } },
            ]);

        var problem = results.Single(static result => result.Row == 3);
        Assert.Equal(CampaignOutcome.SkippedProblem, problem.GetOutcome());
        Assert.Contains("no column 'City'", problem.Reason, StringComparison.Ordinal);
        Assert.Equal(1, sandbox.Requests.Total);
    }

    [Theory]
    [InlineData("{City}", null, null)]
    [InlineData(null, "{City}", null)]
    [InlineData(null, null, "City")]
    public void ColumnThatTheListLacks_IsNamed_WithThoseItHas_WhereverItIsAskedFor(string? message, string? variable, string? column)
    {
        var sandbox = new SandboxHandler();
        var options = Options(variable is null ? null : new Hashtable { ["1"] = variable }, column is null ? [] : [column], message);

        var error = Assert.Throws<CampaignException>(() => Campaign.Run(sandbox, new MemoryDisk(), options, Campaign.Rows(2)));

        Assert.Equal("InvalidCampaign", error.Told());
        Assert.Contains("no column 'City' in the list; it has Name", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, sandbox.Requests.Total);
    }

    [Fact]
    public void MessageOfSpacesAlone_IsTheRowsProblem()
    {
        var sandbox = new SandboxHandler();
        var (results, _) = Campaign.Run(
            sandbox, new MemoryDisk(), Campaign.Options(message: "{Name|} "), [Campaign.Row(0, ""), Campaign.Row(1, "Bo")]);

        Assert.Equal(CampaignOutcome.SkippedProblem, results.Single(static result => result.Row == 2).GetOutcome());
        Assert.Equal(1, sandbox.Requests.Total);
    }

    [Fact]
    public void TemplateThatIsRefused_HasTheNextStepOfThatRule()
    {
        var options = new CampaignOptions
        {
            AgentId = Campaign.Agent.ToString("D"),
            Channel = Channel.Sms,
            FromNumber = "+15550100000",
            Host = "h",
            TemplateVariables = new Hashtable { ["1"] = "x" },
        };

        var error = Assert.Throws<CampaignException>(() => Campaign.Run(new SandboxHandler(), new MemoryDisk(), options, Campaign.Rows(1)));

        Assert.Equal("InvalidCampaign", error.Told());
        var rule = Assert.IsAssignableFrom<SynthflowException>(error.InnerException);
        Assert.Equal(rule.RecommendedAction, error.RecommendedAction);
        Assert.NotEqual("Nothing was sent; correct it and run it again.", error.RecommendedAction);
    }

    private static CampaignOptions Options(IDictionary? variables, IReadOnlyList<string> columns, string? message = null) => new()
    {
        AgentId = Campaign.Agent.ToString("D"),
        Channel = Channel.WhatsApp,
        FromNumber = "+15550100000",
        Host = "h",
        InitialMessage = message,
        TemplateSid = "HX" + new string('a', 32),
        TemplateVariables = variables,
        CustomVariableProperties = columns,
        ThrottleLimit = 1,
        MaxPerSecond = double.PositiveInfinity,
    };
}
