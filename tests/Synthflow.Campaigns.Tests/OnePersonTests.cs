using Synthflow.Campaigns.Tests.Support;
using Synthflow.Sandbox;
using Synthflow.Sandbox.Faults;

namespace Synthflow.Campaigns.Tests;

/// <summary>Two numbers of one telephone are one person for a campaign: in one list, and from run to run.</summary>
public class OnePersonTests
{
    [Theory]
    [InlineData("+5491123456789", "+541123456789")]
    [InlineData("+541123456789", "+5491123456789")]
    [InlineData("+5215512345678", "+525512345678")]
    [InlineData("+5551981234567", "+555181234567")]
    [InlineData("+555181234567", "+5551981234567")]
    public void TwoSpellings_InOneListAndInTheNextRun_AreTextedOnce(string first, string second)
    {
        var sandbox = new SandboxHandler();
        var disk = new MemoryDisk();
        CampaignRow[] rows = [Campaign.Row(2, first, "Ada"), Campaign.Row(3, second, "Ada")];

        var (results, _) = Campaign.Run(sandbox, disk, Campaign.Options(workers: 1), rows);
        Assert.Equal(
            [CampaignOutcome.Sent, CampaignOutcome.SkippedDuplicate],
            results.OrderBy(result => result.Row).Select(result => result.GetOutcome()));

        var (again, _) = Campaign.Run(sandbox, disk, Campaign.Options(workers: 1), [Campaign.Row(2, second, "Ada")]);
        Assert.Equal(CampaignOutcome.AlreadySent, Assert.Single(again).GetOutcome());
        Assert.Equal(1, sandbox.Requests.Total);
    }

    [Fact]
    public void SendThatNeverLeft_InOneSpelling_IsMadeInTheOther_AndALostOneIsNot()
    {
        var sandbox = new SandboxHandler();
        var disk = new MemoryDisk();
        sandbox.Faults.Script = (_, _) => Fault.Status(407);
        Campaign.Run(sandbox, disk, Campaign.Options(workers: 1), [Campaign.Row(2, "+541123456789", "Ada")]);
        sandbox.Faults.Script = (_, _) => Fault.LoseAnswer();
        var (lost, _) = Campaign.Run(sandbox, disk, Campaign.Options(workers: 1), [Campaign.Row(2, "+5491123456789", "Ada")]);
        Assert.Equal(CampaignOutcome.Unknown, Assert.Single(lost).GetOutcome());

        sandbox.Faults.Script = null;
        var before = sandbox.Requests.Total;
        var (again, _) = Campaign.Run(sandbox, disk, Campaign.Options(workers: 1), [Campaign.Row(2, "+541123456789", "Ada")]);
        Assert.Equal(CampaignOutcome.Unknown, Assert.Single(again).GetOutcome());
        Assert.Equal(before, sandbox.Requests.Total);
    }

    [Theory]
    [InlineData(12025550101UL)]
    [InlineData(4917139200150UL)]
    [InlineData(555133334444UL)]
    public void ANumberOfItsOwn_HasNoOther(ulong number) => Assert.Equal(0UL, PersonKey.OtherNumberOf(PersonKey.Of(number)));
}
