using System.Management.Automation;
using Synthflow.Client;
using Synthflow.Client.Workspaces;
using Synthflow.PowerShell.Errors;
using Synthflow.PowerShell.Cmdlets;
using Synthflow.PowerShell.Views;

namespace Synthflow.PowerShell.Workspace;

/// <summary>Lists the workspace's own phone numbers: what -FromNumber can be.</summary>
/// <remarks>
/// <para>Each has PhoneNumber, Sid (Twilio's id of it) and IsAvailable (no agent has it yet; the
/// table says it as UsedBy). What an agent has can be its sender.</para>
/// <para>Synthflow wants the workspace's id for this and has no call that gives it. Without -WorkspaceId it is taken from
/// the workspace's first contact.</para>
/// </remarks>
/// <example>
/// <para>See which numbers there are</para>
/// <code>Get-SynthflowPhoneNumber</code>
/// </example>
/// <example>
/// <para>See the numbers that no agent has yet</para>
/// <code>Get-SynthflowPhoneNumber -WorkspaceId 33333333-3333-4333-8333-333333333333 | Where-Object IsAvailable</code>
/// </example>
/// <seealso cref="Agents.GetSynthflowAgentCommand">Get-SynthflowAgent</seealso>
[Cmdlet(VerbsCommon.Get, "SynthflowPhoneNumber")]
[OutputType(typeof(WorkspacePhoneNumber))]
[Shows(typeof(WorkspacePhoneNumber), "PhoneNumber* IsAvailable Sid*")]
public sealed class GetSynthflowPhoneNumberCommand : SynthflowCmdlet
{
    /// <summary>The workspace's id. Default: the one that its first contact names.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("workspace_id")]
    [ValidateNotNullOrEmpty]
    public string? WorkspaceId { get; set; }

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        var client = RequireConnection().Client;
        try
        {
            var workspace = WorkspaceId ?? Await(client.FindWorkspaceIdAsync(RequestOptions, StopToken));
            if (workspace is null)
            {
                WriteError(ErrorRecords.OfNoSend(
                    ErrorIds.WorkspaceUnknown, Messages.WorkspaceUnknown, RequireConnection()));
                return;
            }

            WritePages(client.ListPhoneNumbers(workspace, RequestOptions), WorkspaceId);
        }
        catch (SynthflowException failure)
        {
            WriteFailure(failure, WorkspaceId);
        }
    }
}
