using System.Management.Automation;
using Synthflow.Client;
using Synthflow.Client.Chats;
using Synthflow.PowerShell.Agents;
using Synthflow.PowerShell.Cmdlets;
using Synthflow.PowerShell.Completion;
using Synthflow.PowerShell.Errors;
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

    private Guid? _entered;

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
        if (!CanAsk())
        {
            ThrowTerminatingError(HostCannotAsk());
        }

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
            SayLeft(id);
            throw;
        }
        catch (SynthflowException failure)
        {
            WriteFailure(failure, ParameterSetName == ChatSet ? ChatId : AgentId);
        }
    }

    /// <summary>Asked without a keyboard, PowerShell's own console host ends the whole script without a word.</summary>
    private bool CanAsk() => Host.UI is not null
        && (Host.Name != "ConsoleHost" || !Console.IsInputRedirected)
        && !Environment.GetCommandLineArgs().Any(static argument =>
            argument.StartsWith("-noni", StringComparison.OrdinalIgnoreCase));

    private void Talk(SynthflowClient client, Chat chat)
    {
        Say(Messages.ChatHints);
        foreach (var message in chat.Messages)
        {
            Say(message.ToString());
        }

        var id = Guid.Parse(chat.ChatId);
        _entered = id;
        while (IsOngoing(chat))
        {
            if (Ask() is not { } line || line == Exit)
            {
                Say(Text.Of(Messages.ChatIsLeft, id));
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

        Say(Text.Of(Messages.ChatHasEnded, id, chat.Status));
    }

    /// <summary>After Ctrl+C. A cmdlet that is being stopped has no streams left, but the screen is there.</summary>
    private void SayLeft(Guid id)
    {
        try
        {
            Host.UI.WriteLine();
            Say(Text.Of(Messages.ChatIsLeft, id));
        }
        catch (Exception exception) when (HostFaults.IsOfTheHost(exception))
        {
            // A host that shows nothing any more; Get-SynthflowChat lists the chat.
        }
    }

    private static bool IsOngoing(Chat chat) =>
        chat.Status is null or "" || string.Equals(chat.Status, "ongoing", StringComparison.OrdinalIgnoreCase);

    private bool SayInChat(SynthflowClient client, Guid id, string line)
    {
        try
        {
            Say(Await(client.SendMessageAsync(id, line, RequestOptions, StopToken)).ToString());
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
            Say(Text.Of(Messages.ChatIsSaved, path));
        }
        catch (SynthflowException failure)
        {
            WriteFailure(failure, name);
        }
    }

    /// <summary>A line that somebody types; null where the input has ended.</summary>
    private string? Ask()
    {
        try
        {
            Host.UI.Write("You: ");
            var line = Host.Name == "ConsoleHost" && Path.DirectorySeparatorChar == '/'
                ? TypedLine.Read(StopToken)
                : Host.UI.ReadLine();
            return line?.Trim();
        }
        catch (OperationCanceledException) when (StopToken.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
        catch (Exception exception) when (HostFaults.IsOfTheHost(exception) && !StopToken.IsCancellationRequested)
        {
            ThrowTerminatingError(HostCannotAsk());
            return null;
        }
    }

    private static ErrorRecord HostCannotAsk() => ErrorRecords.Invalid(
        ErrorIds.HostCannotAsk, Messages.HostCannotAsk, Messages.HostCannotAsk_NextStep, null);

    // What the agent and the person say is shown harmless: it could move the cursor or hide lines.
    private void Say(string line) => Host.UI.WriteLine(Text.Harmless(line, 5000));
}
