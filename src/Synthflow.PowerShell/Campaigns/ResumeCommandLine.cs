using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Text;

namespace Synthflow.PowerShell.Campaigns;

/// <summary>The command that goes on with a campaign, as it can be pasted at a prompt.</summary>
internal static class ResumeCommandLine
{
    /// <param name="parameters">Those that the campaign was run with.</param>
    public static string ToGoOn(IDictionary<string, object> parameters)
    {
        var line = new StringBuilder(
            parameters.ContainsKey(nameof(InvokeSynthflowCampaignCommand.Path)) ? "" : "<the same rows> | ")
            .Append("Invoke-SynthflowCampaign");
        foreach (var given in parameters)
        {
            // A connection has no spelling; the rows of the pipeline stand at the front already; a change is accepted
            // once.
            if (given.Key is nameof(InvokeSynthflowCampaignCommand.InputObject)
                or nameof(InvokeSynthflowCampaignCommand.Connection)
                or nameof(InvokeSynthflowCampaignCommand.AcceptChange))
            {
                continue;
            }

            line.Append(" -").Append(given.Key);
            if (given.Value is SwitchParameter choice)
            {
                line.Append(choice.IsPresent ? "" : ":$false");
            }
            else
            {
                line.Append(' ').Append(Spelled(given.Value));
            }
        }

        return line.ToString();
    }

    /// <summary>A text as PowerShell reads it back.</summary>
    public static string Quoted(string text) => "'" + CodeGeneration.EscapeSingleQuotedStringContent(text) + "'";

    private static string Spelled(object? value) => (value is PSObject wrapped ? wrapped.BaseObject : value) switch
    {
        null => "$null",
        bool truth => truth ? "$true" : "$false",
        string text => Quoted(text),
        char character => Quoted(character.ToString()),
        IDictionary table => "@{ " + string.Join("; ", TextTableEntry.Of(table)
            .Select(static entry => Spelled(entry.Key) + " = " + Spelled(entry.Value))) + " }",
        Encoding encoding => Quoted(encoding.WebName),
        IEnumerable list => string.Join(", ", list.Cast<object>().Select(Spelled)),
        Guid or Enum => value!.ToString()!, // neither is null nor has a null text
        var other => Convert.ToString(other, CultureInfo.InvariantCulture) ?? "$null",
    };
}
