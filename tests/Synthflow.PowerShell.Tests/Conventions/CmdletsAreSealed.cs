namespace Synthflow.PowerShell.Tests.Conventions;

public sealed class CmdletsAreSealed
{
    [Theory]
    [MemberData(nameof(CmdletTypes.Names), MemberType = typeof(CmdletTypes))]
    public void Cmdlet_Class_IsSealed(string name) =>
        Assert.True(CmdletTypes.Named(name).IsSealed, $"{name} is a leaf: seal it.");
}
