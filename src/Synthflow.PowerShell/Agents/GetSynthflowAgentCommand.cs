using System.Management.Automation;
using Synthflow.Client;
using Synthflow.Client.Agents;
using Synthflow.PowerShell.Cmdlets;
using Synthflow.PowerShell.Completion;

namespace Synthflow.PowerShell.Agents;

/// <summary>Lists the workspace's agents, or finds them by name or id.</summary>
/// <remarks>
/// <para>Agents of every type come out, because Synthflow does not say which type an agent for chats has. Each has
/// AgentId, Name, Type, Description, PhoneNumbers, and in InputVariables the names that its prompt uses; give values
/// for them with -CustomVariables.</para>
/// <para>An agent can be piped into New-SynthflowChat and New-SynthflowOutboundChat. To type an id, press Tab after
/// -AgentId: it offers the agents by name.</para>
/// </remarks>
/// <example>
/// <para>Find an agent by its name</para>
/// <code>Get-SynthflowAgent 'Spring*'</code>
/// </example>
/// <example>
/// <para>Talk to an agent by its name</para>
/// <code>Get-SynthflowAgent 'Appointment booking' | New-SynthflowChat</code>
/// </example>
/// <example>
/// <para>See which variables an agent's prompt uses</para>
/// <code>(Get-SynthflowAgent -AgentId 11111111-1111-4111-8111-111111111111).InputVariables</code>
/// </example>
/// <seealso cref="Chats.NewSynthflowOutboundChatCommand">New-SynthflowOutboundChat</seealso>
/// <seealso cref="Chats.NewSynthflowChatCommand">New-SynthflowChat</seealso>
/// <seealso cref="Workspace.GetSynthflowPhoneNumberCommand">Get-SynthflowPhoneNumber</seealso>
[Cmdlet(VerbsCommon.Get, "SynthflowAgent", DefaultParameterSetName = NameSet)]
[OutputType(typeof(Agent))]
public sealed class GetSynthflowAgentCommand : SynthflowCmdlet
{
    private const string NameSet = "Name";
    private const string IdSet = "Id";

    /// <summary>Only agents with these names; wildcards are allowed. Default: all agents.</summary>
    [Parameter(Position = 0, ParameterSetName = NameSet, ValueFromPipeline = true)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[] Name { get; set; } = ["*"];

    /// <summary>The agents with these ids.</summary>
    [Parameter(Mandatory = true, ParameterSetName = IdSet, ValueFromPipelineByPropertyName = true)]
    [Alias("agent_id", "model_id")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(AgentIdCompleter))]
    public string[] AgentId { get; set; } = [];

    /// <summary>Maximum number of agents.</summary>
    [Parameter(ParameterSetName = NameSet)]
    [ValidateRange(1, int.MaxValue)]
    public int? First { get; set; }

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        var client = RequireConnection().Client;
        if (ParameterSetName == NameSet)
        {
            WriteByName(client);
            return;
        }

        foreach (var id in AgentId)
        {
            try
            {
                var agentId = AgentIdInput.Read(id, "-AgentId", null);
                WriteResult(Await(client.GetAgentAsync(agentId, RequestOptions, StopToken)));
            }
            catch (SynthflowException failure)
            {
                WriteFailure(failure, id);
            }
        }
    }

    private void WriteByName(SynthflowClient client)
    {
        var names = new WantedNames(Name);
        var end = WritePages(
            client.ListAgents(RequestOptions),
            Name.Length == 1 ? Name[0] : Name,
            agent => names.Take(agent.Name),
            first: First);
        // Where -First ended the list early, the rest was not looked at.
        foreach (var missing in end == PagesEnd.ReadToTheEnd ? names.Missing : [])
        {
            WriteError(Errors.ErrorRecords.Invalid(
                ErrorIds.NotFound,
                Text.Of(Messages.NotFound_Agent, Text.Harmless(missing, 60)),
                Messages.NotFound_Agent_NextStep,
                missing));
        }
    }
}
