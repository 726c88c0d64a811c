using System.Diagnostics;
using System.Text.RegularExpressions;
using Synthflow.PowerShell.Tests.Support;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Chats;

/// <summary>A talk at a real prompt: PowerShell's own host in a terminal that Python makes.</summary>
public sealed partial class EnterSynthflowChatTests
{
    // Waits for each text on the screen, then types what stands behind it, if anything. Prints all that the screen showed.
    private const string Terminal = """
        import os, pty, select, signal, sys, time
        steps = sys.argv[2:]
        pid, screen = pty.fork()
        if pid == 0:
            os.environ['TERM'] = 'dumb'
            # Whoever runs the tests in the background has Ctrl+C ignored in all that they start.
            signal.signal(signal.SIGINT, signal.SIG_DFL)
            os.execvp('dotnet', ['dotnet', sys.argv[1], '-NoProfile', '-File', os.environ['SCRIPT']])
        seen, at, end = '', 0, time.time() + 120
        def read():
            global seen
            ready, _, _ = select.select([screen], [], [], 0.2)
            if ready:
                data = os.read(screen, 65536)
                if not data: raise OSError()
                seen += data.decode('utf-8', 'replace')
                # .NET asks where the cursor is, and takes what is typed for the answer where none comes.
                for _ in range(data.count(b'\x1b[6n')): os.write(screen, b'\x1b[1;1R')
        try:
            for step in steps:
                text, _, typed = step.partition('=>')
                while text not in seen[at:] and time.time() < end: read()
                at = seen.find(text, at) + len(text) if text in seen[at:] else len(seen)
                if typed: os.write(screen, (b'\x03' if typed == 'CTRL+C' else typed.encode() + b'\r'))
            while time.time() < end: read()
        except OSError:
            pass
        sys.stdout.write(seen)
        if time.time() >= end: os.kill(pid, 9)
        """;

    [Fact]
    public async Task Talk_GoesToTheEnd_AndCanBeSaved()
    {
        using var folder = new WorkFolder();
        var screen = await TalkAsync(
            folder,
            "Connect-Synthflow -Sandbox; Set-Location $env:FOLDER; Enter-SynthflowChat 11111111-1111-4111-8111-111111111111; 'after ' + (Get-SynthflowChat).Status",
            "You: =>Ada",
            "Which day",
            "You: =>Tuesday",
            "Shall I",
            "You: =>/save talk.md",
            "Written: ",
            "You: =>yes");
        Assert.Contains("Agent: Nice to meet you, Ada.", screen, StringComparison.Ordinal);
        Assert.Contains("Agent: Booked.", screen, StringComparison.Ordinal);
        Assert.Contains("has ended: completed", screen, StringComparison.Ordinal);
        Assert.Contains("after completed", screen, StringComparison.Ordinal);
        Assert.Contains("> Tuesday", await File.ReadAllTextAsync(folder.PathOf("talk.md")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exit_LeavesTheChat_AndItGoesOn()
    {
        using var folder = new WorkFolder();
        var screen = await TalkAsync(
            folder,
            "Connect-Synthflow -Sandbox; Enter-SynthflowChat 11111111-1111-4111-8111-111111111111; 'first ' + (Get-SynthflowChat).Status; Get-SynthflowChat | Enter-SynthflowChat; 'second ' + (Get-SynthflowChat).Status",
            "You: =>Ada",
            "Which day",
            "You: =>/exit",
            "first ongoing",
            "You: =>/exit");
        Assert.Contains("Enter-SynthflowChat -ChatId", screen, StringComparison.Ordinal);
        Assert.Contains("second ongoing", screen, StringComparison.Ordinal);
        // The second time begins with what was said before.
        Assert.Contains("User: Ada", screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CtrlC_LeavesTheChatThere()
    {
        using var folder = new WorkFolder();
        var screen = await TalkAsync(
            folder,
            "$connection = Connect-Synthflow -Sandbox -PassThru; try { Enter-SynthflowChat 11111111-1111-4111-8111-111111111111 } finally { [Console]::Out.WriteLine('left ' + $connection.GetSandbox().Workspace.ChatCount) }; 'never'",
            "You: =>CTRL+C");
        // What a stopped script still writes goes by the console itself.
        Assert.Contains("left 1", screen, StringComparison.Ordinal);
        Assert.Contains("Enter-SynthflowChat -ChatId", screen, StringComparison.Ordinal);
        Assert.DoesNotContain("never", screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HostThatCannotAsk_IsRefused_BeforeAChatBegins()
    {
        var (_, output, _) = await ModuleProcess.RunAsync(
            """
            Connect-Synthflow -Sandbox
            try { Enter-SynthflowChat 11111111-1111-4111-8111-111111111111 } catch { $_.FullyQualifiedErrorId + ' (' + $_.Exception.Delivery + ')' }
            'chats ' + @(Get-SynthflowChat).Count
            """,
            TestContext.Current.CancellationToken);
        Assert.Contains("HostCannotAsk,", output, StringComparison.Ordinal);
        Assert.Contains(" ()", output, StringComparison.Ordinal);
        Assert.Contains("chats 0", output, StringComparison.Ordinal);
    }

    private static async Task<string> TalkAsync(WorkFolder folder, string script, params string[] steps)
    {
        Assert.SkipUnless(!OperatingSystem.IsWindows() && HasPython(), "A terminal is made with Python, which is not here.");
        folder.Write("script.ps1", script);
        folder.Write("terminal.py", Terminal);
        var start = new ProcessStartInfo("python3", [folder.PathOf("terminal.py"), BuiltPaths.Shell, .. steps])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["SCRIPT"] = folder.PathOf("script.ps1");
        start.Environment["FOLDER"] = folder.FullName;
        using var process = Process.Start(start) ?? throw new InvalidOperationException("Python did not start.");
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal("", await errors);
        return Escapes().Replace(await output, "");
    }

    private static bool HasPython()
    {
        try
        {
            using var python = Process.Start(new ProcessStartInfo("python3", ["-c", "import pty"])
            {
                RedirectStandardError = true,
            });
            python?.WaitForExit();
            return python?.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    [GeneratedRegex(@"\e\[[0-9;?]*[A-Za-z]", RegexOptions.CultureInvariant)]
    private static partial Regex Escapes();
}
