using System.Management.Automation;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Chats;

/// <summary>Contacts that were imported and lost their type, by a file or by Select-Object: the number is the one that was
/// read, and their list's own columns are how it was written there.</summary>
public sealed class ExportedContactTests : IDisposable
{
    private readonly SandboxSession _session = new();

    public ExportedContactTests() => _session.RunWell("""
        $text = @'
        Name,Phone,Home Phone,Unsubscribed
        Ada,(202) 555-0101,,
        Grace,(202) 555-0102,,yes
        Katherine,(202) 555-0104,987-6501,
        '@
        $list = Join-Path ([IO.Path]::GetTempPath()) ([Guid]::NewGuid().ToString() + '.csv')
        Set-Content $list $text
        $contacts = Import-SynthflowContact $list -DefaultCountry US -OptOutColumn Unsubscribed
        Remove-Item $list
        """);

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("$contacts | Select-Object *")]
    [InlineData("$contacts | ConvertTo-Csv | ConvertFrom-Csv")]
    [InlineData("$contacts | ConvertTo-Json | ConvertFrom-Json")]
    [InlineData("$contacts | ForEach-Object { $row = @{}; foreach ($p in $_.PSObject.Properties) { $row[$p.Name] = $p.Value }; $row }")]
    public void Number_IsTheOneThatWasRead(string rows)
    {
        _session.RunWell(rows + " | New-SynthflowOutboundChat @send -WarningAction Ignore");

        Assert.Equal(["+12025550101", "+12025550104"], _session.Texted());
    }

    [Fact]
    public void NumberInAnyWritingOfTheList_IsStopped_Too()
    {
        _session.RunWell("""
            @($contacts | Where-Object OptedOut | Select-Object *) + [pscustomobject]@{ Phone = '(202) 555-0102' } + [pscustomobject]@{ Phone = '2025550101' } |
                New-SynthflowOutboundChat @send -DefaultCountry US -WarningAction Ignore
            """);

        Assert.Equal(["+12025550101"], _session.Texted());
    }

    [Fact]
    public void ColumnToNumber_SettlesIt()
    {
        _session.RunWell("$contacts[0] | Select-Object *, @{ Name = 'ToNumber'; Expression = { '+12025550109' } } | New-SynthflowOutboundChat @send");

        Assert.Equal(["+12025550109"], _session.Texted());
    }

    /// <summary>A number that could not be read is not looked for in another column.</summary>
    [Fact]
    public void ContactWithoutANumber_IsAnError()
    {
        _session.Run("""
            $contacts[0] | Select-Object * | ForEach-Object { $_.PhoneNumber = ''; $_.Phone = '+12025550101'; $_ } | New-SynthflowOutboundChat @send
            """).Only("InvalidPhoneNumber, NotSent", ErrorCategory.InvalidData);

        Assert.Empty(_session.Texted());
    }

    /// <summary>In any row a number that lacks only its country is no other number.</summary>
    [Theory]
    [InlineData("PhoneNumber", "Phone")]
    [InlineData("Phone Number", "Mobile")]
    public void SameNumberWithAndWithoutCountry_IsOneNumber(string column, string other)
    {
        _session.RunWell($$"""
            [pscustomobject]@{ '{{column}}' = '+12025550101'; '{{other}}' = '(202) 555-0101' },
            [pscustomobject]@{ '{{column}}' = '+12025550102'; '{{other}}' = '(202) 555-0102'; OptedOut = 'yes' },
            [pscustomobject]@{ '{{column}}' = '+12025550102'; '{{other}}' = ''; OptedOut = '' } | New-SynthflowOutboundChat @send -WarningAction Ignore
            """);

        Assert.Equal(["+12025550101"], _session.Texted());
    }

    [Fact]
    public void OtherNumberWithoutCountry_IsADoubt_AsBefore()
    {
        _session.Run("""
            [pscustomobject]@{ PhoneNumber = '+12025550101'; Phone = '(202) 555-0102' } | New-SynthflowOutboundChat @send
            """).Only("InvalidPhoneNumber, NotSent", ErrorCategory.InvalidData);

        Assert.Empty(_session.Texted());
    }
}
