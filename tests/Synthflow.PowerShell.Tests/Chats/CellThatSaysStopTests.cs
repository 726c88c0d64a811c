using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Chats;

/// <summary>New-SynthflowOutboundChat sends rows as they come, and says before the row whose cell says that its person
/// opted out.</summary>
public sealed class CellThatSaysStopTests : IDisposable
{
    private readonly SandboxSession _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("Status", "unsubscribed")]
    [InlineData("Estado", "baja")]
    [InlineData("Tags", "vip; do not text")]
    [InlineData("Statut", "d\u00E9sinscrit")]
    public void Row_IsWarnedOf_BeforeItIsSent_AndOnce(string header, string cell)
    {
        foreach (var row in new[] { "[pscustomobject]@{{ Phone = '{0}'; {1} = '{2}' }}", "@{{ Phone = '{0}'; {1} = '{2}' }}" })
        {
            var result = _session.RunWell(string.Join(", ", new[] { ("+12025550101", "new"), ("+12025550102", cell), ("+12025550103", cell) }
                .Select(one => string.Format(System.Globalization.CultureInfo.InvariantCulture, row, one.Item1, header, one.Item2)))
                + " | New-SynthflowOutboundChat @send -WhatIf");

            var warning = Assert.Single(result.Warnings);
            Assert.Contains("input row 2", warning, StringComparison.Ordinal);
            Assert.Contains($"column '{header}'", warning, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Heading_IsCalledOne_BesideTheCellOfAPerson()
    {
        var result = _session.Run("""
            $rows = "Name,Phone,Notes`nAda,+12025550101,`nUnsubscribed,,`nBo,+12025550102,`nCy,+12025550103,do not text`nUnsubscribed,,`n" | ConvertFrom-Csv
            $rows | New-SynthflowOutboundChat @send -WhatIf -ErrorAction Ignore
            """);

        Assert.Equal(2, result.Warnings.Count);
        Assert.StartsWith("input row 2 has 'Unsubscribed' alone, in column 'Name', as a heading does.", result.Warnings[0], StringComparison.Ordinal);
        Assert.DoesNotContain("-OptOutValue", result.Warnings[0], StringComparison.Ordinal);
        Assert.StartsWith("input row 4: column 'Notes' says 'do not text'", result.Warnings[1], StringComparison.Ordinal);
    }

    [Fact]
    public void WarningActionStop_EndsItBeforeTheRow()
    {
        var result = _session.Run(
            "[pscustomobject]@{ Phone = '+12025550101'; Status = 'new' }, [pscustomobject]@{ Phone = '+12025550102'; Status = 'unsubscribed' } "
            + "| New-SynthflowOutboundChat @send -WarningAction Stop");

        Assert.NotEmpty(result.AllErrors);
        Assert.Equal(["+12025550101"], _session.Texted());
    }

    [Theory]
    [InlineData("[pscustomobject]@{ Phone = '+12025550101'; Status = 'active'; Notes = 'bus stop'; Priority = 'baja' }")]
    [InlineData("[pscustomobject]@{ Phone = '+12025550101'; Problem = 'Opted out.'; OptedOut = 'False' }")] // an import of before
    [InlineData("Get-Item . | Add-Member Phone '+12025550101' -PassThru")]
    [InlineData("[pscustomobject]@{ Phone = '+12025550101' } | Add-Member ScriptProperty Status { throw 'no' } -PassThru")]
    public void Row_ThatSaysNothing_IsNot(string row)
    {
        Assert.Empty(_session.RunWell(row + " | New-SynthflowOutboundChat @send").Warnings);
        Assert.Equal(["+12025550101"], _session.Texted());
    }
}
