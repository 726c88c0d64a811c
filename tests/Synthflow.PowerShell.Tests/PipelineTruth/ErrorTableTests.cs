using System.Text.RegularExpressions;
using Synthflow.PowerShell.Tests.Campaigns;
using Synthflow.PowerShell.Tests.Support;
using Synthflow.TestSupport.Engine;
using Synthflow.TestSupport.Errors;
using Synthflow.TestSupport.Servers;

namespace Synthflow.PowerShell.Tests.PipelineTruth;

/// <summary>
/// The table of about_Synthflow_Errors is true: each cell can be provoked, and no error that any test sees is missing in it
/// (that is asked wherever a script ends, see <see cref="ScriptResult.ErrorIds"/>).
/// </summary>
[Collection(ProcessEnvironment.Name)]
public sealed partial class ErrorTableTests
{
    /// <summary>What needs a connection that is closed while a request of it is on its way.</summary>
    private static readonly HashSet<(string Id, string Delivery)> _ofClosing =
        [("NotConnected", "NotSent"), ("NotConnected", "Unknown")];

    public static TheoryData<string, string> Cells
    {
        get
        {
            var cells = new TheoryData<string, string>();
            foreach (var cell in ErrorTable.Cells.Where(cell => !_ofClosing.Contains((cell.Id, cell.Delivery))))
            {
                cells.Add(cell.Id, cell.Delivery);
            }

            return cells;
        }
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void Cell_IsWhatAScriptSees(string id, string delivery)
    {
        Assert.True(Provocations.Scripts.TryGetValue((id, delivery), out var script), "No script gives this error.");
        using var environment = ProcessEnvironment.With(("SYNTHFLOW_API_KEY", null), ("SYNTHFLOW_REGION", null));
        using var session = new CampaignSession();
        var result = session.Run(script);
        Assert.Equal([ErrorTable.Told(id, delivery == ErrorTable.NoDelivery ? null : delivery)], result.ErrorIds);
    }

    [Fact]
    public void EveryScript_GivesACellOfTheTable() => Assert.Equal(
        ErrorTable.Cells.Select(cell => (cell.Id, cell.Delivery)).Order(),
        Provocations.Scripts.Keys.Concat(_ofClosing).Order());

    [Theory]
    [InlineData("$c | ForEach-Object { New-SynthflowChat $agent -Connection $_ }", 429, "NotConnected, NotSent")]
    [InlineData("Remove-SynthflowChat $agent -Confirm:$false -Connection $c", 503, "NotConnected, Unknown")]
    public async Task ConnectionClosedBetweenTwoTries_SaysWhatBecameOfTheFirst(string script, int status, string told)
    {
        using var closing = new ModuleSession();
        await using var server = FaultServer.Start((connection, request) =>
        {
            // On a thread of the server: the cmdlet waits for this answer, then for its next try.
            closing.Run("Disconnect-Synthflow -Connection $c");
            return FaultActs.Answer(status, "{}")(connection, request);
        });
        using var session = new ModuleSession();
        session.SetVariable("base", server.BaseUri);
        session.SetVariable("agent", SandboxSession.Agent);
        var connected = session.Run("$c = Connect-Synthflow 'a-key-0123456789' -BaseUri $base -SkipCheck -MaximumRetryCount 1 -PassThru; $c");
        closing.SetVariable("c", connected.Single<object>());
        Assert.Equal([told], session.Run(script).ErrorIds);
    }

    [Fact]
    public void EveryErrorId_StandsInTheTable_AndNoOther() => Assert.Equal(
        Conventions.ErrorIdsStandInOneList.Ids.Order(StringComparer.Ordinal),
        ErrorTable.Cells.Select(cell => cell.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [Fact]
    public void EveryCell_SaysWhatAScriptDoes_AndStandsOnce()
    {
        Assert.All(ErrorTable.Cells, cell => Assert.True(cell.Does.Length > 8 && cell.Does[^1] is '.', cell.ToString()));
        Assert.Equal(ErrorTable.Cells.Count, ErrorTable.Cells.DistinctBy(cell => (cell.Id, cell.Delivery)).Count());
    }

    /// <summary>Only what is safe is said to be.</summary>
    [Fact]
    public void OnlyNotSent_IsSentAgain() => Assert.All(
        ErrorTable.Cells.Where(cell => SendsAgain().IsMatch(cell.Does)), cell => Assert.Equal("NotSent", cell.Delivery));

    [Fact]
    public void WhatTheFaultServerGives_StandsInTheTable()
    {
        var faults = File.ReadAllText(Path.Combine(BuiltPaths.Repository, "docs/faults.md"));
        var seen = Fault().Matches(faults)
            .Select(match => (Id: match.Groups["id"].Value, Delivery: match.Groups["delivery"].Value)).Distinct().ToList();
        Assert.True(seen.Count > 10, "docs/faults.md is written in another way now.");
        Assert.All(seen, cell => Assert.NotEmpty(ErrorTable.Told(cell.Id, cell.Delivery)));
    }

    [GeneratedRegex(@"\b(?<id>[A-Z]\w+), (?<delivery>NotSent|Rejected|Unknown|AcceptedNoId|Sent)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Fault();

    [GeneratedRegex(@"\b[Ss]ends? (it|them|this one|that row)\b(?! again before)", RegexOptions.CultureInvariant)]
    private static partial Regex SendsAgain();
}
