using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Conventions;

public sealed class HelpIsComplete
{
    private const string HelpText = """
        param($Name)
        $help = Get-Help $Name -Full
        $parameters = @($help.parameters.parameter | Where-Object { $_ })
        @{
            Synopsis = $help.Synopsis
            Description = -join $help.description.Text
            Examples = @($help.examples.example | ForEach-Object { $_.code })
            Parameters = @($parameters | ForEach-Object { $_.name })
            Silent = @($parameters | Where-Object { -not (-join $_.description.Text) } | ForEach-Object { $_.name })
        }
        """;

    [Theory]
    [MemberData(nameof(CmdletTypes.Names), MemberType = typeof(CmdletTypes))]
    public void Help_OfEveryCmdlet_HasAllItsParts(string name)
    {
        var command = CmdletTypes.CommandName(CmdletTypes.Named(name));
        using var session = new ModuleSession();
        var help = HelpOf(command, session);

        Assert.NotEqual(string.Empty, help["Synopsis"]);
        // Without a help file PowerShell shows the syntax as synopsis.
        Assert.DoesNotContain("[<CommonParameters>]", (string?)help["Synopsis"], StringComparison.Ordinal);
        Assert.NotEqual(string.Empty, help["Description"]);
        Assert.True(Texts(help["Examples"]).Count >= 2, "An example or two more, please.");
        Assert.Empty(Texts(help["Silent"]));
    }

    [Theory]
    [MemberData(nameof(CmdletTypes.Names), MemberType = typeof(CmdletTypes))]
    public void Help_OfEveryCmdlet_NamesEveryParameter(string name)
    {
        var command = CmdletTypes.CommandName(CmdletTypes.Named(name));
        using var session = new ModuleSession();
        var help = HelpOf(command, session);
        var parameters = session.Run("(Get-Command $Command).Parameters.Keys").OutputOf<string>()
            .Except([.. Cmdlet.CommonParameters], StringComparer.OrdinalIgnoreCase);
        Assert.Equal(parameters.Order(StringComparer.Ordinal), Texts(help["Parameters"]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(CmdletTypes.Names), MemberType = typeof(CmdletTypes))]
    public void Help_Examples_AreWholeScripts(string name)
    {
        var command = CmdletTypes.CommandName(CmdletTypes.Named(name));
        using var session = new ModuleSession();
        var help = HelpOf(command, session);
        Assert.All(Texts(help["Examples"]), code =>
        {
            Parser.ParseInput(code, out _, out var errors);
            Assert.Empty(errors.Select(error => $"{error.Message} in: {code}"));
        });
        Assert.Contains(Texts(help["Examples"]), code => code.Contains(command, StringComparison.Ordinal));
    }

    private static Hashtable HelpOf(string command, ModuleSession session)
    {
        session.SetVariable("Command", command);
        return session.Run($"& {{ {HelpText} }} $Command").Single<Hashtable>();
    }

    private static List<string> Texts(object? values) =>
        [.. ((object[]?)values ?? []).Select(value => value.ToString() ?? string.Empty)];
}
