using Synthflow.PowerShell.Tests.Campaigns;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Contacts;

/// <summary>A list that cannot be read to its end may say who of the other lists opted out.</summary>
public sealed class StopsOfSeveralListsTests : IDisposable
{
    private readonly CampaignSession _session = new();

    public StopsOfSeveralListsTests()
    {
        _session.Folder.Write("a.csv", "Name,Phone,DND\nX,12345,yes\nA,+12025550101,yes\n");
        _session.Folder.Write("b.csv", "Name,Phone,DND\nA,+12025550101,no\nB,+12025550102,no\n");
        _session.Folder.Write("c.csv", "Name,Phone,OptedOut\nX,12345,True\nA,+12025550101,True\n");
    }

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("Import-SynthflowContact a.csv, b.csv -OptOutColumn DND -DefaultCountry US")]
    [InlineData("Get-Item b.csv, a.csv | Import-SynthflowContact -OptOutColumn DND -DefaultCountry US")]
    [InlineData("Import-SynthflowContact b.csv, c.csv -DefaultCountry US")]
    public void ListWhoseStopsAreNotKnown_KeepsTheOthersBack(string script)
    {
        var result = _session.Run("$campaign.InitialMessage = 'Hi'; $campaign.Remove('DefaultCountry'); " + script + " | Invoke-SynthflowCampaign @campaign");

        Assert.Empty(_session.Sandbox.Texted());
        Assert.Equal("InvalidContactFile", result.ErrorIds[0]);
        Assert.Null(result.AllErrors[0].DeliveryOf());
        Assert.Single(result.Warnings, warning => warning.Contains("No list was read", StringComparison.Ordinal));
    }

    [Fact]
    public void ListThatIsNotThere_KeepsNobodyBack_WhereNoColumnSaysStop()
    {
        var result = _session.Run("Import-SynthflowContact missing.csv, b.csv -DefaultCountry US");

        Assert.Equal(2, result.Output.Count);
        Assert.Equal("InvalidContactFile", Assert.Single(result.ErrorIds));
        Assert.Null(result.AllErrors[0].DeliveryOf());
    }
}
