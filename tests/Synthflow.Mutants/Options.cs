using System.Globalization;

namespace Synthflow.Mutants;

/// <summary>What was asked for: <c>[names of files, or parts of them] [--every N | --each N] [--lived] [--seconds N] [--tests parts of names,…] [--report]</c>.</summary>
/// <param name="Names">Only files with one of these in their name; empty for all.</param>
/// <param name="Every">Only each so many-th mutant of a file.</param>
/// <param name="Each">Of each file only so many, spread over it evenly.</param>
/// <param name="Lived">Those that lived the last time are tried again, but for what is judged equivalent; others only where a sample
/// was asked for, too.</param>
/// <param name="LongestClass">Test classes that take longer are left out.</param>
/// <param name="Tests">Only test classes with one of these in their name; empty for all. What lives is to be tried by all then.</param>
/// <param name="ReportOnly">Tries nothing: the report of what was tried before.</param>
internal sealed record Options(IReadOnlyList<string> Names, int Every, int Each, bool Lived, TimeSpan LongestClass, IReadOnlyList<string> Tests, bool ReportOnly)
{
    public static Options Read(string[] arguments) => new(
        [.. arguments.TakeWhile(static argument => !argument.StartsWith("--", StringComparison.Ordinal))],
        Number(arguments, "--every", arguments.Contains("--lived") ? 0 : 1),
        Number(arguments, "--each", 0),
        arguments.Contains("--lived"),
        TimeSpan.FromSeconds(Number(arguments, "--seconds", 60)),
        [.. arguments.SkipWhile(static argument => argument != "--tests").Skip(1).Take(1).SelectMany(static names => names.Split(','))],
        arguments.Contains("--report"));

    /// <summary>Whether a mutant that was not tried yet is to be.</summary>
    /// <param name="place">Its place in its file, from 0.</param>
    /// <param name="of">How many its file has.</param>
    public bool IsInSample(int place, int of) => Each > 0
        ? place * Each / of != (place - 1) * Each / of || place == 0
        : Every > 0 && place % Every == 0;

    public bool IsNamed(string file) =>
        Names.Count == 0 || Names.Any(name => file.Contains(name, StringComparison.OrdinalIgnoreCase));

    public bool IsAsked(string testClass) =>
        Tests.Count == 0 || Tests.Any(name => testClass.Contains(name, StringComparison.OrdinalIgnoreCase));

    private static int Number(string[] arguments, string name, int otherwise) => arguments
        .SkipWhile(argument => argument != name).Skip(1)
        .Select(static number => int.Parse(number, CultureInfo.InvariantCulture)).FirstOrDefault(otherwise);
}
