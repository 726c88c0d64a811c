using System.Collections;
using Synthflow.Campaigns.Tests.Support;
using Synthflow.Sandbox;

namespace Synthflow.Campaigns.Tests;

/// <summary>What cannot be sent as one message cannot be sent as a campaign.</summary>
public sealed class SendRulesTests
{
    [Theory]
    [InlineData(Channel.Sms, "HX0123456789abcdef0123456789abcdef")]
    [InlineData(Channel.WhatsApp, "HX1")]
    [InlineData(Channel.WhatsApp, null)]
    [InlineData(Channel.Sms, null)]
    public void TemplateThatCannotBeSent_IsRefusedBeforeAnythingIsSent(Channel channel, string? templateSid)
    {
        var sandbox = new SandboxHandler();
        var options = new CampaignOptions
        {
            AgentId = Campaign.Agent.ToString("D"),
            Channel = channel,
            FromNumber = "+15550100000",
            Host = "api.us.synthflow.ai",
            TemplateSid = templateSid,
            TemplateVariables = new Hashtable { ["1"] = "x" },
        };
        var error = Assert.Throws<CampaignException>(() =>
            Campaign.Run(sandbox, new MemoryDisk(), options, Campaign.Rows(1)));
        Assert.Equal(("InvalidCampaign", (Delivery?)null), (error.ErrorId, error.Delivery));
        Assert.NotEqual("", error.RecommendedAction);
        Assert.Equal(0, sandbox.Requests.Total);
    }

    [Theory]
    [InlineData(1600, CampaignOutcome.Sent)]
    [InlineData(1601, CampaignOutcome.SkippedProblem)]
    public void MessageOfARow_HasSoManyCharactersAtMost(int length, CampaignOutcome expected)
    {
        var sandbox = new SandboxHandler();
        var options = Campaign.Options(message: new string('x', length));
        var (results, _) = Campaign.Run(sandbox, new MemoryDisk(), options, Campaign.Rows(1));
        Assert.Equal(expected, Assert.Single(results).GetOutcome());
        Assert.Equal(expected == CampaignOutcome.Sent ? 1 : 0, sandbox.Requests.Total);
    }
}
