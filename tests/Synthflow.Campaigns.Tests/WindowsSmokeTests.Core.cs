using System.Diagnostics;
using System.Reflection;
using Synthflow.TestSupport;

namespace Synthflow.Campaigns.Tests;

/// <summary>What only Windows does with files: on Windows itself, or in Wine where it is installed.</summary>
public sealed class WindowsSmokeTests(WindowsSmokeTests.Smoke smoke) : IClassFixture<WindowsSmokeTests.Smoke>
{
    [Theory]
    [InlineData("OneWriterAcrossProcesses")]
    [InlineData("OtherCaseAndDottedPaths")]
    [InlineData("OpenJournalStaysWhereItIs")]
    [InlineData("OpenJournalCanBeRead")]
    [InlineData("KillFreesTheLock")]
    [InlineData("DeletedJournalIsNoticed")]
    [InlineData("ReportUnderAReader")]
    [InlineData("ReservedNames")]
    [InlineData("LongFolders")]
    [InlineData("OwnerOnlyRights")]
    public void OnWindows_FilesAreKept(string check)
    {
        Assert.SkipWhen(smoke.WhyNot is not null, smoke.WhyNot ?? "");
        Assert.Contains($"ok {check}", smoke.Lines);
    }

    [Fact]
    public void OnWindows_EveryCheckHasItsTest()
    {
        Assert.SkipWhen(smoke.WhyNot is not null, smoke.WhyNot ?? "");
        var tested = typeof(WindowsSmokeTests).GetMethod(nameof(OnWindows_FilesAreKept))!
            .GetCustomAttributes<InlineDataAttribute>().Count();
        Assert.Equal(tested, smoke.Lines.Count(line => line.StartsWith("ok ", StringComparison.Ordinal)
            || line.StartsWith("FAILED ", StringComparison.Ordinal)));
    }

    /// <summary>Runs the program once for all tests.</summary>
    public sealed class Smoke : IAsyncLifetime
    {
        private const string Wine = "/usr/bin/wine"; // the program's project asks for the same
        private readonly string _folder = Directory.CreateTempSubdirectory("synthflow-wine-").FullName;

        public string? WhyNot { get; private set; }

        public IReadOnlyList<string> Lines { get; private set; } = [];

        public async ValueTask InitializeAsync()
        {
            var program = typeof(WindowsSmokeTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
                .Single(attribute => attribute.Key == "WindowsSmoke").Value!; // the project file sets it
            if (!OperatingSystem.IsWindows() && !File.Exists(Wine))
            {
                WhyNot = "this is not Windows, and Wine is not installed (apt-get install wine)";
                return;
            }

            if (!File.Exists(program))
            {
                WhyNot = "Wine was installed after the build: build again";
                return;
            }

            var start = OperatingSystem.IsWindows() ? OtherProgram.Start(program) : OtherProgram.Start(Wine, program);
            (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
            start.Environment["WINEPREFIX"] = Path.Combine(_folder, "prefix");
            start.Environment["WINEDEBUG"] = "-all";
            // The tests' own runtime is not the program's.
            start.Environment.Remove("DOTNET_ROOT");
            start.Environment.Remove("DOTNET_ROOT_X64");
            using var process = Process.Start(start) ?? throw new InvalidOperationException(program);
            var errors = process.StandardError.ReadToEndAsync();
            var text = await process.StandardOutput.ReadToEndAsync().WaitAsync(TimeSpan.FromMinutes(4));
            Lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (Lines.Count == 0)
            {
                Lines = [await errors];
            }
        }

        public ValueTask DisposeAsync()
        {
            try
            {
                Directory.Delete(_folder, recursive: true);
            }
            catch (IOException)
            {
                // Wine's server ends a little later than its program.
            }

            return default;
        }
    }
}
