using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;
using System.Text;

namespace Synthflow.TestSupport.Engine;

/// <summary>The screen and keyboard of <see cref="ScreenHost"/>.</summary>
internal sealed class ScreenInterface : PSHostUserInterface
{
    private readonly StringBuilder _text = new();
    private readonly List<string> _questions = [];
    private readonly Lock _gate = new();

    public Queue<string> Answers { get; } = new();

    public Queue<string> Lines { get; } = new();

    public IReadOnlyList<string> Questions => _questions;

    public string Text
    {
        get
        {
            lock (_gate)
            {
                return _text.ToString();
            }
        }
    }

    public override PSHostRawUserInterface RawUI { get; } = new ScreenSize();

    public void Clear()
    {
        lock (_gate)
        {
            _text.Clear();
        }
    }

    public void Reset()
    {
        Clear();
        Answers.Clear();
        Lines.Clear();
        _questions.Clear();
        WhileAsked = null;
    }

    public override void Write(string value)
    {
        lock (_gate)
        {
            _text.Append(
                new System.Management.Automation.Internal.StringDecorated(value).ToString(OutputRendering.PlainText));
        }
    }

    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) =>
        Write(value);

    public override void WriteLine(string value) => Write(value + "\n");

    public override void WriteErrorLine(string value) => WriteLine(value);

    public override void WriteWarningLine(string message) => WriteLine("WARNING: " + message);

    public override void WriteVerboseLine(string message) => WriteLine("VERBOSE: " + message);

    public override void WriteDebugLine(string message) => WriteLine("DEBUG: " + message);

    public override void WriteProgress(long sourceId, ProgressRecord record)
    {
    }

    public override string ReadLine() => Lines.Count > 0 ? Lines.Dequeue() : Ask("a line");

    public override SecureString ReadLineAsSecureString() => Secure(Ask("a secret"));

    public override Dictionary<string, PSObject> Prompt(
        string caption, string message, Collection<FieldDescription> descriptions) =>
        descriptions.ToDictionary(
            field => field.Name,
            field => PSObject.AsPSObject(
                string.Equals(field.ParameterTypeFullName, typeof(SecureString).FullName, StringComparison.Ordinal)
                    ? Secure(Ask(field.Name))
                    : Ask(field.Name)),
            StringComparer.OrdinalIgnoreCase);

    /// <summary>What happens while a question stands, before its answer; or null.</summary>
    public Action? WhileAsked { get; set; }

    public override int PromptForChoice(
        string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
    {
        var answer = Ask($"{caption}\n{message}");
        WhileAsked?.Invoke();
        return choices.Select(choice => choice.Label).ToList()
            .FindIndex(label => label.Contains("&" + answer, StringComparison.OrdinalIgnoreCase));
    }

    public override PSCredential PromptForCredential(
        string caption, string message, string userName, string targetName) =>
        new(string.IsNullOrEmpty(userName) ? "user" : userName, Secure(Ask(message)));

    public override PSCredential PromptForCredential(
        string caption,
        string message,
        string userName,
        string targetName,
        PSCredentialTypes allowedCredentialTypes,
        PSCredentialUIOptions options) => PromptForCredential(caption, message, userName, targetName);

    private static SecureString Secure(string text)
    {
        var secret = new SecureString();
        foreach (var letter in text)
        {
            secret.AppendChar(letter);
        }

        return secret;
    }

    // As a host without a person does: an answer nobody gave is an error, never an endless wait.
    private string Ask(string question)
    {
        _questions.Add(question);
        return Answers.Count > 0
            ? Answers.Dequeue()
            : throw new HostException(
                $"Nobody is there to answer: {question}",
                innerException: null,
                "NonInteractive",
                ErrorCategory.InvalidOperation);
    }
}
