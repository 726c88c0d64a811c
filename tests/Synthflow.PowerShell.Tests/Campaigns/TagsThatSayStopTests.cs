using System.Management.Automation;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Campaigns;

/// <summary>The line that the module recommends for a column of tags texts nobody who opted out; and a row whose cells are
/// shifted stops its person's other rows.</summary>
public sealed class TagsThatSayStopTests : IDisposable
{
    private readonly CampaignSession _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("Invoke-SynthflowCampaign -Path tags.csv @campaign")]
    [InlineData("Import-Csv tags.csv | Invoke-SynthflowCampaign @campaign")]
    public void Recommended_line_leaves_out_everybody_with_the_tag(string run)
    {
        _session.Folder.Write("tags.csv", """
            First Name,Phone,Tags
            A,+12025550101,unsubscribed
            B,+12025550102,"vip, unsubscribed"
            C,+12025550103,vip
            D,+12025550104,Unsubscribed; old
            F,+12025550106,"vip,do not text"

            """);
        var import = _session.RunWell("Import-SynthflowContact tags.csv | Out-Null");
        Assert.Contains(import.Warnings, warning => warning.Contains("-OptOutColumn 'Tags' -OptOutValue 'unsubscribed'", StringComparison.Ordinal));

        var result = _session.RunWell(run + " -OptOutColumn 'Tags' -OptOutValue 'unsubscribed'");

        Assert.Equal(["+12025550103"], _session.Sandbox.Texted());
        Assert.Contains(
            "values other than the named ones do not count as opted out: 'vip' (1).",
            string.Join("\n", result.Information),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Invoke-SynthflowCampaign -Path agreed.csv @campaign")]
    [InlineData("Import-Csv agreed.csv | Invoke-SynthflowCampaign @campaign")]
    public void Value_that_is_named_under_a_header_of_consent_makes_no_other_a_consent(string run)
    {
        _session.Folder.Write("agreed.csv", """
            First Name,Phone,SMS Consent
            A,+12025550101,yes
            B,+12025550102,pending
            C,+12025550103,refused
            D,+12025550104,

            """);

        _session.RunWell(run + " -OptOutColumn 'SMS Consent' -OptOutValue refused");

        Assert.Equal(["+12025550101"], _session.Sandbox.Texted());
    }

    [Fact]
    public void Marked_row_with_a_cell_too_many_stops_its_persons_other_row()
    {
        _session.Folder.Write("shifted.csv", "First Name,Phone,DND\nSmith, A,+12025550101,yes\nB,+12025550102,no\nC,+12025550101,no\n");

        _session.RunWell("Invoke-SynthflowCampaign -Path shifted.csv @campaign -OptOutColumn DND -WarningAction Ignore");

        Assert.Equal(["+12025550102"], _session.Sandbox.Texted());
    }

    [Theory]
    [InlineData("Import-SynthflowContact shifted.csv -OptOutColumn DND")]
    [InlineData("Invoke-SynthflowCampaign -Path shifted.csv @campaign -OptOutColumn DND")]
    public void Marked_row_whose_cells_have_no_number_stops_all(string run)
    {
        _session.Folder.Write("shifted.csv", "First Name,Phone,DND\nA,+1 202,5550101,yes\nB,+12025550102,no\nC,+12025550101,no\n");

        var error = _session.Run("$ErrorActionPreference = 'Continue'; " + run).Only("InvalidContactFile", ErrorCategory.InvalidData);

        Assert.Null(error.DeliveryOf());
        Assert.Contains("row 2 may be marked as opted out", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(_session.Sandbox.Texted());
    }
}
