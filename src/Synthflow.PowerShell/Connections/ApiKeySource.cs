using System.Management.Automation.Host;
using System.Security;
using Synthflow.PowerShell.Cmdlets;

namespace Synthflow.PowerShell.Connections;

/// <summary>Where the API key comes from when it is not a parameter.</summary>
internal static class ApiKeySource
{
    /// <summary>The key of the environment; null where there is none.</summary>
    public static SecureString? OfEnvironment()
    {
        var text = Environment.GetEnvironmentVariable(ConnectionAddress.KeyVariable);
        return string.IsNullOrWhiteSpace(text)
            ? null
            : ApiKeyTransformationAttribute.Secret(text!); // checked; net472 lacks the annotation
    }

    /// <summary>The key as somebody types it.</summary>
    /// <exception cref="SynthflowException"><c>ApiKeyMissing</c>: there is nobody to ask.</exception>
    public static SecureString FromPrompt(PSHost host)
    {
        try
        {
            // Asked without a keyboard, PowerShell's own console host ends the whole script without a word.
            if (host.Name != "ConsoleHost" || !Console.IsInputRedirected)
            {
                host.UI.Write(Messages.ApiKeyPrompt);
                // Enter alone is an answer too: an empty key, which is refused as such.
                if (host.UI.ReadLineAsSecureString() is { } typed)
                {
                    return typed;
                }
            }
        }
        catch (Exception exception) when (HostFaults.IsOfTheHost(exception) || exception is NullReferenceException)
        {
            // A host that cannot ask: -NonInteractive, a job, a runbook, input that comes from a file.
        }

        throw new SynthflowException(ErrorIds.ApiKeyMissing, Messages.ApiKeyMissing)
        {
            RecommendedAction = Messages.ApiKeyMissing_NextStep,
        };
    }
}
