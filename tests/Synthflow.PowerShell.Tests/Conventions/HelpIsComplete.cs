using System.Collections;
using System.Collections.Concurrent;
using System.Management.Automation;
using System.Management.Automation.Language;
using Synthflow.PowerShell.Tests.Support;

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
            OfTheCommand = @((Get-Command $Name).Parameters.Keys)
        }
        """;

    // Reading the help of one takes longer than all that is asked of it.
    private static readonly ConcurrentDictionary<string, Lazy<Hashtable>> _help = new(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(CmdletTypes.Names), MemberType = typeof(CmdletTypes))]
    public void Help_OfEveryCmdlet_HasAllItsParts(string name)
    {
        var command = CmdletTypes.CommandName(CmdletTypes.Named(name));
        var help = HelpOf(command);

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
        var help = HelpOf(command);
        var parameters = Texts(help["OfTheCommand"]).Except([.. Cmdlet.CommonParameters], StringComparer.OrdinalIgnoreCase);
        Assert.Equal(parameters.Order(StringComparer.Ordinal), Texts(help["Parameters"]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(CmdletTypes.Names), MemberType = typeof(CmdletTypes))]
    public void Help_Examples_AreWholeScripts(string name)
    {
        var command = CmdletTypes.CommandName(CmdletTypes.Named(name));
        var help = HelpOf(command);
        Assert.All(Texts(help["Examples"]), code =>
        {
            Parser.ParseInput(code, out _, out var errors);
            Assert.Empty(errors.Select(error => $"{error.Message} in: {code}"));
        });
        Assert.Contains(Texts(help["Examples"]), code => code.Contains(command, StringComparison.Ordinal));
    }

    private static Hashtable HelpOf(string command) => _help.GetOrAdd(command, static name => new Lazy<Hashtable>(() =>
    {
        using var lent = new LentSession();
        lent.Session.SetVariable("Command", name);
        return lent.Session.Run($"& {{ {HelpText} }} $Command").Single<Hashtable>();
    })).Value;

    private static List<string> Texts(object? values) =>
        [.. ((object[]?)values ?? []).Select(value => value.ToString() ?? string.Empty)];
}
