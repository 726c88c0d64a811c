using Synthflow.PowerShell.Tests.Support;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.PipelineTruth;

/// <summary>
/// A talk at the prompt under every preference that may end it: nothing of it comes out as an object, so what became of the
/// chat and of what was said stands on the screen, or in an error, or nothing was sent.
/// </summary>
public sealed class EnterPreferenceTests
{
    public const string Cmdlet = "Enter-SynthflowChat";

    private static readonly string[] _answers = ["", "Y", "H"];

    public static TheoryData<string> Preferences => [.. PreferenceTests.Preferences];

    [Theory]
    [MemberData(nameof(Preferences))]
    public void WhatIsAnswered_IsSeen(string preference)
    {
        foreach (var answer in _answers)
        {
            var (seen, arrived, _, _) = Talk(preference, answer, fault: null);
            Assert.True(seen >= arrived, $"'{answer}': {arrived} arrived, {seen} seen");
        }
    }

    [Theory]
    [MemberData(nameof(Preferences))]
    public void WhatIsLost_IsSaidToBeUnknown(string preference)
    {
        foreach (var operation in new[] { "CreateChat", "SendMessage" })
        {
            foreach (var answer in _answers)
            {
                var (seen, arrived, result, host) = Talk(preference, answer, operation);
                var told = seen
                    + result.AllErrors.Count(static error => PreferenceTests.IsUnknown(error.Exception))
                    // A person who is asked has read it; where nobody can be, a warning says it.
                    + host.Questions.Count(static question => question.Contains("not known whether", StringComparison.Ordinal))
                    + result.Warnings.Count(static warning => warning.Contains("not known whether", StringComparison.Ordinal));
                Assert.True(
                    told >= arrived, $"{operation}, '{answer}': {arrived} arrived, {told} told: {result.EverythingAsText()} {host.Text}");
            }
        }
    }

    private static (int Seen, int Arrived, ScriptResult Result, ScreenHost Host) Talk(string preference, string answer, string? fault)
    {
        var host = new ScreenHost();
        using var session = new SandboxSession(host: host);
        if (fault is not null)
        {
            session.Fault(fault, "LoseRequest()");
        }

        foreach (var line in new[] { "Ada", "/exit" })
        {
            host.Lines.Enqueue(line);
        }

        for (var i = 0; i < 40 && answer.Length > 0; i++)
        {
            host.Answers.Enqueue(answer);
        }

        var isCommon = preference.StartsWith('-');
        var set = isCommon ? "" : $"${preference.Split(' ')[0]} = '{preference.Split(' ')[1]}'; ";
        var result = session.Run($"& {{ {set}{Cmdlet} $agent{(isCommon ? " " + preference : "")} }}");
        host.Answers.Clear();
        host.Lines.Clear();
        var screen = host.Text;
        var seen = (screen.Contains("What is your name?", StringComparison.Ordinal) ? 1 : 0)
            + (screen.Contains("Nice to meet you, Ada", StringComparison.Ordinal) ? 1 : 0);
        return (seen, session.Count("CreateChat") + session.Count("SendMessage"), result, host);
    }
}
