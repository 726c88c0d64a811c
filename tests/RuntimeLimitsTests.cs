#pragma warning disable IDE0005 // some of the suites have Xunit as a global using

using System.Reflection;
using Xunit;

namespace Synthflow.Tests;

/// <summary>Keeps the list of what a runtime cannot do short and true.</summary>
public sealed class RuntimeLimitsTests
{
    private static readonly Dictionary<string, (int Mono, int DotNetFramework)> _counts = new(StringComparer.Ordinal)
    {
        ["Client"] = (4, 4),
        ["ContactLists"] = (6, 0),
        ["Campaigns"] = (12, 1),
        ["Sandbox"] = (1, 0),
    };

    private static readonly Assembly _assembly = typeof(RuntimeLimitsTests).Assembly;

    [Fact]
    public void TheList_NamesTestsOfToday_EachWithAReason_AndIsAsLongAsCounted()
    {
        var suite = _assembly.GetName().Name!.Split('.')[1]; // Synthflow.<suite>.Tests
        var mono = OfThisSuite(RuntimeLimits.OfMono, suite);
        var framework = OfThisSuite(RuntimeLimits.OfDotNetFramework, suite);
        Assert.Equal(_counts[suite], (mono.Count, framework.Count));
        Assert.Equal(
            _counts.Values.Sum(count => count.Mono + count.DotNetFramework),
            RuntimeLimits.OfMono.Count + RuntimeLimits.OfDotNetFramework.Count);
        Assert.Equal(11, RuntimeLimits.CasesOfMono.Count);
        var tests = _assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Where(method => method.GetCustomAttributes<FactAttribute>(inherit: true).Any())
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}") // a method of GetTypes has one
            .ToHashSet(StringComparer.Ordinal);
        Assert.Empty(mono.Concat(framework).Except(tests, StringComparer.Ordinal));
        Assert.All(RuntimeLimits.OfMono.Concat(RuntimeLimits.OfDotNetFramework), pair => Assert.NotEmpty(pair.Value));
    }

    [Fact]
    public void TheRuntime_IsToldRight()
    {
        var told = System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription;
        Assert.Equal(told.Contains("Framework", StringComparison.Ordinal) || told.StartsWith("Mono", StringComparison.Ordinal),
            RuntimeLimits.IsDotNetFramework);
        Assert.Equal(told.StartsWith("Mono", StringComparison.Ordinal), RuntimeLimits.IsMono);
    }

    private static List<string> OfThisSuite(IReadOnlyDictionary<string, string> list, string suite) =>
        list.Keys.Where(name => name.StartsWith(suite + " ", StringComparison.Ordinal))
            .Select(name => name[(suite.Length + 1)..]).ToList();
}
