using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace Synthflow.PowerShell.Completion;

/// <summary>
/// What every completer keeps: an answer within a second or none, and never an error, because whoever presses Tab would
/// see it in the middle of their command line.
/// </summary>
public abstract class Completer : IArgumentCompleter
{
    // Well below the second that is promised: what is made of the answer takes time, too.
    private static readonly TimeSpan _longestWait = TimeSpan.FromMilliseconds(800);

    /// <inheritdoc />
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName,
        string parameterName,
        string wordToComplete,
        CommandAst commandAst,
        IDictionary fakeBoundParameters)
    {
        try
        {
            var word = (wordToComplete ?? "").Trim().Trim('\'', '"', '\u2018', '\u2019', '\u201C', '\u201D');
            return [.. Complete(new CompletionRequest(word, commandAst, fakeBoundParameters))];
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or StackOverflowException))
        {
            return [];
        }
    }

    /// <summary>What fits the word; it may throw, which is no answer.</summary>
    private protected abstract IEnumerable<CompletionResult> Complete(CompletionRequest request);

    /// <summary>The result of work that goes on by itself where it takes too long; <see langword="null"/>
    /// then.</summary>
    private protected static T? Within<T>(Task<T>? work)
        where T : class =>
        work is not null && work.Wait(_longestWait) ? work.Result : null;

    /// <summary>One answer. What the service or a file says is harmless, in the list and on the command
    /// line.</summary>
    /// <param name="value">What is put on the command line.</param>
    /// <param name="shown">What the list shows.</param>
    /// <param name="tooltip">What is shown beside it.</param>
    private protected static CompletionResult Result(string value, string? shown, string? tooltip)
    {
        var word = CommandLineWord.Of(value);
        var name = Text.Harmless(shown ?? "", 100);
        var about = Text.Harmless(tooltip ?? "", 300);
        return new CompletionResult(
            word,
            name.Length > 0 ? name : word,
            CompletionResultType.ParameterValue,
            about.Length > 0 ? about : word);
    }

    /// <summary>Whether a text begins with the word, or one of its words does; wildcards may stand in the
    /// word.</summary>
    private protected static bool Fits(string? text, string word)
    {
        var pattern = WildcardPattern.ContainsWildcardCharacters(word) ? word : WildcardPattern.Escape(word);
        return word.Length == 0
            || WildcardPattern.Get(pattern + "*", WildcardOptions.IgnoreCase).IsMatch(text ?? "")
            || WildcardPattern.Get("* " + pattern + "*", WildcardOptions.IgnoreCase).IsMatch(text ?? "");
    }
}
