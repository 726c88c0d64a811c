using System.Management.Automation;
using Synthflow.Campaigns;
using Synthflow.PowerShell.Completion;

namespace Synthflow.PowerShell.OptOuts;

public sealed partial class UpdateSynthflowOptOutCommand
{
    /// <summary>The list: a text file with one number per line. It is created if it does not exist.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>
    /// Message logs of Twilio: the console's CSV, JSON of the API, JSON lines; each may be compressed with gzip.
    /// Wildcards are allowed.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] TwilioLogPath { get; set; } = [];

    /// <summary>Journals of campaigns; wildcards and the output of Get-SynthflowCampaign are allowed.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(JournalPathCompleter))]
    public string[] JournalPath { get; set; } = [];

    /// <summary>People to add: phone numbers, or objects that have one, such as those of this cmdlet. An object that
    /// has a journal's path too stands for that journal.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyCollection]
    [AllowEmptyString]
    public string[] PhoneNumber { get; set; } = [];

    /// <summary>How it is known that the people of -PhoneNumber opted out, for the comment of their lines: 'by
    /// phone'.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyString]
    public string? Source { get; set; }

    /// <summary>
    /// Also reads the chats of the journals, for replies that are a stop word alone. Needs a connection.
    /// </summary>
    [Parameter]
    public SwitchParameter IncludeReply { get; set; }

    /// <summary>
    /// Also returns the messages that may mean stop and add nobody, with NeedsReview True: to be read by a person.
    /// </summary>
    [Parameter]
    public SwitchParameter IncludeReview { get; set; }

    /// <summary>The country of numbers without a leading +, in the list and in logs, as two letters such as US or
    /// DE.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(CountryCompleter))]
    public string? DefaultCountry { get; set; }

    /// <summary>Number of chats to read at the same time.</summary>
    [Parameter]
    [ValidateRange(1, CampaignOptions.MaxWorkers)]
    public int ThrottleLimit { get; set; } = 16;
}
