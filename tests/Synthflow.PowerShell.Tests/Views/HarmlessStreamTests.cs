using System.Globalization;
using Synthflow.PowerShell.Tests.Campaigns;

namespace Synthflow.PowerShell.Tests.Views;

/// <summary>
/// Names of lists, texts of chats and words of the service in what the module says itself: errors and their exceptions,
/// warnings, verbose lines, progress, questions.
/// </summary>
public sealed class HarmlessStreamTests : IDisposable
{
    private const string Evil = "Ada\u001B[2J\u0007\u202Egro.live\u2066";

    private readonly CampaignSession _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("Get-SynthflowAgent ([wildcardpattern]::Escape($evil))")]
    [InlineData("Get-SynthflowContact ([wildcardpattern]::Escape($evil))")]
    [InlineData("New-SynthflowChat $evil")]
    [InlineData("New-SynthflowContact $evil +12025550177 -WhatIf")]
    [InlineData("New-SynthflowContact $evil $evil")]
    [InlineData("Set-SynthflowContact $evil -Name Ada")]
    [InlineData("$evil | Get-SynthflowChat")]
    [InlineData("Rows $evil | New-SynthflowOutboundChat @send")]
    [InlineData("Rows +15559876501 | New-SynthflowOutboundChat @send -CustomVariableProperty $evil")]
    [InlineData("New-SynthflowOutboundChat @send -ToNumber 5 -DefaultCountry $evil")]
    [InlineData("Import-SynthflowContact $evil")]
    [InlineData("Import-SynthflowContact contacts.csv -DefaultCountry US -PhoneColumn $evil")]
    [InlineData("Import-SynthflowContact contacts.csv -DefaultCountry US -OptOutColumn $evil")]
    [InlineData("Import-SynthflowContact contacts.csv -DefaultCountry US -OptOutPath $evil -Verbose")]
    [InlineData("Import-SynthflowContact contacts.csv -DefaultCountry US -Verbose")]
    [InlineData("Invoke-SynthflowCampaign -Path contacts.csv @campaign -Verbose -QuietHours $evil")]
    [InlineData("$campaign.InitialMessage = $evil + '{x}'; Invoke-SynthflowCampaign -Path contacts.csv @campaign -Verbose")]
    [InlineData("$campaign.JournalPath = $evil; Invoke-SynthflowCampaign -Path contacts.csv @campaign -Verbose")]
    [InlineData("$campaign.JournalPath = $evil; Invoke-SynthflowCampaign -Path contacts.csv @campaign -WhatIf")]
    [InlineData("Get-SynthflowCampaign $evil")]
    [InlineData("Update-SynthflowOptOut $evil -TwilioLogPath $evil")]
    [InlineData("Export-SynthflowTranscript $agent -Path $evil")]
    [InlineData("Connect-Synthflow $evil -Region US")]
    [InlineData("Fault StartOutboundChat ([Synthflow.Sandbox.Faults.Fault]::Status(400, $answer)); New-SynthflowOutboundChat @send -ToNumber +15559876501 -Verbose")]
    [InlineData("Fault ListChats ([Synthflow.Sandbox.Faults.Fault]::Body($evil)); Get-SynthflowChat -Verbose -Debug")]
    [InlineData("Fault StartOutboundChat (@([Synthflow.Sandbox.Faults.Fault]::Status(400, $answer)) * 3); Invoke-SynthflowCampaign -Path contacts.csv @campaign -Verbose | Out-Null")]
    public void WhatTheModuleSays_SteersNoTerminal(string script)
    {
        _session.Sandbox.SetVariable("evil", Evil);
        _session.Sandbox.SetVariable("answer", System.Text.Json.JsonSerializer.Serialize(new { detail = Evil }));
        _session.Folder.Write("contacts.csv", $"Name,Phone,{Evil}\n{Evil},+12025550101,{Evil}\n{Evil},{Evil},x\n");
        _session.Sandbox.Host.Clear();
        var result = _session.Run(script);
        Assert.All(
            result.AllErrors,
            error =>
            {
                Harmless(error.ToString());
                Harmless(error.ErrorDetails?.RecommendedAction ?? "");
                Harmless(error.Exception.Message);
            });
        Assert.All([.. result.Warnings, .. result.Verbose, .. result.Debug, .. result.Information], Harmless);
        Assert.All(result.Progress, record => Harmless($"{record.Activity}{record.StatusDescription}{record.CurrentOperation}"));
        Harmless(_session.Sandbox.Host.Text);
        var said = string.Concat(result.Warnings.Concat(result.Verbose)) + string.Concat(result.AllErrors) + _session.Sandbox.Host.Text;
        Assert.NotEmpty(said);
    }

    private static void Harmless(string text) => Assert.DoesNotContain(text, character =>
        (char.IsControl(character) && character is not ('\n' or '\r' or '\t')) || char.GetUnicodeCategory(character) == UnicodeCategory.Format);
}
