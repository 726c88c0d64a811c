using System.Management.Automation;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Campaigns;

/// <summary><c>-Partition Auto</c>: the environments that engines give, and those in which no part can be known.</summary>
[Collection(ProcessEnvironment.Name)]
public sealed class AutoPartitionTests : IDisposable
{
    private static readonly string[] _variables =
    [
        "SYNTHFLOW_PARTITION", "SYNTHFLOW_PARTITIONS", "JOB_COMPLETION_INDEX", "AWS_BATCH_JOB_ARRAY_INDEX",
        "AWS_BATCH_JOB_ARRAY_SIZE", "SLURM_ARRAY_TASK_ID", "SLURM_ARRAY_TASK_COUNT",
    ];

    private readonly CampaignSession _session = new();

    public AutoPartitionTests() => _session.Folder.Write(
        "people.csv",
        "First Name,Phone\n" + string.Concat(Enumerable.Range(100, 100).Select(number => $"Ada,+12025550{number}\n")));

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("JOB_COMPLETION_INDEX=0 SYNTHFLOW_PARTITIONS=8", "1/8")]
    [InlineData("JOB_COMPLETION_INDEX=7 SYNTHFLOW_PARTITIONS=8", "8/8")]
    [InlineData("SLURM_ARRAY_TASK_ID=3 SLURM_ARRAY_TASK_COUNT=1 SYNTHFLOW_PARTITIONS=5", "4/5")]
    [InlineData("AWS_BATCH_JOB_ARRAY_INDEX=2 AWS_BATCH_JOB_ARRAY_SIZE=4", "3/4")]
    [InlineData("AWS_BATCH_JOB_ARRAY_INDEX=2 SYNTHFLOW_PARTITIONS=6", "3/6")]
    [InlineData("SYNTHFLOW_PARTITION=2/3", "2/3")]
    [InlineData("SYNTHFLOW_PARTITION=2/3 JOB_COMPLETION_INDEX=0 SLURM_ARRAY_TASK_ID=0 SYNTHFLOW_PARTITIONS=8", "2/3")]
    public void Environment_GivesThePart(string environment, string part)
    {
        using var variables = With(environment);
        var automatic = Numbers("Auto");
        Assert.NotEmpty(automatic);
        Assert.Equal(Numbers(part), automatic);

        _session.RunWell("Invoke-SynthflowCampaign -Path people.csv @campaign -Partition auto");
        Assert.Equal(automatic, _session.Sandbox.Texted().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("", "SYNTHFLOW_PARTITION")]
    [InlineData("SYNTHFLOW_PARTITIONS=8", "SYNTHFLOW_PARTITION")]
    [InlineData("JOB_COMPLETION_INDEX=0", "SYNTHFLOW_PARTITIONS")]
    [InlineData("SLURM_ARRAY_TASK_ID=0 SLURM_ARRAY_TASK_COUNT=8", "SYNTHFLOW_PARTITIONS")]
    [InlineData("JOB_COMPLETION_INDEX=8 SYNTHFLOW_PARTITIONS=8", "JOB_COMPLETION_INDEX")]
    [InlineData("SLURM_ARRAY_TASK_ID=-1 SYNTHFLOW_PARTITIONS=8", "SLURM_ARRAY_TASK_ID")]
    [InlineData("JOB_COMPLETION_INDEX=0 SYNTHFLOW_PARTITIONS=0", "SYNTHFLOW_PARTITIONS")]
    [InlineData("JOB_COMPLETION_INDEX=0 SYNTHFLOW_PARTITIONS=eight", "eight")]
    [InlineData("JOB_COMPLETION_INDEX=0 SLURM_ARRAY_TASK_ID=0 SYNTHFLOW_PARTITIONS=8", "SLURM_ARRAY_TASK_ID")]
    [InlineData("AWS_BATCH_JOB_ARRAY_INDEX=0 AWS_BATCH_JOB_ARRAY_SIZE=4 SYNTHFLOW_PARTITIONS=8", "AWS_BATCH_JOB_ARRAY_SIZE")]
    [InlineData("SYNTHFLOW_PARTITION=9/8", "9/8")]
    public void EnvironmentThatLeavesADoubt_IsAnError_BeforeAnythingIsRead(string environment, string named)
    {
        using var variables = With(environment);
        foreach (var command in (string[])[
            "Import-SynthflowContact missing.csv -Partition Auto",
            "Invoke-SynthflowCampaign -Path missing.csv @campaign -Partition Auto"])
        {
            var error = _session.Run(command).Only("InvalidPartition", ErrorCategory.InvalidArgument);
            Assert.Contains(named, error.ToString(), StringComparison.Ordinal);
            Assert.Null(error.DeliveryOf());
        }

        Assert.False(File.Exists(_session.JournalPath));
    }

    [Fact]
    public void TheResumeLine_NamesThePart_NotTheEnvironment()
    {
        using var variables = With("JOB_COMPLETION_INDEX=0 SYNTHFLOW_PARTITIONS=2");
        var run = _session.RunWell("Invoke-SynthflowCampaign -Path people.csv @campaign -Partition Auto -First 1 6>&1");
        Assert.Contains(run.Output, line => line.ToString()!.Contains("-Partition '1/2'", StringComparison.Ordinal));
    }

    private static IDisposable With(string environment)
    {
        var given = environment.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        return ProcessEnvironment.With([.. _variables.Select(name => (name, given.GetValueOrDefault(name)))]);
    }

    private IReadOnlyList<string> Numbers(string part) =>
        [.. _session.RunWell($"(Import-SynthflowContact people.csv -Partition '{part}').PhoneNumber")
            .OutputOf<string>().Order(StringComparer.Ordinal)];
}
