using Synthflow.PowerShell.Tests.Support;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Campaigns;

/// <summary>
/// A sandbox, a folder with a contact list, and <c>$campaign</c>: the parameters of a campaign, to be splatted.
/// </summary>
public sealed class CampaignSession : IDisposable
{
    public const string Ada = "+12025550101";
    public const string Grace = "+12025550102";
    public const string Alan = "+447700900123";

    private readonly WorkFolder _folder = new();

    /// <param name="host">The host of the session, where its answers matter.</param>
    public CampaignSession(ScreenHost? host = null)
    {
        Sandbox = new SandboxSession(host: host);
        Folder.Write("contacts.csv", $"""
            First Name,Phone,Company
            Ada,(202) 555-0101,Acme
            Grace,202.555.0102,Navy Labs
            Alan,+44 7700 900123,
            Katherine,,Langley
            Ada,+1 202 555 0101,Acme

            """);
        Sandbox.SetLocation(Folder.FullName);
        Sandbox.RunWell("""
            $campaign = @{ JournalPath = 'spring.jsonl'; AgentId = $agent; Channel = 'sms'; FromNumber = $from; DefaultCountry = 'US'
                InitialMessage = 'Hi {First Name|there}'; MaxPerSecond = 10000 }
            """);
    }

    public SandboxSession Sandbox { get; }

    public WorkFolder Folder => _folder;

    public string JournalPath => Folder.PathOf("spring.jsonl");

    public ScriptResult Run(string script) => Sandbox.Run(script);

    public ScriptResult RunWell(string script) => Sandbox.RunWell(script);

    /// <summary>Outcomes by row, as <c>2 Sent, 3 Sent</c>.</summary>
    public string Outcomes(string script)
    {
        var outcomes = RunWell($"({script}) | ForEach-Object {{ '{{0}} {{1}}' -f $_.Row, $_.Outcome }}");
        return string.Join(", ", outcomes.OutputOf<string>().Order(StringComparer.Ordinal));
    }

    public void Dispose()
    {
        Sandbox.Dispose();
        _folder.Dispose();
    }
}
