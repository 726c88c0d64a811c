using System.Management.Automation;
using Synthflow.Client;
using Synthflow.Client.Chats;
using Synthflow.PowerShell.Agents;
using Synthflow.PowerShell.Cmdlets;

namespace Synthflow.PowerShell.Chats;

/// <summary>Lists the workspace's chats, or reads whole chats by their ids.</summary>
/// <remarks>
/// <para>Without -ChatId the list comes out page by page as it is read: Select-Object -First 3 asks for one page only.
/// Items of the list have id, status and start; pipe them into Get-SynthflowChat again for the messages.</para>
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
/// <seealso cref="RemoveSynthflowChatCommand">Remove-SynthflowChat</seealso>
[Cmdlet(VerbsCommon.Get, "SynthflowChat", DefaultParameterSetName = ListSet)]
[OutputType(typeof(ChatSummary), ParameterSetName = [ListSet])]
[OutputType(typeof(Chat), ParameterSetName = [IdSet])]
public sealed class GetSynthflowChatCommand : SynthflowCmdlet
{
    private const string ListSet = "List";
    private const string IdSet = "Id";

    /// <summary>The chats to read whole.</summary>
    [Parameter(
        Mandatory = true,
        Position = 0,
        ParameterSetName = IdSet,
        ValueFromPipeline = true,
        ValueFromPipelineByPropertyName = true)]
    [Alias("chat_id")]
    public Guid[] ChatId { get; set; } = [];

    /// <summary>Only the chats of this agent.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [Alias("agent_id")]
    [ValidateNotNullOrEmpty]
    public string? AgentId { get; set; }

    /// <summary>Only chats with this status. The service cannot filter by it, so every page is read.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [ValidateSet("ongoing", "completed", "cancelled")]
    public string? Status { get; set; }

    /// <summary>At most so many chats.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [ValidateRange(1, int.MaxValue)]
    public int? First { get; set; }

    /// <summary>Leaves out so many chats at the start.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [ValidateRange(0, int.MaxValue)]
    public int Skip { get; set; }

    /// <summary>How many chats are asked for at a time. Default: the service's own, 10.</summary>
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
            try
            {
                WriteResult(Await(client.GetChatAsync(id, RequestOptions, StopToken)));
            }
            catch (SynthflowException failure)
            {
                WriteFailure(failure, id);
            }
        }
    }

    private void WriteList(SynthflowClient client)
    {
        ChatPager pager;
        try
        {
            pager = client.ListChats(
                AgentId is null ? null : AgentIdInput.Read(AgentId, "-AgentId"), PageSize, RequestOptions);
        }
        catch (SynthflowException refused)
        {
            WriteFailure(refused, AgentId);
            return;
        }

        var toSkip = Skip;
        var left = First ?? int.MaxValue;
        while (pager.HasMore && left > 0)
        {
            IReadOnlyList<ChatSummary> page;
            try
            {
                page = Await(pager.NextAsync(StopToken));
            }
            catch (SynthflowException failure)
            {
                WriteFailure(failure, AgentId);
                return;
            }

            ShowTriesBeforeResults();
            foreach (var chat in page)
            {
                if (Status is not null && !string.Equals(chat.Status, Status, StringComparison.OrdinalIgnoreCase))
                {
                    continue;
                }

                if (toSkip > 0)
                {
                    toSkip--;
                }
                else if (left-- > 0)
                {
                    WriteObject(chat);
                }
            }

            ShowRequests();
        }

        if (pager.IsCutShort && left > 0)
        {
            WriteWarning(Messages.ListCutShort);
        }
    }
}
