using System.Text.RegularExpressions;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Conventions;

/// <summary>
/// An error id is written as <c>nameof(Messages.X)</c>: the compiler then proves that it is a key of Messages.resx.
/// These tests see to it that it is written so, and that each id has its category.
/// </summary>
public sealed partial class ErrorIdsAreResourceKeys
{
    private const string RecordsFile = "src/Synthflow.PowerShell/Errors/ErrorRecords.cs";

    [Fact]
    public void ErrorId_InSource_IsNeverALiteral()
    {
        var literals =
            from file in ShippedSource()
            from match in LiteralId().Matches(file.Text).Cast<Match>()
            select $"{file.Path}: {match.Value}";
        Assert.Empty(literals);
    }

    [Fact]
    public void ErrorRecord_IsMade_InOneFile()
    {
        var elsewhere = ShippedSource()
            .Where(file => file.Text.Contains("new ErrorRecord(", StringComparison.Ordinal))
            .Select(file => file.Path)
            .Where(path => !string.Equals(path.Replace('\\', '/'), RecordsFile, StringComparison.Ordinal));
        Assert.Empty(elsewhere);
    }

    [Fact]
    public void ErrorId_InSource_HasItsCategory()
    {
        var records = File.ReadAllText(Path.Combine(BuiltPaths.Repository, RecordsFile));
        var withCategory = CategoryOfId().Matches(records).Select(match => match.Groups["id"].Value);
        var used = ShippedSource()
            .SelectMany(file => UsedId().Matches(file.Text))
            .Select(match => match.Groups["id"].Value);
        Assert.Empty(used.Distinct(StringComparer.Ordinal).Except(withCategory, StringComparer.Ordinal));
    }

    private static IEnumerable<(string Path, string Text)> ShippedSource() =>
        BuiltPaths.SourceFiles("src")
            .Where(path => !path.Contains("Synthflow.Shell", StringComparison.Ordinal)
                && !path.Contains("Synthflow.HelpWriter", StringComparison.Ordinal))
            .Select(path => (Path.GetRelativePath(BuiltPaths.Repository, path), File.ReadAllText(path)));

    [GeneratedRegex(
        """(?:new \w+Exception|ErrorRecord|ErrorRecords\.\w+)\(\s*"[A-Z]\w+"\s*,|ErrorId\s*=>?\s*"[^"]*""",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 5000)]
    private static partial Regex LiteralId();

    // A key with an underscore, written out or put together, is a wording of an id, not an id.
    [GeneratedRegex(
        @"nameof\(Messages\.(?<id>[A-Za-z]+)\)(?! \+)",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 5000)]
    private static partial Regex UsedId();

    [GeneratedRegex(
        @"\[nameof\(Messages\.(?<id>[A-Za-z]+)\)\] = ErrorCategory\.",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 5000)]
    private static partial Regex CategoryOfId();
}
