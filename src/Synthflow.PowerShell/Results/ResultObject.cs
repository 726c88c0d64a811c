using System.Diagnostics.CodeAnalysis;
using System.Management.Automation;

namespace Synthflow.PowerShell.Results;

/// <summary>An object of Get-SynthflowCampaignResult, which remembers who it is about. That is no property of it: files
/// and jobs would have it as a column beside the list's own.</summary>
[SuppressMessage("Usage", "MA0097", Justification = "Its base compares; nobody compares results with operators of C#.")]
internal sealed class ResultObject : PSObject
{
    /// <summary>The row as a person counts it.</summary>
    public required long Row { get; init; }

    /// <summary>The number in E.164; <see langword="null"/> where the row has none that can be used.</summary>
    public required string? PhoneNumber { get; init; }

    /// <summary>The person's name; <see langword="null"/> where it is not known.</summary>
    public required string? Name { get; init; }
}
