using System.Management.Automation;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Campaigns;

/// <summary>Whose number cannot be read in a row that says stop is nobody known: nobody is texted before it is settled.</summary>
public sealed class UnreadOptOutTests : IDisposable
{
    private const string Rows = "[pscustomobject]@{ Name = 'A'; Phone = '+12025550101'; STOP = 'no' }, [pscustomobject]@{ Name = 'B'; Phone = '";

    private readonly CampaignSession _session = new();

    public void Dispose() => _session.Dispose();

    [Fact]
    public void MarkedRowOfAFile_WithoutAReading_StopsTheCampaignBeforeTheFirstSend()
    {
        _session.Folder.Write("list.csv", "Name,Phone,STOP\nA,+12025550101,no\nB,555-0101,yes\n");
        var error = _session.Run("Invoke-SynthflowCampaign -Path list.csv @campaign -OptOutColumn STOP")
            .Only("InvalidContactFile", ErrorCategory.InvalidData);
        Assert.Contains("row 3 is marked as opted out", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(_session.Sandbox.Texted());
        Assert.False(File.Exists(_session.JournalPath));
    }

    [Theory]
    [InlineData("STOP", "-OptOutColumn STOP")]
    [InlineData("OptedOut", "")]
    public void MarkedRowOfThePipeline_WithoutAReading_StopsTheCampaignBeforeTheFirstSend(string column, string parameter)
    {
        _session.Run($"{Rows.Replace("STOP", column, StringComparison.Ordinal)}555-0101'; {column} = 'yes' }} "
            + $"| Invoke-SynthflowCampaign @campaign {parameter}").Only("InvalidContactFile", ErrorCategory.InvalidData);
        Assert.Empty(_session.Sandbox.Texted());
    }
}
