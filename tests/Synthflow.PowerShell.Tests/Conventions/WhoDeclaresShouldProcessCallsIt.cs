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
        var calls = File.ReadAllText(file).Contains("ShouldProcess(", StringComparison.Ordinal);
        Assert.Equal(CmdletTypes.Attribute(CmdletTypes.Named(name)).SupportsShouldProcess, calls);
    }
}
