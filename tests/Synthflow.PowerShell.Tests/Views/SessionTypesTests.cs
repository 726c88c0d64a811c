using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Views;

/// <summary>What a session is told of the module's types: the short way reaches into PowerShell, and where a PowerShell does not
/// have that place any more, its public command tells the same.</summary>
public sealed class SessionTypesTests
{
    private const string Seen = """
        $contact = [Synthflow.Core.Contact]@{ Row = 2; Name = 'Ada'; PhoneNumber = '+12025550101'; Variables = [ordered]@{ City = 'Boston' } }
        ($contact | ConvertTo-Csv -NoTypeInformation) -join '|'
        foreach ($name in $names) {
            $data = Get-TypeData $name
            "$name`: $($data.DefaultDisplayPropertySet.ReferencedProperties -join ','); $($data.Members.Keys | Sort-Object); $($data.TypeAdapter); $($data.SerializationMethod)"
        }
        """;

    private const string Names = """
        $ErrorActionPreference = 'Stop'
        $type = (Get-Command Get-SynthflowChat).ImplementingType.Assembly.GetType('Synthflow.PowerShell.Views.SessionTypes')
        $flags = [Reflection.BindingFlags]'NonPublic, Static'
        $types = [Management.Automation.Runspaces.TypeData[]]$type.GetMethod('All', $flags).Invoke($null, @())
        $names = $types.TypeName
        """;

    [Fact]
    public void PublicCommand_TellsTheSame_AsTheShortWay()
    {
        var slow = Run(Names + "\n$null = $type.GetMethod('Update', $flags).Invoke($null, @(, $types))\n" + Seen);
        var quick = Run(Names + "\n$null = $type.GetMethod('MakeKnown').Invoke($null, @())\n" + Seen);
        Assert.Equal(quick, slow);
        Assert.True(slow.Count > 10);
        Assert.Contains("\"City\"", slow[0], StringComparison.Ordinal);
        Assert.Contains("Boston", slow[0], StringComparison.Ordinal);
    }

    [Fact]
    public void ShortWay_IsThere_InThisPowerShell() => Assert.Equal(
        ["TypeTable"],
        Run(Names + "\n$type.GetMethod('TableOf', $flags).Invoke($null, @([runspace]::DefaultRunspace)).GetType().Name"));

    private static IReadOnlyList<string> Run(string script)
    {
        using var session = new ModuleSession();
        var result = session.Run(script);
        Assert.Empty(result.AllErrors.Select(static error => error.ToString()));
        return result.OutputOf<string>();
    }
}
