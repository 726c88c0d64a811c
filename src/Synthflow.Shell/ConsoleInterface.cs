using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace Synthflow.Shell;

/// <summary>What the engine shows and asks, on the console. Colors only where a person looks at a terminal.</summary>
internal sealed class ConsoleInterface : PSHostUserInterface
{
    private readonly ConsoleScreen _screen = new();
    private readonly ProgressLine _progress = new();

    public override bool SupportsVirtualTerminal { get; } =
        !Console.IsOutputRedirected && !Console.IsErrorRedirected
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    public override PSHostRawUserInterface RawUI => _screen;

    public override void Write(string value)
    {
        _progress.Clear();
        Console.Out.Write(GetOutputString(value, SupportsVirtualTerminal));
    }

    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) =>
        Write(value);

    public override void WriteLine(string value) => Write(value + Environment.NewLine);

    public override void WriteErrorLine(string value)
    {
        _progress.Clear();
        Console.Error.WriteLine(GetOutputString(value, SupportsVirtualTerminal));
    }

    public override void WriteWarningLine(string message) => WriteLine(Colored($"WARNING: {message}"));

    public override void WriteVerboseLine(string message) => WriteLine(Colored($"VERBOSE: {message}"));

    public override void WriteDebugLine(string message) => WriteLine(Colored($"DEBUG: {message}"));

    public override void WriteProgress(long sourceId, ProgressRecord record)
    {
        if (SupportsVirtualTerminal)
        {
            _progress.Show(record);
        }
    }

    public override string ReadLine() => Console.ReadLine() ?? string.Empty;

    public override SecureString ReadLineAsSecureString()
    {
        if (Console.IsInputRedirected)
        {
            throw new HostException("Nobody is at the keyboard to type a secret.");
        }

        var answer = new SecureString();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace && answer.Length > 0)
            {
                answer.RemoveAt(answer.Length - 1);
            }
            else if (!char.IsControl(key.KeyChar))
            {
                answer.AppendChar(key.KeyChar);
            }
        }

        Console.Out.WriteLine();
        answer.MakeReadOnly();
        return answer;
    }

    public override Dictionary<string, PSObject> Prompt(
        string caption, string message, Collection<FieldDescription> descriptions)
    {
        WriteLine(caption);
        WriteLine(message);
        var answers = new Dictionary<string, PSObject>(StringComparer.OrdinalIgnoreCase);
        foreach (var field in descriptions)
        {
            Write($"{field.Name}: ");
            var secret = field.ParameterTypeFullName == typeof(SecureString).FullName;
            answers[field.Name] = PSObject.AsPSObject(secret ? ReadLineAsSecureString() : ReadLine());
        }

        return answers;
    }

    public override int PromptForChoice(
        string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
    {
        WriteLine(caption);
        WriteLine(message);
        var offered = string.Join("  ", choices.Select(choice =>
            $"[{Hotkey(choice)}] {choice.Label.Replace("&", "", StringComparison.Ordinal)}"));
        while (true)
        {
            Write($"{offered} (default is \"{Hotkey(choices[Math.Max(defaultChoice, 0)])}\"): ");
            if (Console.ReadLine() is not { Length: > 0 } answer)
            {
                return defaultChoice;
            }

            var chosen = choices.Select(Hotkey).ToList()
                .FindIndex(key => key.Equals(answer.Trim(), StringComparison.OrdinalIgnoreCase));
            if (chosen >= 0)
            {
                return chosen;
            }
        }
    }

    public override PSCredential PromptForCredential(
        string caption, string message, string userName, string targetName)
    {
        WriteLine(message);
        Write($"Password for {userName}: ");
        return new PSCredential(userName, ReadLineAsSecureString());
    }

    public override PSCredential PromptForCredential(
        string caption,
        string message,
        string userName,
        string targetName,
        PSCredentialTypes allowedCredentialTypes,
        PSCredentialUIOptions options) => PromptForCredential(caption, message, userName, targetName);

    private static string Hotkey(ChoiceDescription choice)
    {
        var mark = choice.Label.IndexOf('&', StringComparison.Ordinal);
        return mark >= 0 && mark + 1 < choice.Label.Length ? choice.Label.Substring(mark + 1, 1) : choice.Label;
    }

    private string Colored(string line) => SupportsVirtualTerminal ? $"\e[33;1m{line}\e[0m" : line;
}
