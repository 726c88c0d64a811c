using System.Management.Automation;
using System.Reflection;

namespace Synthflow.PowerShell.Tests.Conventions;

/// <summary>A parameter that the Tab key knows in one cmdlet is known in all of them.</summary>
public sealed class ParametersThatTabKnows
{
    public static TheoryData<string, string> Parameters => new()
    {
        { "AgentId", "AgentIdCompleter" },
        { "FromNumber", "FromNumberCompleter" },
        { "ChatId", "ChatIdCompleter" },
        { "PhoneColumn", "ColumnCompleter" },
        { "NameColumn", "ColumnCompleter" },
        { "EmailColumn", "ColumnCompleter" },
        { "CountryColumn", "ColumnCompleter" },
        { "OptOutColumn", "ColumnCompleter" },
        { "CustomVariableProperty", "ColumnCompleter" },
        { "DefaultCountry", "CountryCompleter" },
        { "JournalPath", "JournalPathCompleter" },
        { "VariableName", "VariableNameCompleter" },
    };

    [Theory]
    [MemberData(nameof(Parameters))]
    public void Parameter_IsCompleted_InEveryCmdlet(string name, string completer)
    {
        var parameters = CmdletTypes.All
            // The id of a chat that is not there yet is nothing to be offered.
            .Where(type => name != "ChatId" || CmdletTypes.CommandName(type) != "New-SynthflowChat")
            .Select(type => type.GetProperty(name))
            .OfType<PropertyInfo>()
            .Where(property => property.GetCustomAttributes(inherit: true).Any(attribute => attribute is ParameterAttribute))
            .ToList();
        Assert.NotEmpty(parameters);
        Assert.Empty(parameters
            .Where(property => property.GetCustomAttributes<ArgumentCompleterAttribute>().All(one => one.Type?.Name != completer))
            .Select(property => $"{property.DeclaringType?.Name}.{name}"));
    }
}
