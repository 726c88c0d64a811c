using System.Reflection;
using System.Text.RegularExpressions;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Conventions;

/// <summary>
/// An error id is written as <c>ErrorIds.X</c>, never as a text: so that none is misspelt, and each has its category and its
/// message.
/// </summary>
public sealed partial class ErrorIdsStandInOneList
{
    private const string RecordsFile = "src/Synthflow.PowerShell/Errors/ErrorRecords.cs";

    /// <summary>Every error id of the module.</summary>
    public static IEnumerable<string> Ids => _ids.Keys;

    private static readonly IReadOnlyDictionary<string, string> _ids =
        Assembly.LoadFrom(Path.Combine(BuiltPaths.Module, "bin", "net8.0", "Synthflow.Core.dll"))
            .GetType("Synthflow.Core.ErrorIds", throwOnError: true)!
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .ToDictionary(field => field.Name, field => (string)field.GetRawConstantValue()!, StringComparer.Ordinal);

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
        var makers = ShippedSource()
            .Where(file => file.Text.Contains("new ErrorRecord(", StringComparison.Ordinal)
                || file.Text.Contains("ErrorRecord From(", StringComparison.Ordinal))
            .Select(file => file.Path.Replace('\\', '/'));
        Assert.Equal([RecordsFile], makers);
    }

    [Fact]
    public void ErrorId_IsItsOwnName()
    {
        Assert.True(_ids.Count > 30);
        Assert.All(_ids, id => Assert.Equal(id.Key, id.Value));
    }

    [Fact]
    public void ErrorId_HasItsCategory()
    {
        var records = File.ReadAllText(Path.Combine(BuiltPaths.Repository, RecordsFile));
        var withCategory = CategoryOfId().Matches(records).Select(match => match.Groups["id"].Value);
        Assert.Equal(
            _ids.Keys.Order(StringComparer.Ordinal), withCategory.Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public void ErrorId_HasWordsOfItsOwn()
    {
        var keys = Directory.EnumerateFiles(Path.Combine(BuiltPaths.Repository, "src"), "Messages.resx", SearchOption.AllDirectories)
            .SelectMany(file => Key().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups["id"].Value.Split('_')[0]);
        Assert.Empty(_ids.Keys.Except(keys, StringComparer.Ordinal));
    }

    private static IEnumerable<(string Path, string Text)> ShippedSource() =>
        BuiltPaths.SourceFiles("src")
            .Where(path => !path.Contains("Synthflow.Shell", StringComparison.Ordinal)
                && !path.Contains("Synthflow.HelpWriter", StringComparison.Ordinal))
            .Select(path => (Path.GetRelativePath(BuiltPaths.Repository, path), File.ReadAllText(path)));

    [GeneratedRegex(
        """(?:new \w+Exception|ErrorRecord|ErrorRecords\.\w+)\(\s*(?:"[A-Z]\w+"|nameof\(Messages\.\w+\))\s*,|ErrorId\s*=>?\s*"[^"]*""",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 5000)]
    private static partial Regex LiteralId();

    [GeneratedRegex(
        @"\[ErrorIds\.(?<id>[A-Za-z]+)\] = ErrorCategory\.",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 5000)]
    private static partial Regex CategoryOfId();

    [GeneratedRegex("<data name=\"(?<id>\\w+)\"", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Key();
}
