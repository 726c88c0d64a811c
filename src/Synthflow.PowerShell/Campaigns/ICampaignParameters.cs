using System.Collections;
using System.Management.Automation;

namespace Synthflow.PowerShell.Campaigns;

/// <summary>What was given for a campaign, unchecked: each is the parameter of its name.</summary>
internal interface ICampaignParameters
{
    string? Path { get; }

    string JournalPath { get; }

    string AgentId { get; }

    Channel Channel { get; }

    string FromNumber { get; }

    string? InitialMessage { get; }

    string? TemplateSid { get; }

    IDictionary? TemplateVariables { get; }

    string[] CustomVariableProperty { get; }

    string? OptOutPath { get; }

    SwitchParameter AllowEmptyOptOut { get; }

    int? SkipTextedWithinDays { get; }

    string[] OtherJournalPath { get; }

    string? QuietHours { get; }

    QuietHoursAction QuietHoursAction { get; }

    double? MaxPerSecond { get; }

    int ThrottleLimit { get; }

    long? First { get; }

    string? Partition { get; }

    string[] AcceptChange { get; }

    string? ProblemPath { get; }

    SwitchParameter Force { get; }

    /// <summary>How the list is to be read.</summary>
    ContactListOptions ListOptions { get; }

    /// <summary>What stands on the command line, by name; the line that resumes the campaign is made of it.</summary>
    IDictionary<string, object> Bound { get; }
}
