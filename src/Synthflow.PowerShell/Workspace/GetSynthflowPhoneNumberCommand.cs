using System.Management.Automation;
using Synthflow.Client.Workspaces;
using Synthflow.PowerShell.Errors;
using Synthflow.PowerShell.Cmdlets;
using Synthflow.PowerShell.Views;

namespace Synthflow.PowerShell.Workspace;

/// <summary>Lists the workspace's own phone numbers, which can be the sender (-FromNumber).</summary>
/// <remarks>
/// <para>Each has PhoneNumber, Sid (Twilio's id of it) and IsAvailable (no agent uses it yet; the table shows this as
/// UsedBy). A number that an agent uses can be the sender of its messages.</para>
/// <para>Synthflow requires the workspace's id for this, and has no request that returns it. Without -WorkspaceId the
/// id is taken from the workspace's first contact.</para>
/// </remarks>
/// <example>
/// <para>See which numbers there are</para>
/// <code>Get-SynthflowPhoneNumber</code>
/// </example>
/// <example>
/// <para>See the numbers that no agent uses yet</para>
/// <code>Get-SynthflowPhoneNumber -WorkspaceId 33333333-3333-4333-8333-333333333333 | Where-Object IsAvailable</code>
/// </example>
/// <seealso cref="Agents.GetSynthflowAgentCommand">Get-SynthflowAgent</seealso>
[Cmdlet(VerbsCommon.Get, "SynthflowPhoneNumber")]
[OutputType(typeof(WorkspacePhoneNumber))]
[Shows(typeof(WorkspacePhoneNumber), "PhoneNumber* IsAvailable Sid*")]
public sealed class GetSynthflowPhoneNumberCommand : SynthflowCmdlet
{
    /// <summary>The workspace's id. Default: the id in the workspace's first contact.</summary>
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
                WriteError(ErrorRecords.Invalid(
                    ErrorIds.WorkspaceUnknown,
                    Messages.WorkspaceUnknown,
                    Messages.WorkspaceUnknown_NextStep,
                    RequireConnection()));
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
