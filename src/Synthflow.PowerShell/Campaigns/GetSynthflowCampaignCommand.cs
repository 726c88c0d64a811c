using System.Management.Automation;
using Synthflow.Campaigns;
using Synthflow.Campaigns.Journal;
using Synthflow.Campaigns.Results;
using Synthflow.PowerShell.Cmdlets;
using Synthflow.PowerShell.Errors;
using Synthflow.PowerShell.Completion;
using Synthflow.PowerShell.Views;

namespace Synthflow.PowerShell.Campaigns;

/// <summary>Shows what became of a campaign: its counts, or the phone numbers with an outcome.</summary>
/// <remarks>
/// <para>It reads the journal, also while the campaign runs, and needs no connection. With -Outcome Unknown, each phone
/// number comes out with the times between which its message may have left, so that you can look for it in the Twilio
/// log of the sender.</para>
/// </remarks>
/// <example>
/// <para>See the counts</para>
/// <code>Get-SynthflowCampaign -JournalPath spring.jsonl</code>
/// </example>
/// <example>
/// <para>See which sends may or may not have arrived, and when</para>
/// <code>Get-SynthflowCampaign -JournalPath spring.jsonl -Outcome Unknown</code>
/// </example>
/// <example>
/// <para>See every number with what became of it</para>
/// <code>Get-SynthflowCampaign -JournalPath spring.jsonl -Outcome *</code>
/// </example>
/// <example>
/// <para>See all campaigns in a folder</para>
/// <code>Get-SynthflowCampaign -JournalPath *.jsonl</code>
/// </example>
/// <example>
/// <para>See all parts of a campaign as one, and which part has no journal</para>
/// <code>Get-SynthflowCampaign -JournalPath spring-*.jsonl -Merge</code>
/// </example>
/// <seealso cref="ResolveSynthflowCampaignCommand">Resolve-SynthflowCampaign</seealso>
[Cmdlet(VerbsCommon.Get, "SynthflowCampaign", DefaultParameterSetName = StatusSet)]
[OutputType(typeof(CampaignStatus), ParameterSetName = [StatusSet])]
[OutputType(typeof(MergedCampaignStatus), ParameterSetName = [MergeSet])]
[OutputType(typeof(JournalEntry), ParameterSetName = [OutcomeSet])]
public sealed class GetSynthflowCampaignCommand : StoppableCmdlet
{
    private const string StatusSet = "Status";
    private const string MergeSet = "Merge";
    private const string OutcomeSet = "Outcome";
    private const string All = "*";

    private readonly List<string> _toMerge = [];

    /// <summary>The journals of the campaigns; wildcards work, and files can be piped in.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath")]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(JournalPathCompleter))]
    public string[] JournalPath { get; set; } = [];

    /// <summary>
    /// Returns the phone numbers with these outcomes: Sent, AcceptedNoId, Rejected, NotSent, Unknown; * for all.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = OutcomeSet)]
    [JournalOutcomeTransformation]
    [ValidateSet(
        nameof(CampaignOutcome.Sent),
        nameof(CampaignOutcome.AcceptedNoId),
        nameof(CampaignOutcome.Rejected),
        nameof(CampaignOutcome.NotSent),
        nameof(CampaignOutcome.Unknown),
        All)]
    public string[] Outcome { get; set; } = [];

    /// <summary>
    /// Takes all journals as the parts of one campaign (-Partition) and returns one object; its Parts says which part
    /// has no journal or did not finish. Journals of different campaigns are refused.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = MergeSet)]
    public SwitchParameter Merge { get; set; }

    /// <inheritdoc />
    protected override void BeginProcessing() => SessionTypes.MakeKnown();

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        foreach (var given in JournalPath)
        {
            var paths = Resolve(given);
            foreach (var path in paths ?? [])
            {
                if (!Merge)
                {
                    Show(path);
                }
                else if (!_toMerge.Contains(path, StringComparer.Ordinal))
                {
                    _toMerge.Add(path);
                }
            }

            if (paths is { Count: 0 })
            {
                WriteError(ErrorRecords.From(JournalPaths.NoMatch(given), given));
            }
        }
    }

    /// <inheritdoc />
    protected override void EndProcessing()
    {
        if (_toMerge.Count == 0)
        {
            return;
        }

        try
        {
            WriteObject(new MergedCampaignStatus(EndWith(() => CampaignParts.Open(_toMerge, StopToken))));
        }
        catch (CampaignException failure)
        {
            ThrowTerminatingError(ErrorRecords.From(failure, failure.JournalPath ?? _toMerge[0]));
        }
    }

    private bool IsAskedFor(JournalEntry entry) => Array.Exists(
        Outcome, asked => asked == All || asked.Equals(entry.Outcome, StringComparison.OrdinalIgnoreCase));

    private IReadOnlyList<string>? Resolve(string given)
    {
        try
        {
            return JournalPaths.Of(given, SessionState);
        }
        catch (SynthflowException failure)
        {
            WriteError(ErrorRecords.From(failure, given));
            return null;
        }
    }

    private void Show(string path)
    {
        try
        {
            EndWith(() =>
            {
                var journal = JournalReader.Open(path, StopToken);
                if (ParameterSetName == StatusSet)
                {
                    WriteObject(new CampaignStatus(journal));
                    return;
                }

                foreach (var entry in journal.Entries(null).Where(IsAskedFor))
                {
                    WriteObject(entry);
                }
            });
        }
        catch (CampaignException failure)
        {
            WriteError(ErrorRecords.From(failure, path));
        }
    }
}
