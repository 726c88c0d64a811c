using System.Text.RegularExpressions;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Conventions;

/// <summary>No two types of one name: whoever reads a name knows which it is, in whatever room.</summary>
public sealed partial class TypesHaveNamesOfTheirOwn
{
    [Fact]
    public void NoName_IsThatOfTwoTypes()
    {
        var types = BuiltPaths.SourceFiles("src").SelectMany(path => TypesIn(File.ReadAllText(path))).Distinct().ToList();
        Assert.True(types.Count > 300, $"{types.Count} types");
        Assert.Empty(
            from type in types
            group type.Space by type.Name into places
            where places.Count() > 1
            select $"{places.Key}: {string.Join(", ", places)}");
    }

    [Theory]
    [InlineData("namespace A.B;\n\n/// <summary>x</summary>\npublic sealed partial class C : D\n{\n    private class E;\n}\n", "C")]
    [InlineData("namespace A.B;\n\ninternal readonly record struct F(int G);\n", "F")]
    [InlineData("namespace A.B;\n\npublic enum H\n{\n}\n\ninternal interface I;\n", "H I")]
    public void TypeOfItsOwn_IsSeen_AndOneWithinAnotherIsNot(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', TypesIn(text).Select(type => type.Name)));

    private static IEnumerable<(string Name, string Space)> TypesIn(string text)
    {
        var space = Namespace().Match(text).Groups["name"].Value;
        return Type().Matches(text).Select(match => (match.Groups["name"].Value, space));
    }

    [GeneratedRegex(@"^namespace (?<name>[\w.]+)", RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60000)]
    private static partial Regex Namespace();

    [GeneratedRegex(
        @"^(public|internal)( \w+)* (class|struct|record|interface|enum)( struct)? (?<name>\w+)",
        RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 60000)]
    private static partial Regex Type();
}
