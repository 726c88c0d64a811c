using System.Text.RegularExpressions;
using k8s;
using k8s.Models;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Fleet;

/// <summary>The samples for engines, read strictly: fields that Kubernetes does not have are refused, and they fit each other.</summary>
public sealed partial class EngineSampleTests
{
    private static string Samples => Path.Combine(BuiltPaths.Module, "samples");

    [Fact]
    public void Job_IsAnIndexedJob_ThatTriesAgainOnlyWhereThatHelps()
    {
        var job = KubernetesYaml.Deserialize<V1Job>(Read("kubernetes/job.yaml"), strict: true);
        Assert.Equal(("batch/v1", "Job"), (job.ApiVersion, job.Kind));
        CheckSpec(job.Spec);
    }

    [Fact]
    public void CronJob_RunsTheSameJob_NeverTwoAtOnce()
    {
        var cron = KubernetesYaml.Deserialize<V1CronJob>(Read("kubernetes/cronjob.yaml"), strict: true);
        Assert.Equal(("batch/v1", "CronJob", "Forbid"), (cron.ApiVersion, cron.Kind, cron.Spec.ConcurrencyPolicy));
        CheckSpec(cron.Spec.JobTemplate.Spec);
        var job = KubernetesYaml.Deserialize<V1Job>(Read("kubernetes/job.yaml"), strict: true);
        Assert.Equal(KubernetesJson.Serialize(job.Spec.Template), KubernetesJson.Serialize(cron.Spec.JobTemplate.Spec.Template));
    }

    [Fact]
    public void Kustomization_NamesFilesThatAreThere_AndSettingsThatTheWorkerKnows()
    {
        var text = Read("kubernetes/kustomization.yaml");
        var resources = Resource().Matches(text).Select(match => match.Groups["file"].Value).ToList();
        Assert.Equal(["job.yaml"], resources);
        var settings = Literal().Matches(text).Select(match => match.Groups["name"].Value).ToList();
        Assert.NotEmpty(settings);
        var worker = Read("worker.ps1");
        Assert.All(settings, name => Assert.Contains(name, worker, StringComparison.Ordinal));
        Assert.Contains("{part}", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Dockerfile_CopiesWhatIsThere_AndStartsTheWorker()
    {
        var text = Read("Dockerfile");
        var sources = Copied().Matches(text).Select(match => match.Groups["source"].Value).ToList();
        Assert.Contains("samples/worker.ps1", sources);
        Assert.All(sources, source => Assert.True(
            Path.Exists(Path.Combine(BuiltPaths.Module, source)), $"COPY {source}: not in the folder of the module"));
        Assert.Contains("USER 1654", text, StringComparison.Ordinal);
        var job = KubernetesYaml.Deserialize<V1Job>(Read("kubernetes/job.yaml"), strict: true);
        var command = string.Join(", ", job.Spec.Template.Spec.Containers[0].Command.Select(word => $"\"{word}\""));
        Assert.Contains($"ENTRYPOINT [{command}]", text, StringComparison.Ordinal);
        Assert.Contains($"COPY samples/worker.ps1 {job.Spec.Template.Spec.Containers[0].Command[^1]}", text, StringComparison.Ordinal);
    }

    [Fact]
    public void SlurmScript_HasOnePartForEachTask()
    {
        var text = Read("campaign.sbatch");
        Assert.StartsWith("#!/bin/bash\n", text, StringComparison.Ordinal);
        var tasks = int.Parse(Tasks().Match(text).Groups["last"].Value, null) + 1;
        Assert.Contains($"SYNTHFLOW_PARTITIONS={tasks}\n", text, StringComparison.Ordinal);
        var worker = Read("worker.ps1");
        Assert.All(
            Exported().Matches(text).Select(match => match.Groups["name"].Value),
            name => Assert.Contains(name, worker, StringComparison.Ordinal));
    }

    private static void CheckSpec(V1JobSpec spec)
    {
        Assert.Equal("Indexed", spec.CompletionMode);
        Assert.Equal("Never", spec.Template.Spec.RestartPolicy);
        Assert.NotNull(spec.BackoffLimitPerIndex);
        var container = Assert.Single(spec.Template.Spec.Containers);
        var rule = Assert.Single(spec.PodFailurePolicy.Rules, rule => rule.Action == "FailIndex");
        Assert.Equal(container.Name, rule.OnExitCodes.ContainerName);
        Assert.Equal([2, 3], rule.OnExitCodes.Values);
        var count = Assert.Single(container.Env, variable => variable.Name == "SYNTHFLOW_PARTITIONS");
        Assert.Equal(spec.Completions.ToString(), count.Value);
        // Not in the manifest itself, but from a secret.
        Assert.NotNull(Assert.Single(container.Env, variable => variable.Name == "SYNTHFLOW_API_KEY").ValueFrom.SecretKeyRef);
        Assert.True(spec.Template.Spec.TerminationGracePeriodSeconds > 10);
    }

    private static string Read(string name) =>
        File.ReadAllText(Path.Combine(Samples, name)).Replace("\r\n", "\n", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<=\n)  - (?<file>\S+\.yaml)")]
    private static partial Regex Resource();

    [GeneratedRegex(@"(?<=\n)      - (?<name>SYNTHFLOW_\w+)=")]
    private static partial Regex Literal();

    [GeneratedRegex(@"(?<=\n)COPY (?<source>[^-\s]\S*) ")]
    private static partial Regex Copied();

    [GeneratedRegex(@"--array=0-(?<last>\d+)")]
    private static partial Regex Tasks();

    [GeneratedRegex(@"(?<=\nexport )(?<name>SYNTHFLOW_\w+)=")]
    private static partial Regex Exported();
}
