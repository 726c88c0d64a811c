using System.Management.Automation;
using Synthflow.Client;
using Synthflow.Client.Chats;
using Synthflow.PowerShell.Agents;
using Synthflow.PowerShell.Cmdlets;
using Synthflow.PowerShell.Completion;
using Synthflow.PowerShell.Transcripts;

namespace Synthflow.PowerShell.Chats;

/// <summary>Talks with an agent at the prompt: what you type is sent, and the agent's reply is shown.</summary>
/// <remarks>
/// <para>/exit leaves, /save file.md writes the transcript so far. After /exit or Ctrl+C the chat is still there:
/// Enter-SynthflowChat -ChatId continues it. When the chat ends, the cmdlet ends too.</para>
/// <para>It needs a session that can prompt. In a job, a runbook, or where input comes from a file, use
/// Send-SynthflowChatMessage.</para>
/// </remarks>
/// <example>
/// <para>Talk with an agent</para>
/// <code>Enter-SynthflowChat -AgentId 11111111-1111-4111-8111-111111111111</code>
/// </example>
/// <example>
/// <para>Go on with the newest chat</para>
/// <code>Get-SynthflowChat -First 1 | Enter-SynthflowChat</code>
/// </example>
/// <seealso cref="SendSynthflowChatMessageCommand">Send-SynthflowChatMessage</seealso>
/// <seealso cref="Transcripts.ExportSynthflowTranscriptCommand">Export-SynthflowTranscript</seealso>
[Cmdlet(VerbsCommon.Enter, "SynthflowChat", DefaultParameterSetName = AgentSet)]
[OutputType(typeof(void))]
public sealed class EnterSynthflowChatCommand : SynthflowCmdlet
{
    private const string AgentSet = "Agent";
    private const string ChatSet = "Chat";
    private const string Exit = "/exit";
    private const string Save = "/save";

    private readonly ChatPrompt _prompt;
    private Guid? _entered;

    /// <summary>Makes the cmdlet.</summary>
    public EnterSynthflowChatCommand() => _prompt = new ChatPrompt(this);

    /// <summary>The agent to talk to, in a new chat.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = AgentSet)]
    [Alias("agent_id", "model_id")]
    [ArgumentCompleter(typeof(AgentIdCompleter))]
    public string AgentId { get; set; } = "";

    /// <summary>The chat to continue.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ChatSet, ValueFromPipelineByPropertyName = true)]
    [Alias("chat_id")]
    [ArgumentCompleter(typeof(ChatIdCompleter))]
    [ChatIdTransformation]
    public Guid ChatId { get; set; }

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        var client = RequireConnection().Client;
        _prompt.RequireKeyboard();
        try
        {
            var chat = ParameterSetName == ChatSet
                ? Await(client.GetChatAsync(ChatId, RequestOptions, StopToken))
                : Await(client.CreateChatAsync(
                    Guid.NewGuid(), AgentIdInput.Read(AgentId, "-AgentId", Delivery.NotSent), null, RequestOptions,
                    StopToken));
            Talk(client, chat);
        }
        catch (PipelineStoppedException) when (_entered is { } id)
        {
            _prompt.SayLeft(id);
            throw;
        }
        catch (SynthflowException failure)
        {
            WriteFailure(failure, ParameterSetName == ChatSet ? ChatId : AgentId);
        }
    }

    private void Talk(SynthflowClient client, Chat chat)
    {
        _prompt.Say(Messages.ChatHints);
        foreach (var message in chat.Messages)
        {
            _prompt.Say(message.ToString());
        }

        var id = Guid.Parse(chat.ChatId);
        _entered = id;
        while (IsOngoing(chat))
        {
            if (_prompt.Ask() is not { } line || line == Exit)
            {
                _prompt.Say(Text.Of(Messages.ChatIsLeft, id));
                return;
            }

            if (line.StartsWith(Save, StringComparison.OrdinalIgnoreCase))
            {
                SaveTo(client, id, line.Substring(Save.Length).Trim());
            }
            else if (line.Length > 0 && SayInChat(client, id, line))
            {
                chat = Await(client.GetChatAsync(id, RequestOptions, StopToken));
            }

            ShowRequests();
        }

        _prompt.Say(Text.Of(Messages.ChatHasEnded, id, chat.Status));
    }

    private static bool IsOngoing(Chat chat) =>
        chat.Status is null or "" || string.Equals(chat.Status, "ongoing", StringComparison.OrdinalIgnoreCase);

    private bool SayInChat(SynthflowClient client, Guid id, string line)
    {
        try
        {
            _prompt.Say(Await(client.SendMessageAsync(id, line, RequestOptions, StopToken)).ToString());
            return true;
        }
        catch (SynthflowException failure)
        {
            WriteFailure(failure, id);
            return false;
        }
    }

    private void SaveTo(SynthflowClient client, Guid id, string name)
    {
        try
        {
            var path = FilePaths.OfNew(
                SessionState, name.Length > 0 ? name : id + ".md", ErrorIds.TranscriptNotWritable);
            var format = TranscriptText.Of(path, null);
            var chat = Await(client.GetChatAsync(id, RequestOptions, StopToken));
            WholeFile.Write(
                path, TranscriptText.Write([chat], format), format == TranscriptFormat.Csv, overwrite: false);
            _prompt.Say(Text.Of(Messages.ChatIsSaved, path));
        }
        catch (SynthflowException failure)
        {
            WriteFailure(failure, name);
        }
    }
}
