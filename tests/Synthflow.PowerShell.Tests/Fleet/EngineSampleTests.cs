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
        var job = KubernetesSample.Read().Job;
        Assert.Equal(("batch/v1", "Job"), (job.ApiVersion, job.Kind));
        CheckSpec(job.Spec);
    }

    [Fact]
    public void CronJob_RunsTheSameJob_NeverTwoAtOnce()
    {
        var sample = KubernetesSample.Read();
        var cron = sample.Cron;
        Assert.Equal(("batch/v1", "CronJob", "Forbid"), (cron.ApiVersion, cron.Kind, cron.Spec.ConcurrencyPolicy));
        CheckSpec(cron.Spec.JobTemplate.Spec);
        Assert.Equal(
            KubernetesJson.Serialize(sample.Job.Spec.Template), KubernetesJson.Serialize(cron.Spec.JobTemplate.Spec.Template));
    }

    [Fact]
    public void Kustomization_NamesFilesThatAreThere_AndSettingsThatTheWorkerKnows()
    {
        var sample = KubernetesSample.Read();
        var customized = sample.Customized;
        Assert.Equal(("kustomize.config.k8s.io/v1beta1", "Kustomization"), (customized.ApiVersion, customized.Kind));
        // One of the two: both would be two campaigns on the same journals.
        Assert.Equal(["job.yaml"], customized.Resources);
        Assert.All(customized.Resources, resource => Assert.True(File.Exists(KubernetesSample.PathOf(resource))));
        var settings = sample.Settings(Assert.Single(sample.Container.EnvFrom).ConfigMapRef.Name);
        var worker = Read("worker.ps1");
        Assert.All(settings, setting => Assert.Contains(setting.Key, worker, StringComparison.Ordinal));
        Assert.All(settings.Values, value => Assert.NotEqual("", value.Trim()));
        Assert.Contains("{part}", settings["SYNTHFLOW_JOURNAL"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("resources:\n  - job.yaml\n", "resources:\n  - job.yaml\npatchs: []\n")]
    [InlineData("configMapGenerator:\n  - name: spring\n    literals: [A=1]\n", "configMapGenerator:\n  - name: spring\n    literal: [A=1]\n")]
    public void Kustomization_WithAWordThatKustomizeDoesNotKnow_IsRefused(string right, string wrong)
    {
        KubernetesYaml.Deserialize<Kustomization>(right, strict: true);
        Assert.ThrowsAny<Exception>(() => KubernetesYaml.Deserialize<Kustomization>(wrong, strict: true));
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
        var command = KubernetesSample.Read().Container.Command;
        Assert.Contains(
            $"ENTRYPOINT [{string.Join(", ", command.Select(word => $"\"{word}\""))}]", text, StringComparison.Ordinal);
        Assert.Contains($"COPY samples/worker.ps1 {command[^1]}", text, StringComparison.Ordinal);
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

    [GeneratedRegex(@"(?<=\n)COPY (?<source>[^-\s]\S*) ")]
    private static partial Regex Copied();

    [GeneratedRegex(@"--array=0-(?<last>\d+)")]
    private static partial Regex Tasks();

    [GeneratedRegex(@"(?<=\nexport )(?<name>SYNTHFLOW_\w+)=")]
    private static partial Regex Exported();
}
