using k8s;
using k8s.Models;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Fleet;

/// <summary>The Kubernetes sample as a cluster reads it: fields that it does not know are refused.</summary>
public sealed class KubernetesSample
{
    private KubernetesSample(V1Job job, V1CronJob cron, Kustomization kustomization) =>
        (Job, Cron, Customized) = (job, cron, kustomization);

    public V1Job Job { get; }

    public V1CronJob Cron { get; }

    public Kustomization Customized { get; }

    public int Completions => Job.Spec.Completions!.Value; // an indexed job has them

    public V1Container Container => Job.Spec.Template.Spec.Containers.Single();

    public static KubernetesSample Read() => new(
        KubernetesYaml.Deserialize<V1Job>(Text("job.yaml"), strict: true),
        KubernetesYaml.Deserialize<V1CronJob>(Text("cronjob.yaml"), strict: true),
        KubernetesYaml.Deserialize<Kustomization>(Text("kustomization.yaml"), strict: true));

    /// <summary>The file of a resource that the kustomization names.</summary>
    public static string PathOf(string resource) => Path.Combine(BuiltPaths.Module, "samples", "kubernetes", resource);

    /// <summary>The settings of a generated map, as a container gets them.</summary>
    /// <param name="name">What the map is called before its content is added to its name.</param>
    public Dictionary<string, string> Settings(string name) => Customized.ConfigMapGenerator.Single(map => map.Name == name).Literals
        .Select(literal => literal.Split('=', 2))
        .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    /// <summary>What the container of one index has in its environment, but for what comes from a secret.</summary>
    public Dictionary<string, string> Environment(int index)
    {
        var environment = Container.EnvFrom.SelectMany(source => Settings(source.ConfigMapRef.Name))
            .ToDictionary(StringComparer.Ordinal);
        foreach (var variable in Container.Env.Where(variable => variable.ValueFrom is null))
        {
            environment[variable.Name] = variable.Value;
        }

        environment["JOB_COMPLETION_INDEX"] = index.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return environment;
    }

    private static string Text(string name) => File.ReadAllText(PathOf(name));
}

/// <summary>What the sample uses of a kustomization; a word that is not here is refused when it is read.</summary>
public sealed class Kustomization
{
    public string ApiVersion { get; set; } = "";

    public string Kind { get; set; } = "";

    public List<string> Resources { get; set; } = [];

    public List<ConfigMap> ConfigMapGenerator { get; set; } = [];

    public sealed class ConfigMap
    {
        public string Name { get; set; } = "";

        public List<string> Literals { get; set; } = [];
    }
}
