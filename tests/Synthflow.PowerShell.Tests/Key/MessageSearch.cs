using System.Collections;
using System.Management.Automation;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Key;

/// <summary>
/// Looks for the text of a message in what comes of a script. It belongs where the user put it (the command line, the row
/// that is an error's target) and in a chat that is read, nowhere else. -Debug shows the bodies of requests, as it says.
/// </summary>
internal static class MessageSearch
{
    public const string Canary = "canary text 51c0 for Ada";

    public static void AssertNowhere(ModuleSession session, ScriptResult result)
    {
        Absent(string.Join('\n', [.. result.Warnings, .. result.Verbose, .. result.Information]));
        foreach (var record in result.Progress)
        {
            Absent($"{record.Activity} {record.StatusDescription} {record.CurrentOperation}");
        }

        var kept = (IEnumerable)session.Runspace.SessionStateProxy.GetVariable("Error");
        foreach (var error in result.AllErrors.Concat(kept.OfType<ErrorRecord>()))
        {
            Absent($"{error} {error.ErrorDetails} {error.ErrorDetails?.RecommendedAction}");
            for (var exception = error.Exception; exception is not null; exception = exception.InnerException)
            {
                Absent(exception.ToString());
                Absent(PSSerializer.Serialize(exception, 1));
            }
        }

        // What was said in a chat is what its messages are for: an agent may repeat it.
        var output = result.Output.Where(item => item.BaseObject.GetType().Name != "ChatMessage").ToArray();
        foreach (var item in output)
        {
            Absent(PSSerializer.Serialize(item, 3));
        }

        session.SetVariable("shown", output);
        Absent(session.Show("$shown"));
        Absent(session.Show("$Error | ForEach-Object { \"$_ $($_.Exception.Message)\" }"));
    }

    public static void Absent(string text) => Assert.DoesNotContain(Canary, text, StringComparison.OrdinalIgnoreCase);
}
