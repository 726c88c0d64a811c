using System.Management.Automation;
using Synthflow.Client;
using Synthflow.Client.Chats;
using Synthflow.PowerShell.Agents;
using Synthflow.PowerShell.Cmdlets;
using Synthflow.PowerShell.Completion;

namespace Synthflow.PowerShell.Chats;

/// <summary>Lists the workspace's chats, or reads whole chats by their ids.</summary>
/// <remarks>
/// <para>Without -ChatId, the list comes out page by page as it is read: Select-Object -First 3 asks for one page only.
/// The items of the list have id, status and start time; pipe them into Get-SynthflowChat again to read the
/// messages.</para>
/// <para>The output of New-SynthflowOutboundChat and of a campaign can be piped in as well: its ConversationId is taken
/// as the chat's id, and rows without one are skipped. Synthflow does not promise that it is a chat's id: if there is
/// no chat for any of the first ten, the error ConversationsNotServed says so once, and the others are not read.</para>
/// <para>A whole chat has the messages, the transcript, and in Variables what
/// the agent collected from the person.</para>
/// </remarks>
/// <example>
/// <para>List the newest chats</para>
/// <code>Get-SynthflowChat -First 20</code>
/// </example>
/// <example>
/// <para>Read the whole chats that are completed</para>
/// <code>Get-SynthflowChat -Status completed | Get-SynthflowChat</code>
/// </example>
/// <example>
/// <para>Read what was said in one chat</para>
/// <code>$chat = New-SynthflowChat -AgentId 11111111-1111-4111-8111-111111111111
/// (Get-SynthflowChat $chat.ChatId).Messages</code>
/// </example>
/// <example>
/// <para>Read the replies to what was just sent</para>
/// <code>$started = New-SynthflowOutboundChat -AgentId 11111111-1111-4111-8111-111111111111 -Channel sms -FromNumber +15551234567 -ToNumber +12025550101
/// $started | Get-SynthflowChat</code>
/// </example>
/// <example>
/// <para>List the chats of one day</para>
/// <code>Get-SynthflowChat -After 2026-11-25 -Before 2026-11-26</code>
/// </example>
/// <seealso cref="WaitSynthflowChatCommand">Wait-SynthflowChat</seealso>
/// <seealso cref="Transcripts.ExportSynthflowTranscriptCommand">Export-SynthflowTranscript</seealso>
/// <seealso cref="RemoveSynthflowChatCommand">Remove-SynthflowChat</seealso>
[Cmdlet(VerbsCommon.Get, "SynthflowChat", DefaultParameterSetName = ListSet)]
[OutputType(typeof(ChatSummary), ParameterSetName = [ListSet])]
[OutputType(typeof(Chat), ParameterSetName = [IdSet, InputObjectSet])]
public sealed class GetSynthflowChatCommand : ChatsCmdlet
{
    private const string ListSet = "List";

    /// <summary>Only the chats of this agent.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [Alias("agent_id")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(AgentIdCompleter))]
    public string? AgentId { get; set; }

    /// <summary>Only chats with this status. Synthflow cannot filter by it, so every page is read.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [ValidateSet("ongoing", "completed", "cancelled")]
    public string? Status { get; set; }

    /// <summary>
    /// Only chats that started at this time or later; a time without an offset is this computer's time. Synthflow
    /// cannot filter by it, so every page is read.
    /// </summary>
    [Parameter(ParameterSetName = ListSet)]
    [NotEmptyTransformation]
    [IsoTimeTransformation]
    public DateTimeOffset? After { get; set; }

    /// <summary>Only chats that started before this time; a time without an offset is this computer's time.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [NotEmptyTransformation]
    [IsoTimeTransformation]
    public DateTimeOffset? Before { get; set; }

    /// <summary>Maximum number of chats.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [ValidateRange(1, int.MaxValue)]
    public int? First { get; set; }

    /// <summary>Number of chats to skip at the start.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [ValidateRange(0, int.MaxValue)]
    public int Skip { get; set; }

    /// <summary>Number of chats in each request. Default: Synthflow's own, 10.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [ValidateRange(1, 1000)]
    public int? PageSize { get; set; }

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        var client = RequireConnection().Client;
        if (ParameterSetName == ListSet)
        {
            WriteList(client);
            return;
        }

        base.ProcessRecord();
    }

    /// <inheritdoc />
    protected override void EndProcessing() => Conversations.WriteRest();

    private protected override void Take(ChatToRead chat) => Read(chat, WriteResult);

    private bool IsWanted(ChatSummary chat) =>
        (Status is null || string.Equals(chat.Status, Status, StringComparison.OrdinalIgnoreCase))
        // A chat without a time is in no span of time.
        && (After is null || chat.StartedAt >= After)
        && (Before is null || chat.StartedAt < Before);

    private void WriteList(SynthflowClient client)
    {
        try
        {
            var agent = AgentId is null ? null : AgentIdInput.Read(AgentId, "-AgentId", null);
            WritePages(client.ListChats(agent, PageSize, RequestOptions), AgentId, IsWanted, Skip, First);
        }
        catch (SynthflowException refused)
        {
            WriteFailure(refused, AgentId);
        }
    }
}
