using System.Management.Automation;
using Synthflow.PowerShell.Campaigns;
using Synthflow.PowerShell.Completion;

namespace Synthflow.PowerShell.Results;

public sealed partial class GetSynthflowCampaignResultCommand
{
    /// <summary>Variables that the agent collected, each as a column of its own.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(VariableNameCompleter))]
    public string[] VariableName { get; set; } = [];

    /// <summary>
    /// Message logs of Twilio, for the columns TwilioStatus and TwilioErrorCode: CSV, JSON, JSON lines; each may be packed with
    /// gzip.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] TwilioLogPath { get; set; } = [];

    /// <summary>The zone of times in the log that say no offset, such as UTC or America/New_York.</summary>
    [Parameter]
    [TimeZoneTransformation]
    public TimeZoneInfo? LogTimeZone { get; set; }
}
