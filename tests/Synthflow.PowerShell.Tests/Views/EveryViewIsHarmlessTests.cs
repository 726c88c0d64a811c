using System.Globalization;
using System.Xml.Linq;
using Synthflow.PowerShell.Tests.Support;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Views;

/// <summary>Whatever text an object has, none of PowerShell's formats shows it raw: each type has a view for each of
/// them, also the wide one, which few ask for.</summary>
public sealed class EveryViewIsHarmlessTests : IDisposable
{
    private const string Evil = "Ada\u001B]0;x\u0007\u001B[2J\u202Egro.live\u2066\u009B1m\u2028";

    private readonly SandboxSession _session = new();

    /// <summary>The types that have a view.</summary>
    public static TheoryData<string> Types => [.. Directory.GetFiles(BuiltPaths.Module, "*.ps1xml")
        .SelectMany(path => XDocument.Load(path).Descendants("TypeName").Select(name => name.Value))
        .Distinct()
        .Order(StringComparer.Ordinal)];

    public void Dispose() => _session.Dispose();

    [Theory]
    [MemberData(nameof(Types))]
    public void Wide_ShowsNoTextRaw(string type)
    {
        _session.SetVariable("type", type);
        _session.SetVariable("evil", Evil);
        var shown = _session.RunWell("""
            $properties = [ordered]@{ PSTypeName = $type }
            $names = if ($known = $type -as [type]) { $known.GetProperties().Name } else { 'Name', 'Phone', 'PhoneNumber', 'Body', 'Outcome', 'Detail' }
            foreach ($name in $names) { $properties[$name] = $evil }
            if (-not $known) { $properties['Phone'] = '+12025550101' }
            [pscustomobject]$properties | Format-Wide | Out-String -Width 200
            """).Single<string>();
        Assert.DoesNotContain(shown, character => (char.IsControl(character) && character is not ('\r' or '\n'))
            || char.GetUnicodeCategory(character) is UnicodeCategory.Format or UnicodeCategory.LineSeparator);
        Assert.Matches("Ada|\\+12025550101", shown);
    }

    /// <summary>Objects as they are in life.</summary>
    [Theory]
    [InlineData("Get-SynthflowAgent", "Spring campaign")]
    [InlineData("Import-SynthflowContact contacts.csv -DefaultCountry US", "Ada")]
    [InlineData("(Import-SynthflowContact contacts.csv -DefaultCountry US).Variables", "Plan")]
    [InlineData("Rows +493023125000 | New-SynthflowOutboundChat @send", "+493023125000")]
    [InlineData("New-SynthflowContact $evil +12025550101", "Ada")]
    [InlineData("Get-SynthflowPhoneNumber -WorkspaceId w1", "+1555")]
    [InlineData("Get-SynthflowConnection", "https://")]
    public void Wide_ShowsWhatEachIsCalled(string script, string expected)
    {
        using var folder = new WorkFolder();
        folder.Write("contacts.csv", $"Name,Phone,Plan\n{Evil},+12025550101,gold\n");
        _session.SetLocation(folder.FullName);
        _session.SetVariable("evil", Evil);
        var shown = _session.RunWell($"{script} | Format-Wide | Out-String -Width 200").Single<string>();
        Assert.Contains(expected, shown, StringComparison.Ordinal);
        Assert.DoesNotContain(shown, character => character is '\u001B' or '\u0007' or '\u202E');
    }

    [Fact]
    public void EveryTypeOfOurs_ThatACmdletReturns_HasAView() => Assert.Empty(_session.RunWell("""
        Get-Command -Module Synthflow.PowerShell | ForEach-Object { $_.OutputType.Name } | Where-Object { $_ -like 'Synthflow.*' } | Sort-Object -Unique
        """).OutputOf<string>().Except(Types.Select(row => row.Data)));
}
