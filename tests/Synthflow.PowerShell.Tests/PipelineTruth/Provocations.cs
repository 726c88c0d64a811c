namespace Synthflow.PowerShell.Tests.PipelineTruth;

/// <summary>
/// For each cell of the table in about_Synthflow_Errors a script that gives just that error, in the session of a campaign
/// (contacts.csv, $campaign, $send). What needs two sessions stands in <see cref="ErrorTableTests"/>.
/// </summary>
internal static class Provocations
{
    private const string Empty = "(empty)";
    private const string Campaign = "$null = Invoke-SynthflowCampaign -Path contacts.csv @campaign -InformationAction Ignore";
    private const string Send = "New-SynthflowOutboundChat @send -ToNumber +15559876501";
    private const string Chat = "$id = (New-SynthflowChat -AgentId $agent).ChatId\n";
    private const string Delete = "Remove-SynthflowChat $id -Confirm:$false";
    private const string Twice = "$null = Connect-Synthflow -Sandbox -MaximumRetryCount 1\n$sandbox = (Get-SynthflowConnection).GetSandbox()\n";
    private const string Lost = "Fault StartOutboundChat ([Synthflow.Sandbox.Faults.Fault]::LoseAnswer())\n" + Campaign + " -ThrottleLimit 1\n";
    private const string Log = "'From,To,Status,SentDate,Sid,Direction', '+15550109999,+12025550102,sent,2026-01-01T00:00:00Z,SM1,outbound-api'"
        + " | Set-Content messages.csv\n";

    private const string Page = "Fault ListChats (@([Synthflow.Sandbox.Faults.Fault]::Body("
        + "'{\"response\":{\"chats\":[{\"chat_id\":\"x\",\"chat_status\":\"ongoing\"}],\"has_more\":true,\"next_cursor\":\"same\"}}')) * 3)\n";

    public static IReadOnlyDictionary<(string Id, string Delivery), string> Scripts { get; } =
        new Dictionary<(string Id, string Delivery), string>
        {
            [("ApiKeyMissing", Empty)] = "Connect-Synthflow -Region US",
            [("ApiKeyRefused", "Rejected")] = Of("StartOutboundChat", "Status(401)") + Send,
            [("ApiKeyRefused", "Unknown")] = Twice + Chat + Of("DeleteChat", "Status(500)", "Status(401)") + Delete,
            [("BadRequest", "Rejected")] = Of("StartOutboundChat", "Status(400)") + Send,
            [("CampaignChanged", Empty)] = $"{Campaign}\n$campaign.InitialMessage = 'Other'\n{Campaign}",
            [("CampaignStopped", Empty)] = Of("StartOutboundChat", "Status(402)", "Status(402)", "Status(402)") + Campaign,
            [("Conflict", "Rejected")] = Of("StartOutboundChat", "Status(409)") + Send,
            [("ConnectionFailed", "NotSent")] = Of("StartOutboundChat", "RefuseConnection()") + Send,
            [("ContactListMismatch", Empty)] =
                $"{Campaign}\n'Phone', '+12025550198' | Set-Content other.csv\nGet-SynthflowCampaignResult spring.jsonl -ContactPath other.csv -DefaultCountry US -NoChat",
            [("ConversationsNotServed", Empty)] =
                Of("GetChat", [.. Enumerable.Repeat("Status(404)", 10)])
                + "1..12 | ForEach-Object { [pscustomobject]@{ ConversationId = [guid]::NewGuid() } } | Get-SynthflowChat",
            [("CursorLoop", "Sent")] = Page + "Get-SynthflowChat",
            [("HostCannotAsk", Empty)] = "Enter-SynthflowChat $agent",
            [("InvalidAgentId", Empty)] = "Get-SynthflowAgent -AgentId Ada",
            [("InvalidAgentId", "NotSent")] = "New-SynthflowChat Ada",
            [("InvalidApiKey", Empty)] = "Connect-Synthflow 'two words' -Region US",
            [("InvalidBaseUri", Empty)] = "Connect-Synthflow 'a-key-0123456789' -BaseUri http://example.com/v2 -SkipCheck",
            [("InvalidCampaign", Empty)] = "$campaign.InitialMessage = 'Hi {Nobody}'\n" + Campaign,
            [("InvalidChatId", Empty)] = "'no id' | Get-SynthflowChat",
            [("InvalidContact", "NotSent")] = "New-SynthflowContact -PhoneNumber +12025550171",
            [("InvalidContactFile", Empty)] = "Import-SynthflowContact none.csv",
            [("InvalidContactId", Empty)] = "Get-SynthflowContact -ContactId 'Ada L'",
            [("InvalidContactId", "NotSent")] = "Remove-SynthflowContact 'Ada L' -Confirm:$false",
            [("InvalidLogTime", Empty)] = Lost + Log
                + "Resolve-SynthflowCampaign spring.jsonl -TwilioLogPath messages.csv -LogFrom 2026-02-01T00:00:00Z -LogTo 2026-01-01T00:00:00Z",
            [("InvalidMessage", "NotSent")] = Chat + "1 | Send-SynthflowChatMessage $id",
            [("InvalidPartition", Empty)] = "Import-SynthflowContact contacts.csv -DefaultCountry US -Partition 9/8",
            [("InvalidPhoneNumber", Empty)] = "Get-SynthflowContact -PhoneNumber 5",
            [("InvalidPhoneNumber", "NotSent")] = "Rows 5 | New-SynthflowOutboundChat @send",
            [("InvalidProxy", Empty)] = "Connect-Synthflow 'a-key-0123456789' -Region US -Proxy http://me:pa55@localhost:1 -SkipCheck",
            [("InvalidTemplateSid", Empty)] = "$campaign.Channel = 'whatsapp'\n" + Campaign + " -TemplateSid HX1",
            [("InvalidTemplateSid", "NotSent")] = "$send.Channel = 'whatsapp'\n" + Send + " -TemplateSid HX1",
            [("InvalidVariable", "NotSent")] = Send + " -CustomVariables @{ when = [double]::NaN }",
            [("JournalDamaged", Empty)] = $"{Campaign}\n$lines = Get-Content spring.jsonl; $lines[1] = 'x'; $lines | Set-Content spring.jsonl\n{Campaign}",
            [("JournalInUse", Empty)] =
                "Import-Csv contacts.csv | Invoke-SynthflowCampaign @campaign -ThrottleLimit 1 -First 1 | ForEach-Object { if ($global:begun++ -eq 0) { " + Campaign + " } }",
            [("JournalNotReadable", Empty)] = "Get-SynthflowCampaign none.jsonl",
            [("JournalNotWritable", Empty)] = "$campaign.JournalPath = 'none/spring.jsonl'\n" + Campaign,
            [("JournalPartMissing", Empty)] = Campaign + " -Partition 1/2\n" + Result,
            [("JournalsDiffer", Empty)] = $"{Campaign}\n$campaign.JournalPath = 'other.jsonl'; $campaign.InitialMessage = 'Other'\n{Campaign}\n"
                + "Get-SynthflowCampaignResult *.jsonl -NoChat",
            [("MessageOutOfTurn", "NotSent")] = Chat + "1, 'Hello' | Send-SynthflowChatMessage $id -ErrorAction SilentlyContinue -ErrorVariable all\n"
                + "Write-Error -ErrorRecord $all[-1]",
            [("MessageTooLong", "NotSent")] = "$send.InitialMessage = 'x' * 1601\n" + Send,
            [("MissingColumn", "NotSent")] = "Rows +15559876501 | New-SynthflowOutboundChat @send -CustomVariableProperty Town",
            [("NotConnected", Empty)] = "Disconnect-Synthflow\nGet-SynthflowChat",
            [("NotFound", Empty)] = "Get-SynthflowAgent Nobody",
            [("NotFound", "Rejected")] = "Get-SynthflowChat 99999999-9999-4999-8999-999999999999",
            [("OptOutNotWritable", Empty)] = Log + "Update-SynthflowOptOut contacts.csv -TwilioLogPath messages.csv",
            [("OutboundNotInRegion", Empty)] = Europe + Campaign,
            [("OutboundNotInRegion", "NotSent")] = Europe + Send,
            [("OutcomeUnknown", "Unknown")] = Of("StartOutboundChat", "LoseAnswer()") + Send,
            [("OutcomeUnknown", "AcceptedNoId")] = Of("StartOutboundChat", "Body('{}')") + Send,
            [("RateLimited", "NotSent")] = Of("StartOutboundChat", "Status(429)") + Send,
            [("RegionRequired", Empty)] = "Connect-Synthflow 'a-key-0123456789' -SkipCheck",
            [("ReportNotWritable", Empty)] = Campaign + "\nExport-SynthflowCampaignReport spring.jsonl -Path none/report.html",
            [("ResolveRefused", Empty)] = Campaign + "\nResolve-SynthflowCampaign spring.jsonl -PhoneNumber +12025550102 -As Sent -Evidence x",
            [("ServiceFailed", "Unknown")] = Of("ListChats", "Status(500)") + "Get-SynthflowChat",
            [("TemplateNotForSms", Empty)] = "$campaign.Remove('InitialMessage')\n" + Campaign + " -TemplateSid HX0123456789abcdef0123456789abcdef",
            [("TemplateNotForSms", "NotSent")] = Send + " -TemplateSid HX0123456789abcdef0123456789abcdef",
            [("TranscriptNotWritable", Empty)] = Chat + "Export-SynthflowTranscript $id -Path none/chat.md",
            [("TwilioLogMismatch", Empty)] = Lost + Log + "Resolve-SynthflowCampaign spring.jsonl -TwilioLogPath messages.csv",
            [("TwilioLogNotReadable", Empty)] = "Update-SynthflowOptOut stop.txt -TwilioLogPath contacts.csv",
            [("UnknownCountry", Empty)] = "Rows 5 | New-SynthflowOutboundChat @send -DefaultCountry Nowhere",
            [("UnreadableAnswer", "AcceptedNoId")] = Of("StartOutboundChat", "Body('<html>')") + Send,
            [("UnreadableAnswer", "Sent")] = Of("ListChats", "Body('<html>')") + "Get-SynthflowChat",
            [("UnreadableAnswer", "Unknown")] = Of("ListChats", "Body(('x' * 20MB))") + "Get-SynthflowChat",
            [("ValidationFailed", "Rejected")] = Of("StartOutboundChat", "Status(422)") + Send,
            [("WaitTimedOut", Empty)] = Chat + "Wait-SynthflowChat $id -TimeoutSec 1 -PollSeconds 0.2",
            [("WorkspaceUnknown", Empty)] =
                "Get-SynthflowContact | Remove-SynthflowContact -Confirm:$false\nGet-SynthflowPhoneNumber",
        };

    private const string Result = "Get-SynthflowCampaignResult spring.jsonl -NoChat";
    private const string Europe = "Connect-Synthflow 'a-key-0123456789' -Region EU -SkipCheck\n";

    /// <summary>The next requests of an operation meet these faults.</summary>
    private static string Of(string operation, params string[] faults) =>
        $"Fault {operation} @({string.Join(", ", faults.Select(fault => "[Synthflow.Sandbox.Faults.Fault]::" + fault))})\n";
}
