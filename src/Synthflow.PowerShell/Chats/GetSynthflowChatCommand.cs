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
public sealed class GetSynthflowChatCommand : SynthflowCmdlet
{
    private const string ListSet = "List";
    private const string IdSet = "Id";
    private const string InputObjectSet = "InputObject";

    private readonly ConversationReads _conversations;

    /// <summary>Makes the cmdlet.</summary>
    public GetSynthflowChatCommand() => _conversations = new(WriteFailure, Messages.ConversationsNotServed_Action);

    /// <summary>The ids of the chats to read.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = IdSet)]
    [Alias("chat_id", "ConversationId", "conversation_id")]
    [ArgumentCompleter(typeof(ChatIdCompleter))]
    [ChatIdTransformation]
    public Guid[] ChatId { get; set; } = [];

    /// <summary>
    /// A chat, its id, or a row with ChatId or ConversationId; a row where both are empty is skipped.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = InputObjectSet, ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

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
    public DateTimeOffset? After { get; set; }

    /// <summary>Only chats that started before this time; a time without an offset is this computer's time.</summary>
    [Parameter(ParameterSetName = ListSet)]
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

        foreach (var id in ChatId)
        {
            // As an id on the command line it is a chat's, whatever it was before.
            Write(client, new ChatToRead(id, false, null));
        }

        try
        {
            if (InputObject is { } row && ChatIdInput.Of(row) is { } chat)
            {
                Write(client, chat);
            }
        }
        catch (SynthflowException refused)
        {
            WriteFailure(refused, InputObject);
        }
    }

    /// <inheritdoc />
    protected override void EndProcessing() => _conversations.WriteRest();

    private void Write(SynthflowClient client, ChatToRead chat)
    {
        if (chat.IsConversation && _conversations.IsGivenUp)
        {
            return;
        }

        try
        {
            var whole = Await(client.GetChatAsync(chat.Id, RequestOptions, StopToken));
            _conversations.Found(chat.IsConversation);
            WriteResult(whole);
        }
        catch (SynthflowException failure)
        {
            _conversations.Failed(failure, chat.Id, chat.IsConversation);
        }
    }

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
