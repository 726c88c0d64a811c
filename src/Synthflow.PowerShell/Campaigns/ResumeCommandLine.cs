using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Text;

namespace Synthflow.PowerShell.Campaigns;

/// <summary>The command that goes on with a campaign, as it can be pasted at a prompt.</summary>
internal static class ResumeCommandLine
{
    public static string ToGoOn(InvokeSynthflowCampaignCommand cmdlet)
    {
        var line = new StringBuilder(cmdlet.Path is null ? "<the same rows> | " : "")
            .Append("Invoke-SynthflowCampaign");
        foreach (var given in cmdlet.MyInvocation.BoundParameters)
        {
            // A connection has no spelling; the rows of the pipeline stand at the front already; a change is accepted once.
            if (given.Key is nameof(cmdlet.InputObject) or nameof(cmdlet.Connection) or nameof(cmdlet.AcceptChange))
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
        IDictionary table => "@{ " + string.Join("; ", table.Cast<DictionaryEntry>()
            .Select(static entry => Spelled(entry.Key) + " = " + Spelled(entry.Value))) + " }",
        Encoding encoding => Quoted(encoding.WebName),
        IEnumerable list => string.Join(", ", list.Cast<object>().Select(Spelled)),
        Guid or Enum => value!.ToString()!, // neither is null nor has a null text
        var other => Convert.ToString(other, CultureInfo.InvariantCulture) ?? "$null",
    };
}
