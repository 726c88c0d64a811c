using System.Globalization;

namespace Synthflow.Mutants;

/// <summary>What was asked for: <c>[names of files, or parts of them] [--every N] [--lived] [--seconds N] [--tests parts of names,…] [--report]</c>.</summary>
/// <param name="Names">Only files with one of these in their name; empty for all.</param>
/// <param name="Every">Only each so many-th mutant.</param>
/// <param name="Again">Those that lived the last time are tried again, but for what is judged equivalent, and no others.</param>
/// <param name="LongestClass">Test classes that take longer are left out.</param>
/// <param name="Tests">Only test classes with one of these in their name; empty for all. What lives is to be tried by all then.</param>
/// <param name="ReportOnly">Tries nothing: the report of what was tried before.</param>
internal sealed record Options(IReadOnlyList<string> Names, int Every, bool Again, TimeSpan LongestClass, IReadOnlyList<string> Tests, bool ReportOnly)
{
    public static Options Read(string[] arguments) => new(
        [.. arguments.TakeWhile(static argument => !argument.StartsWith("--", StringComparison.Ordinal))],
        Number(arguments, "--every", 1),
        arguments.Contains("--lived"),
        TimeSpan.FromSeconds(Number(arguments, "--seconds", 60)),
        [.. arguments.SkipWhile(static argument => argument != "--tests").Skip(1).Take(1).SelectMany(static names => names.Split(','))],
        arguments.Contains("--report"));

    public bool IsNamed(string file) =>
        Names.Count == 0 || Names.Any(name => file.Contains(name, StringComparison.OrdinalIgnoreCase));

    public bool IsAsked(string testClass) =>
        Tests.Count == 0 || Tests.Any(name => testClass.Contains(name, StringComparison.OrdinalIgnoreCase));

    private static int Number(string[] arguments, string name, int otherwise) => arguments
        .SkipWhile(argument => argument != name).Skip(1)
        .Select(static number => int.Parse(number, CultureInfo.InvariantCulture)).FirstOrDefault(otherwise);
}
