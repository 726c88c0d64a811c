using System.Reflection;
using Synthflow.PowerShell.Tests.Conventions;
using Synthflow.PowerShell.Tests.Support;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.PipelineTruth;

/// <summary>
/// Every cmdlet that sends, under every preference that may end it, in hosts that cannot ask and hosts whose person says
/// no: what became of the send comes out, or nothing was sent.
/// </summary>
public sealed class PreferenceTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    /// <summary>The cmdlet, its command, and what it asks the service for.</summary>
    private static readonly Dictionary<string, (string Command, string Operation)> _senders = new(StringComparer.Ordinal)
    {
        ["New-SynthflowOutboundChat"] =
            ("Rows +15559876501, +15559876501, +15559876503 | New-SynthflowOutboundChat @send", "StartOutboundChat"),
        ["New-SynthflowChat"] = ("New-SynthflowChat -AgentId $agent", "CreateChat"),
        ["Send-SynthflowChatMessage"] = ("'a', 'b' | Send-SynthflowChatMessage $id", "SendMessage"),
        ["New-SynthflowContact"] = ("New-SynthflowContact -Name Bob -PhoneNumber +12025550123", "CreateContact"),
        ["Set-SynthflowContact"] = ("Set-SynthflowContact $contact -Name Bea -PassThru", "UpdateContact"),
        ["Remove-SynthflowContact"] = ("Remove-SynthflowContact $contact -Confirm:$false", "DeleteContact"),
        ["Remove-SynthflowChat"] = ("Remove-SynthflowChat $id -Confirm:$false", "DeleteChat"),
        ["Invoke-SynthflowCampaign"] = (
            "Rows +15559876501, +15559876501, +15559876503 | Invoke-SynthflowCampaign @send -JournalPath j.jsonl -MaxPerSecond 1000",
            "StartOutboundChat"),
    };

    /// <summary>Every preference that may end a command or ask a person.</summary>
    internal static readonly string[] Preferences =
    [
        "-Debug", "-Verbose", "-Verbose -Debug",
        "-WarningAction Stop", "-WarningAction Inquire", "-ErrorAction Stop", "-ErrorAction Inquire",
        "-InformationAction Stop", "-InformationAction Inquire",
        "VerbosePreference Stop", "VerbosePreference Inquire", "VerbosePreference Break",
        "DebugPreference Stop", "DebugPreference Inquire", "WarningPreference Inquire",
        "ProgressPreference Stop", "ProgressPreference Inquire", "InformationPreference Inquire",
        "ErrorActionPreference Inquire",
    ];

    public static TheoryData<string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var cmdlet in _senders.Keys)
            {
                foreach (var preference in Preferences)
                {
                    rows.Add(cmdlet, preference);
                }
            }

            return rows;
        }
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Rows))]
    public void ASendThatIsAnswered_IsSeen_OrNothingWasSent(string cmdlet, string preference)
    {
        foreach (var answer in new[] { "", "Y", "H" })
        {
            var (seen, arrived, result, _) = Run(cmdlet, preference, answer, fault: null);
            var isDelete = cmdlet.StartsWith("Remove-", StringComparison.Ordinal);
            Assert.Equal(arrived, isDelete ? arrived : seen);
            if (isDelete && arrived > 0 && answer.Length == 0)
            {
                Assert.Empty(result.AllErrors);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void ASendWhoseRequestIsLost_IsSaidToBeUnknown_OrNothingWasSent(string cmdlet, string preference)
    {
        foreach (var answer in new[] { "", "Y", "H" })
        {
            var (seen, arrived, result, questions) = Run(cmdlet, preference, answer, "LoseRequest()");
            var told = seen
                + result.AllErrors.Count(error => error.Exception is Exception exception && IsUnknown(exception))
                // A person who is asked has read it; where nobody can be, a warning says it.
                + questions.Count(question =>
                    question.Contains("not known whether", StringComparison.Ordinal) && answer == "H")
                + result.Warnings.Count(warning => warning.Contains("not known whether", StringComparison.Ordinal));
            Assert.True(told >= arrived, $"'{answer}': {arrived} arrived, {told} told: {result.EverythingAsText()}");
        }
    }

    [Fact]
    public void EveryCmdletThatSends_IsInThisTable()
    {
        Assert.NotEmpty(CmdletTypes.All);
        var sending = CmdletTypes.All
            .Where(type => (CmdletTypes.Attribute(type).SupportsShouldProcess || CmdletTypes.Attribute(type).VerbName == "Enter")
                && type.GetProperty("Connection", BindingFlags.Public | BindingFlags.Instance) is not null
                // Export- and Update-SynthflowOptOut ask before they write a file; the service they only read.
                && CmdletTypes.Attribute(type).VerbName is not ("Connect" or "Disconnect" or "Export" or "Update"))
            .Select(CmdletTypes.CommandName);
        Assert.Empty(sending.Except(_senders.Keys).Except([EnterPreferenceTests.Cmdlet]));
    }

    internal static bool IsUnknown(Exception exception) =>
        System.Management.Automation.PSObject.AsPSObject(exception).Properties["Delivery"]?.Value?.ToString() == "Unknown"
        || (exception.InnerException is { } inner && IsUnknown(inner))
        || (exception is System.Management.Automation.RuntimeException { ErrorRecord.Exception: { } own }
            && !ReferenceEquals(own, exception) && IsUnknown(own));

    private (long Seen, int Arrived, ScriptResult Result, IReadOnlyList<string> Questions) Run(
        string cmdlet, string preference, string answer, string? fault)
    {
        using var session = new SandboxSession();
        var host = session.Host;
        var folder = _folder.PathOf(Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(folder);
        session.SetLocation(folder);
        session.RunWell("$global:seen = 0; $id = (New-SynthflowChat -AgentId $agent).ChatId; "
            + "$contact = (New-SynthflowContact -Name Ada -PhoneNumber +12025550199).ContactId");
        var (command, operation) = _senders[cmdlet];
        if (fault is not null)
        {
            session.Fault(operation, fault, fault);
        }

        var before = session.Count(operation);
        for (var i = 0; i < 40 && answer.Length > 0; i++)
        {
            host.Answers.Enqueue(answer);
        }

        var isCommon = preference.StartsWith('-');
        var set = isCommon ? "" : $"${preference.Split(' ')[0]} = '{preference.Split(' ')[1]}'; ";
        var result = session.Run(
            $"& {{ {set}{command}{(isCommon ? " " + preference : "")} | ForEach-Object {{ if (\"$($_.Outcome)\" -notlike 'Skipped*') {{ $global:seen++ }} }} }}");
        host.Answers.Clear();
        return (session.Run("$global:seen").Single<int>(), session.Count(operation) - before, result, [.. host.Questions]);
    }
}
