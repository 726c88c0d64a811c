using System.Management.Automation;
using System.Text.Json;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Contacts;

/// <summary>The main job: a real export, everybody in it texted once, and each row that cannot be named.</summary>
public sealed class MainJobTests : IDisposable
{
    private readonly SandboxSession _session = new();

    public MainJobTests() => _session.SetVariable("export", HubSpotExport.Path);

    public void Dispose() => _session.Dispose();

    [Fact]
    public void Import_IntoOutboundChats_TextsEveryUsableNumberOnce_AndNamesEachUnusableRow()
    {
        var result = _session.Run("""
            Import-SynthflowContact $export -DefaultCountry US |
                New-SynthflowOutboundChat @send -CustomVariableProperty 'First Name', 'Company Name'
            """);
        Assert.Equal(HubSpotExport.Numbers, _session.Texted().Order(StringComparer.Ordinal));
        Assert.Empty(_session.Run("$sandbox.Requests.NumbersPostedToMoreThanOnce()").Output);
        Assert.Equal(HubSpotExport.Numbers.Count, result.Output.Count);
        var unusable = HubSpotExport.Rows.Where(row => row.Number is null).Select(row => row.Row).ToList();
        Assert.NotEmpty(unusable);
        // Rows that repeat a number are named too: nobody is left out without a word.
        Assert.Equal(
            HubSpotExport.Rows.Count - unusable.Count - HubSpotExport.Numbers.Count,
            result.Warnings.Count(warning => warning.Contains("It is left out", StringComparison.Ordinal)));
        Assert.All(result.ErrorIds, id => Assert.Equal("InvalidPhoneNumber", id));
        // The first five of a reason one by one, the others as one error that holds them all.
        Assert.Equal(
            unusable,
            result.Errors.SelectMany(error => error.TargetObject is Array rows ? rows.Cast<object>() : [error.TargetObject])
                .Select(row => (long)PSObject.AsPSObject(row).Properties["Row"].Value)
                .Order());
        Assert.All(
            result.Errors.Where(error => error.TargetObject is not Array).Zip(unusable),
            pair => Assert.Contains($"row {pair.Second},", pair.First.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void CustomVariables_OfEachRow_GoWithItsNumber()
    {
        _session.Run(
            "Import-SynthflowContact $export -DefaultCountry US "
            + "| New-SynthflowOutboundChat @send -CustomVariableProperty 'Email'");
        using var body = JsonDocument.Parse(_session.Bodies("StartOutboundChat")[0]);
        Assert.Equal("+12025550101", body.RootElement.GetProperty("to_number").GetString());
        Assert.Equal(
            "p1@example.com", body.RootElement.GetProperty("custom_variables").GetProperty("Email").GetString());
    }

    [Fact]
    public void WithWhatIf_SendsNothing()
    {
        var before = _session.Total;
        _session.Run("Import-SynthflowContact $export -DefaultCountry US | New-SynthflowOutboundChat @send -WhatIf");
        Assert.Equal(before, _session.Total);
    }

    [Fact]
    public void Partitions_Together_TextEverybodyOnce()
    {
        _session.Run(
            "foreach ($part in 1..4) { Import-SynthflowContact $export -DefaultCountry US -Partition $part/4 "
            + "| New-SynthflowOutboundChat @send }");
        Assert.Equal(HubSpotExport.Numbers, _session.Texted().Order(StringComparer.Ordinal));
    }
}
