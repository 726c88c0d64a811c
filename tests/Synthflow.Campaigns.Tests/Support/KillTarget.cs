using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Synthflow.TestSupport;

namespace Synthflow.Campaigns.Tests.Support;

/// <summary>Starts the program that runs a campaign and ends itself at a point.</summary>
public static class KillTarget
{
    private static readonly string _program =
        typeof(KillTarget).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "KillTarget").Value!; // set by this project

    public static Process Start(Uri server, string journal, int rows, int workers, string point)
    {
        string[] arguments =
            [server.AbsoluteUri, journal, $"{rows}", workers.ToString(CultureInfo.InvariantCulture), point];
        // A program of the runtime that runs this: mono runs its own, the others are programs by themselves.
        var start = RuntimeLimits.IsMono
            ? OtherProgram.Start("mono", [_program, .. arguments])
            : OtherProgram.Start(_program, arguments);
        start.RedirectStandardOutput = true;
        start.Environment["DOTNET_TieredCompilation"] = "1";
        return Process.Start(start) ?? throw new InvalidOperationException(_program + " did not start.");
    }

    /// <summary>Runs it to its end, however that comes.</summary>
    public static (int ExitCode, string Output) Run(Uri server, string journal, int rows, int workers, string point)
    {
        using var process = Start(server, journal, rows, workers, point);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
