using System.Globalization;
using System.Management.Automation;
using System.Text.RegularExpressions;

namespace Synthflow.PowerShell.Cmdlets;

/// <summary>Reads 2026-11-01 as the first of November in every session. PowerShell reads the text of a parameter by the
/// calendar of the session's culture, where 2026 may be a year of another era.</summary>
/// <remarks>Other forms, and years that are none of today's in that calendar, stay as PowerShell reads them.</remarks>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class IsoTimeTransformationAttribute : ArgumentTransformationAttribute
{
    private static readonly Regex _iso = new(
        @"^\s*(19|20|21)\d{2}-\d{1,2}-\d{1,2}\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        Patterns.Limit);

    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) is string text
            && _iso.IsMatch(text)
            && DateTimeOffset.TryParse(
                text, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var time)
            ? time
            : inputData;
}
