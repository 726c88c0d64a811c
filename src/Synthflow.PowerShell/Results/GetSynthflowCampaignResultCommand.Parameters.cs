using System.Management.Automation;
using Synthflow.PowerShell.Campaigns;
using Synthflow.PowerShell.Completion;

namespace Synthflow.PowerShell.Results;

public sealed partial class GetSynthflowCampaignResultCommand
{
    /// <summary>Names of variables that the agent collected; each becomes a column.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(VariableNameCompleter))]
    public string[] VariableName { get; set; } = [];

    /// <summary>
    /// Message logs of Twilio, for the columns TwilioStatus and TwilioErrorCode: CSV, JSON, JSON lines; each may be
    /// compressed with gzip.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] TwilioLogPath { get; set; } = [];

    /// <summary>The time zone of times in the log that have no offset, such as UTC or America/New_York.</summary>
    [Parameter]
    [TimeZoneTransformation]
    public TimeZoneInfo? LogTimeZone { get; set; }
}
