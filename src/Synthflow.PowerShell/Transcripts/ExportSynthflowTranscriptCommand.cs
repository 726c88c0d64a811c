using System.Management.Automation;
using Synthflow.Client.Chats;
using Synthflow.PowerShell.Chats;
using Synthflow.PowerShell.Cmdlets;

namespace Synthflow.PowerShell.Transcripts;

/// <summary>Writes the transcripts of chats to files: as text to read, a table, or JSON.</summary>
/// <remarks>
/// <para>Where -Path is a folder, or ends with a slash, each chat gets a file of its own there, named by the chat's id;
/// otherwise all chats go into one file. A file is written whole or not at all. An existing file is not replaced,
/// unless -Force is given. On Linux and macOS only its owner can read it, because it holds what people wrote.</para>
/// <para>A whole chat that is piped in is written as it is; any other is read first. The output of
/// New-SynthflowOutboundChat and of a campaign can be piped in; rows without an id are skipped. Csv has one row per
/// message; cells that a spreadsheet would take for a formula are made harmless. Json has the chats as Synthflow
/// returned them.</para>
/// </remarks>
/// <example>
/// <para>One page about one chat</para>
/// <code>$chat = New-SynthflowChat -AgentId 11111111-1111-4111-8111-111111111111
/// Export-SynthflowTranscript $chat.ChatId -Path chat.md</code>
/// </example>
/// <example>
/// <para>Every completed chat in a folder, one file each</para>
/// <code>Get-SynthflowChat -Status completed | Export-SynthflowTranscript -Path transcripts/ -Format Csv</code>
/// </example>
/// <seealso cref="Chats.GetSynthflowChatCommand">Get-SynthflowChat</seealso>
/// <seealso cref="Chats.WaitSynthflowChatCommand">Wait-SynthflowChat</seealso>
[Cmdlet(
    VerbsData.Export,
    "SynthflowTranscript",
    DefaultParameterSetName = IdSet,
    SupportsShouldProcess = true,
    ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(FileInfo))]
public sealed class ExportSynthflowTranscriptCommand : ChatsCmdlet
{
    private readonly List<Chat> _chats = [];
    private string _path = "";
    private bool _isFolder;
    private TranscriptFormat _format;

    /// <summary>
    /// The file for all chats, with an extension such as .md, .csv or .json; or the folder for one file per chat. A
    /// folder that does not exist is created; write a slash at its end.
    /// </summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>
    /// The format of the files. Default: by the file's extension (.md, .csv, .json), and Markdown in a folder. Any
    /// other extension is refused, unless this is given.
    /// </summary>
    [Parameter]
    [NamedValueTransformation(typeof(TranscriptFormat))]
    public TranscriptFormat? Format { get; set; }

    /// <summary>Replaces files that exist. A campaign's journal is never replaced.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc />
    protected override void BeginProcessing()
    {
        try
        {
            _path = FilePaths.OfNew(SessionState, Path, ErrorIds.TranscriptNotWritable);
            _isFolder = Directory.Exists(_path) || Path.EndsWith("/", StringComparison.Ordinal)
                || Path.EndsWith("\\", StringComparison.Ordinal);
            _format = _isFolder ? Format ?? TranscriptFormat.Markdown : TranscriptText.Of(_path, Format);
            if (!_isFolder)
            {
                // Before thousands of chats are read for nothing.
                WholeFile.RequirePlace(_path, Force);
            }
        }
        catch (SynthflowException refused)
        {
            ThrowTerminatingError(Errors.ErrorRecords.From(refused, Path));
        }
    }

    /// <inheritdoc />
    protected override void EndProcessing()
    {
        if (!_isFolder && _chats.Count > 0)
        {
            try
            {
                WriteFile(_path, _chats);
            }
            catch (SynthflowException failure)
            {
                WriteFailure(failure, Path);
            }
        }

        Conversations.WriteRest();
    }

    private protected override void Take(ChatToRead chat) => Read(chat, whole =>
    {
        ShowRequests();
        Add(whole);
    });

    private protected override void Take(PSObject row)
    {
        if (row.BaseObject is Chat whole)
        {
            Add(whole);
            return;
        }

        base.Take(row);
    }

    private void Add(Chat chat)
    {
        if (!_isFolder)
        {
            _chats.Add(chat);
            return;
        }

        // An id is the service's; what is no part of a name anywhere becomes a dash.
        var name = new string([.. chat.ChatId.Select(static character =>
            char.IsLetterOrDigit(character) || character is '-' or '_' ? character : '-')]);
        WriteFile(System.IO.Path.Combine(_path, name + TranscriptText.Extension(_format)), [chat]);
    }

    private void WriteFile(string file, IReadOnlyList<Chat> chats)
    {
        var what = chats.Count == 1 ? Text.Of("the transcript of chat {0}", chats[0].ChatId)
            : Text.Of("the transcripts of {0} chats", chats.Count);
        if (!ShouldProcess(file, "Write " + what))
        {
            return;
        }

        if (_isFolder)
        {
            Directory.CreateDirectory(_path);
        }

        // Spreadsheets know UTF-8 by its mark.
        WholeFile.Write(
            file, TranscriptText.Write(chats, _format), withMark: _format == TranscriptFormat.Csv, overwrite: Force);
        WriteObject(InvokeProvider.Item.Get([file], force: true, literalPath: true), enumerateCollection: true);
    }
}
