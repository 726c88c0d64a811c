using System.ComponentModel;
using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using Synthflow.Client.Tests.Faults;
using Synthflow.TestSupport;
using Synthflow.TestSupport.Servers;

namespace Synthflow.Client.Tests.Mono;

/// <summary>
/// The .NET Framework build of the client, run by mono, tells the same faults apart as the other one.
/// </summary>
public sealed class MonoTests(ITestOutputHelper output)
{
    private static readonly string[] _faults =
    [
        "nobody listens", "reads, closes", "reads, resets", "status line, closes", "half the body, closes",
        "half the body, resets", "503 HTML", "429", "400 detail", "204", "307 to another host",
        "kept connection closed on the next request", "kept connection reset on the next request",
    ];

    private static readonly string[] _operations = ["StartOutboundChat", "SendMessage", "GetChat", "DeleteChat"];

    [Fact]
    public async Task OnDotNetFramework_EveryFaultGivesTheSameErrorAndDelivery_AndSendsAtMostOnce()
    {
        var runs = new List<(FaultCase Fault, Operation Operation, FaultServer? Server)>();
        try
        {
            foreach (var name in _faults)
            {
                var fault = FaultCases.Of(name);
                runs.AddRange(_operations.Select(operation => (fault, Operation.Of(operation), fault.Start())));
            }

            var arguments = runs.SelectMany(run => new[]
            {
                run.Fault.Name,
                run.Operation.Name + (run.Fault.IsWarm ? "*" : ""),
                (run.Server?.BaseUri ?? FaultServer.ClosedAddress()).AbsoluteUri,
            });
            var lines = await RunMonoAsync(arguments);
            Assert.Equal(runs.Count, lines.Count);
            var differences = new List<string>();
            foreach (var ((fault, operation, server), line) in runs.Zip(lines))
            {
                var seen = JsonDocument.Parse(line).RootElement;
                var cell = await FaultCell.MeetAsync(fault, operation, callerWaits: false);
                var expected = cell.Exception as SynthflowException;
                var mono = $"{seen.GetProperty("id").GetString()}, {seen.GetProperty("delivery").GetString()}";
                var dotnet = expected is null ? "fine, Sent" : expected.Told();
                output.WriteLine(
                    $"{fault} / {operation}: {mono}; "
                    + $"{server?.Sends ?? 0} POST, {server?.Requests.Count ?? 0} requests");
                if (mono != dotnet)
                {
                    differences.Add($"{fault} / {operation}: {mono} on .NET Framework, {dotnet} on .NET");
                }

                Assert.True(
                    server is null || server.Sends <= 1 || fault.MayRepeatSends,
                    $"{fault} / {operation} was sent twice");
            }

            Assert.Empty(differences);
        }
        finally
        {
            foreach (var (_, _, server) in runs)
            {
                await (server?.DisposeAsync() ?? default);
            }
        }
    }

    private async Task<IReadOnlyList<string>> RunMonoAsync(IEnumerable<string> arguments)
    {
        var program = typeof(MonoTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .SingleOrDefault(attribute => attribute.Key == "MonoSmoke")?.Value; // the project file sets it, where there is mono
        Assert.SkipWhen(program is null, "mono was not installed when this was built: the .NET Framework build is not run.");
        var start = OtherProgram.Start("mono", [program, .. arguments]);
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        Process? process = null;
        try
        {
            process = Process.Start(start)!; // not null: nothing is reused without the shell
        }
        catch (Win32Exception)
        {
            Assert.Skip("mono is not installed here: the .NET Framework build is not run.");
        }

        using (process)
        {
            var error = process.StandardError.ReadToEndAsync();
            var text = await process.StandardOutput.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(100));
            await process.WaitForExitAsync();
            output.WriteLine(await error);
            Assert.Equal(0, process.ExitCode);
            return text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }
    }
}
