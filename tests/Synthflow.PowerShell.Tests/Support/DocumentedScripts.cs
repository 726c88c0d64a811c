namespace Synthflow.PowerShell.Tests.Support;

/// <summary>
/// Runs what README and help show, as it stands: in a sandbox, in a folder with the files they speak of.
/// </summary>
public sealed class DocumentedScripts : IDisposable
{
    // What they use of modules that are not PowerShell's own. Nothing may reach a real host.
    private const string StandIns = """
        $PSDefaultParameterValues = @{ 'Connect-Synthflow:SkipCheck' = $true }
        function Get-Secret([string]$Name) { $secret = [securestring]::new(); 'x'.ToCharArray() | ForEach-Object { $secret.AppendChar($_) }; $secret }
        function Get-AutomationVariable([string]$Name) { 'a-key-from-automation' }
        """;

    private readonly WorkFolder _folder = new();
    private readonly IDisposable _environment = ProcessEnvironment.With(
        ("SYNTHFLOW_API_KEY", null), ("SYNTHFLOW_REGION", null));
    private readonly SandboxSession _session = new();

    public DocumentedScripts()
    {
        _folder.Write("contacts.csv", "First Name,Phone,Company\nAda,(202) 555-0101,Acme\nBob,202-555-0102,Foo\nCyd,202-555-0104,Bar\n");
        _folder.Write("stop.txt", "+1 202 555 0102\n");
        _folder.Write("messages.csv", $"""
            From,To,Body,Status,SentDate,ErrorCode,Sid,Direction
            {SandboxSession.Sender},+12025550101,Hello,delivered,{DateTime.UtcNow.AddSeconds(60):yyyy-MM-dd HH:mm:ss}Z,,SM1,outbound-api
            +12025550109,{SandboxSession.Sender},STOP,received,{DateTime.UtcNow:yyyy-MM-dd HH:mm:ss}Z,,SM2,inbound

            """);
        _session.RunWell(StandIns);
        _session.SetLocation(_folder.FullName);
    }

    /// <summary>Runs a script that must give neither an error nor a warning, but for who opted out.</summary>
    public void AssertRuns(string code)
    {
        // A whole campaign beside its parts would be one that is divided otherwise.
        var ofParts = code.Contains("spring-*.jsonl", StringComparison.Ordinal);
        foreach (var journal in new[] { "unknown.jsonl", "spring.jsonl" })
        {
            var isMeant = code.Contains(journal, StringComparison.Ordinal)
                || (code.Contains("*.jsonl", StringComparison.Ordinal) && !ofParts);
            if (isMeant && !code.Contains("Invoke-SynthflowCampaign", StringComparison.Ordinal))
            {
                BeginCampaign(journal);
            }
        }

        if (ofParts)
        {
            BeginParts();
        }

        if (code.Contains("Enter-SynthflowChat", StringComparison.Ordinal))
        {
            // Somebody at the keyboard who leaves at once.
            _session.Host.Answers.Enqueue("/exit");
        }

        var result = _session.Run(code);
        Assert.Empty(result.AllErrors.Select(error => $"{error.FullyQualifiedErrorId}: {error}"));
        Assert.All(result.Warnings, warning => Assert.Contains("opted out", warning, StringComparison.Ordinal));
    }

    public void Dispose()
    {
        _session.Dispose();
        _environment.Dispose();
        _folder.Dispose();
    }

    /// <summary>A campaign in two parts that have both run: each has somebody.</summary>
    private void BeginParts() => _session.RunWell("""
        foreach ($part in 1, 2) {
            $null = Rows +12025550101, +12025550102, +12025550104 |
                Invoke-SynthflowCampaign -JournalPath "spring-$part.jsonl" -Partition "$part/2" -DefaultCountry US @send
        }
        """);

    /// <summary>A campaign that has run, with one send whose outcome is not known.</summary>
    private void BeginCampaign(string journal)
    {
        _session.Fault("StartOutboundChat", "LoseAnswer()");
        _session.RunWell($"$null = Rows +12025550101 | Invoke-SynthflowCampaign -JournalPath {journal} -DefaultCountry US @send");
    }
}
