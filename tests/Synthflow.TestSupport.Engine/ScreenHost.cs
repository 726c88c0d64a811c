using System.Globalization;
using System.Management.Automation.Host;

namespace Synthflow.TestSupport.Engine;

/// <summary>A host whose screen is text and whose person is a list of answers given beforehand.</summary>
public sealed class ScreenHost : PSHost
{
    private readonly ScreenInterface _screen = new();

    /// <summary>The answers to questions, in their order: a choice by its letter, anything else as typed.</summary>
    public Queue<string> Answers => _screen.Answers;

    /// <summary>The lines that are typed where the host reads one, in their order; once they are used up, the answers.</summary>
    public Queue<string> Lines => _screen.Lines;

    /// <summary>What happens while a question with choices stands; or null.</summary>
    public Action? WhileAsked
    {
        get => _screen.WhileAsked;
        set => _screen.WhileAsked = value;
    }

    /// <summary>The questions that were asked.</summary>
    public IReadOnlyList<string> Questions => _screen.Questions;

    /// <summary>What was shown, without colors.</summary>
    public string Text => _screen.Text;

    /// <inheritdoc/>
    public override CultureInfo CurrentCulture => CultureInfo.CurrentCulture;

    /// <inheritdoc/>
    public override CultureInfo CurrentUICulture => CultureInfo.CurrentUICulture;

    /// <inheritdoc/>
    public override Guid InstanceId { get; } = Guid.NewGuid();

    /// <inheritdoc/>
    public override string Name => "ScreenHost";

    /// <inheritdoc/>
    public override PSHostUserInterface UI => _screen;

    /// <inheritdoc/>
    public override Version Version { get; } = new(1, 0);

    /// <summary>Wipes the screen.</summary>
    public void Clear() => _screen.Clear();

    /// <summary>Forgets all that was shown, asked and answered.</summary>
    public void Reset() => _screen.Reset();

    /// <inheritdoc/>
    public override void SetShouldExit(int exitCode)
    {
    }

    /// <inheritdoc/>
    public override void EnterNestedPrompt() => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void ExitNestedPrompt() => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void NotifyBeginApplication()
    {
    }

    /// <inheritdoc/>
    public override void NotifyEndApplication()
    {
    }
}
