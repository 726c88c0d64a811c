using System.Text.RegularExpressions;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Conventions;

public sealed partial class OnePublicTypePerFile
{
    [Fact]
    public void Source_File_HasOneTopLevelPublicTypeNamedAfterIt()
    {
        Assert.True(
            BuiltPaths.SourceFiles("src").Count(path => PublicType().IsMatch(File.ReadAllText(path))) > 50,
            "Public types are written in another way now.");
        var wrong =
            from path in BuiltPaths.SourceFiles("src")
            let names = PublicType().Matches(File.ReadAllText(path))
                .Select(match => match.Groups["name"].Value)
                .ToList()
            // Foo.Core.cs and Foo.Desktop.cs are one Foo for each runtime.
            let expected = Path.GetFileNameWithoutExtension(path).Split('.')[0]
            where names.Count > 1 || (names.Count == 1 && !string.Equals(names[0], expected, StringComparison.Ordinal))
            select $"{Path.GetRelativePath(BuiltPaths.Repository, path)}: {string.Join(", ", names)}";
        Assert.Empty(wrong);
    }

    [GeneratedRegex(
        @"^public (?:(?:sealed|static|abstract|partial|readonly|ref) )*(?:class|record struct|record|struct|interface|enum) (?<name>\w+)",
        RegexOptions.Multiline | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 5000)]
    private static partial Regex PublicType();
}
