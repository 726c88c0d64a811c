using System.Management.Automation;
using Synthflow.PowerShell.Cmdlets;
using Synthflow.PowerShell.Errors;

namespace Synthflow.PowerShell.Chats;

/// <summary>The screen and the keyboard of somebody who talks with an agent.</summary>
/// <param name="cmdlet">Has the host, and can be stopped.</param>
internal sealed class ChatPrompt(StoppableCmdlet cmdlet)
{
    private const string ConsoleHost = "ConsoleHost";

    /// <summary>Ends the cmdlet where nobody can be asked: without a keyboard, PowerShell's own console host would end
    /// the whole script without a word.</summary>
    public void RequireKeyboard()
    {
        if (cmdlet.Host.UI is null
            || (cmdlet.Host.Name == ConsoleHost && Console.IsInputRedirected)
            || Environment.GetCommandLineArgs().Any(static argument =>
                argument.StartsWith("-noni", StringComparison.OrdinalIgnoreCase)))
        {
            RefuseHost();
        }
    }

    /// <summary>Shows a line. What the agent and the person say is shown harmless: it could move the cursor or hide
    /// lines.</summary>
    public void Say(string line) => cmdlet.Host.UI.WriteLine(Text.Harmless(line, 5000));

    /// <summary>Says after Ctrl+C that the chat is still there. A cmdlet that is being stopped has no streams left, but
    /// the screen is there.</summary>
    public void SayLeft(Guid id)
    {
        try
        {
            cmdlet.Host.UI.WriteLine();
            Say(Text.Of(Messages.ChatIsLeft, id));
        }
        catch (Exception exception) when (HostFaults.IsOfTheHost(exception))
        {
            // A host that shows nothing any more; Get-SynthflowChat lists the chat.
        }
    }

    /// <summary>A line that somebody types; null where the input has ended.</summary>
    /// <exception cref="PipelineStoppedException">The cmdlet was stopped.</exception>
    public string? Ask()
    {
        try
        {
            cmdlet.Host.UI.Write("You: ");
            var line = cmdlet.Host.Name == ConsoleHost && Path.DirectorySeparatorChar == '/'
                ? TypedLine.Read(cmdlet.StopToken)
                : cmdlet.Host.UI.ReadLine();
            return line?.Trim();
        }
        catch (OperationCanceledException) when (cmdlet.StopToken.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
        catch (Exception exception)
            when (HostFaults.IsOfTheHost(exception) && !cmdlet.StopToken.IsCancellationRequested)
        {
            RefuseHost();
            return null;
        }
    }

    private void RefuseHost() => cmdlet.ThrowTerminatingError(ErrorRecords.Invalid(
        ErrorIds.HostCannotAsk, Messages.HostCannotAsk, Messages.HostCannotAsk_NextStep, null));
}
