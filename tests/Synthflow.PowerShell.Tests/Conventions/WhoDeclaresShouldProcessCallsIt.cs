using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Conventions;

public sealed class WhoDeclaresShouldProcessCallsIt
{
    [Theory]
    [MemberData(nameof(CmdletTypes.Names), MemberType = typeof(CmdletTypes))]
    public void Cmdlet_WithSupportsShouldProcess_CallsShouldProcess(string name)
    {
        var file = BuiltPaths.SourceFiles("src/Synthflow.PowerShell")
            .Single(path => string.Equals(Path.GetFileNameWithoutExtension(path), name, StringComparison.Ordinal));
        var calls = WithHelpers(file).Any(source => source.Contains("ShouldProcess(", StringComparison.Ordinal));
        Assert.Equal(CmdletTypes.Attribute(CmdletTypes.Named(name)).SupportsShouldProcess, calls);
    }

    // The cmdlet's own source, and that of what it uses from its folder: a long
    // one leaves its work to a class beside it.
    private static IEnumerable<string> WithHelpers(string file)
    {
        var own = File.ReadAllText(file);
        var helpers = Directory.EnumerateFiles(Path.GetDirectoryName(file) ?? string.Empty, "*.cs")
            .Where(path => !path.EndsWith("Command.cs", StringComparison.Ordinal))
            .Where(path => own.Contains(Path.GetFileNameWithoutExtension(path), StringComparison.Ordinal))
            .Select(File.ReadAllText);
        return helpers.Prepend(own);
    }
}
