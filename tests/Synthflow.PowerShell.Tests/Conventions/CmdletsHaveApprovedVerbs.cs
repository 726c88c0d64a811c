using System.Management.Automation;
using System.Reflection;

namespace Synthflow.PowerShell.Tests.Conventions;

public sealed class CmdletsHaveApprovedVerbs
{
    private static readonly Type[] _verbGroups =
    [
        typeof(VerbsCommon), typeof(VerbsCommunications), typeof(VerbsData), typeof(VerbsDiagnostic),
        typeof(VerbsLifecycle), typeof(VerbsOther), typeof(VerbsSecurity),
    ];

    [Theory]
    [MemberData(nameof(CmdletTypes.Names), MemberType = typeof(CmdletTypes))]
    public void Cmdlet_Verb_IsApproved(string name)
    {
        var approved = _verbGroups
            .SelectMany(group => group.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Select(verb => (string?)verb.GetRawConstantValue());
        Assert.Contains(CmdletTypes.Attribute(CmdletTypes.Named(name)).VerbName, approved);
    }

    [Theory]
    [MemberData(nameof(CmdletTypes.Names), MemberType = typeof(CmdletTypes))]
    public void Cmdlet_Class_IsNamedAfterTheCommand(string name)
    {
        var attribute = CmdletTypes.Attribute(CmdletTypes.Named(name));
        Assert.Equal($"{attribute.VerbName}{attribute.NounName}Command", name);
    }
}
