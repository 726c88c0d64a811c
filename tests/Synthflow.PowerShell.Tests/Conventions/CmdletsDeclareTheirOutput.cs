using System.Management.Automation;
using System.Reflection;

namespace Synthflow.PowerShell.Tests.Conventions;

public sealed class CmdletsDeclareTheirOutput
{
    [Theory]
    [MemberData(nameof(CmdletTypes.Names), MemberType = typeof(CmdletTypes))]
    public void Cmdlet_Class_HasOutputType(string name)
    {
        var declared = CmdletTypes.Named(name).GetCustomAttributes<OutputTypeAttribute>()
            .SelectMany(output => output.Type);
        Assert.True(
            declared.Any(), $"{name} needs [OutputType(typeof(...))]; one that emits nothing has typeof(void).");
    }
}
