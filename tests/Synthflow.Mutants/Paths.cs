using System.Reflection;

namespace Synthflow.Mutants;

/// <summary>Where things are, as the build says.</summary>
internal static class Paths
{
    /// <summary>The root of the repository.</summary>
    public static string Repository { get; } = typeof(Paths).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(metadata => metadata.Key == "Repository").Value!;

    /// <summary>The folder for copies of test projects and for reports.</summary>
    public static string Work { get; } = Path.Combine(Repository, "artifacts", "mutants");

    /// <summary>This build's configuration, which the tests were built with.</summary>
    public static string Configuration { get; } = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
}
