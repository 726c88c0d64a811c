using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Contacts;

/// <summary>A contact has the columns of its list as properties, beside what every contact has.</summary>
public sealed class FlatContactTests : IDisposable
{
    private readonly SandboxSession _session = new();
    private readonly WorkFolder _folder = new();

    public FlatContactTests()
    {
        _session.SetLocation(_folder.FullName);
        _folder.Write("list.csv", """"
            First Name,Phone,Country,Row,PhoneNumber,Company
            Ada,(202) 555-0101,Freedonia,r1,wrong,Acme
            Bob,(202) 555-0102,,r2,wrong,"Foo; ""Bar"""

            """");
    }

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void File_HasTheColumns_AndNoNameOfAType()
    {
        _session.RunWell("Import-SynthflowContact list.csv -PhoneColumn Phone -DefaultCountry US | Export-Csv out.csv -NoTypeInformation");
        Assert.DoesNotContain("System.", File.ReadAllText(_folder.PathOf("out.csv")), StringComparison.Ordinal);
        var rows = _session.RunWell("Import-Csv out.csv").Output;
        Assert.Equal(
            ["Row", "Name", "PhoneNumber", "Problem", "DuplicateOfRow", "OptedOut", "First Name", "Phone", "Country", "List.Country", "List.Row", "List.PhoneNumber", "Company"],
            rows[0].Properties.Select(property => property.Name));
        Assert.Equal(["Acme", "Foo; \"Bar\""], rows.Select(row => row.Properties["Company"].Value));
        Assert.Equal(["+12025550101", "+12025550102"], rows.Select(row => row.Properties["PhoneNumber"].Value));
    }

    [Fact]
    public void WhatEveryContactHas_WinsOverAColumnOfTheSameName()
    {
        var ada = _session.RunWell("""
            $ada = Import-SynthflowContact list.csv -PhoneColumn Phone -DefaultCountry US | Select-Object -First 1
            $ada.Row, $ada.PhoneNumber, $ada.Country, $ada.company, $ada.'first name', $ada.Variables['Country'], $ada.Email, $ada.NoSuch
            """).Output.Select(item => item?.BaseObject);
        Assert.Equal([2L, "+12025550101", "US", "Acme", "Ada", "Freedonia", null, null], ada);
    }

    /// <summary>What every contact has wins, and is text in a file whatever it is of.</summary>
    [Fact]
    public void File_HasText_WhereAColumnHasTheNameOfATableOrAList()
    {
        _folder.Write("own.csv", "Name,Phone,variables,TimeZones,File,Email\nAda,(202) 555-0101,v,t,f,e\n");
        _session.RunWell("Import-SynthflowContact own.csv -DefaultCountry US | Export-Csv out.csv -NoTypeInformation");
        Assert.DoesNotContain("System.", File.ReadAllText(_folder.PathOf("out.csv")), StringComparison.Ordinal);
        var row = Assert.Single(_session.RunWell("Import-Csv out.csv").Output);
        Assert.Equal("Name=Ada; Phone=(202) 555-0101; variables=v; TimeZones=t; File=f; Email=e", row.Properties["Variables"].Value);
        Assert.Equal("America/New_York", row.Properties["TimeZones"].Value);
        Assert.Equal("own.csv", Path.GetFileName((string)row.Properties["File"].Value));
        Assert.Equal("a=1", Assert.Single(_session.RunWell("""
            "$(([Synthflow.Core.Contact]@{ Row = 7; Variables = [ordered]@{ a = 1 } }).Variables)"
            """).OutputOf<string>()));
    }

    [Theory]
    [InlineData("ToNumber")]
    [InlineData("to_number")]
    [InlineData("MobilePhone")]
    public void Binding_TakesTheNumberOfTheContact_NotAnotherColumn(string column)
    {
        _folder.Write("two.csv", $"Name,Phone,{column}\nAda,+12025550101,+12025550199\n");
        var sent = _session.RunWell("Import-SynthflowContact two.csv -PhoneColumn Phone | New-SynthflowOutboundChat @send").Output;
        Assert.Equal("+12025550101", Assert.Single(sent).Properties["ToNumber"].Value);
        Assert.Equal(["+12025550101"], _session.Texted());
    }

    [Fact]
    public void Contact_IsWhatItWas_ForScriptsThatKnowItsType()
    {
        Assert.Equal([true, true, "row 2 of list.csv: Ada", "US"], _session.RunWell("""
            $ada = @(Import-SynthflowContact list.csv -PhoneColumn Phone -DefaultCountry US)[0]
            $ada -is [Synthflow.Core.Contact]
            $ada.PSObject.TypeNames -contains 'Synthflow.Core.Contact'
            "$ada"
            ($ada | ConvertTo-Json -Depth 3 | ConvertFrom-Json).Country
            """).Output.Select(item => item.BaseObject));
        Assert.Equal(["Bea", "+12025550103"], _session.RunWell("""
            $bea = [Synthflow.Core.Contact]@{ Row = 7; Name = 'Bea'; PhoneNumber = '+12025550103' }
            $bea.Name
            $bea.PhoneNumber
            """).OutputOf<string>());
    }

    [Fact]
    public void WhatIfPreference_AndASecondImport_ChangeNothing() => Assert.Equal(
        ["Acme", "Acme"],
        _session.RunWell("""
            $WhatIfPreference = $true
            $null = Import-SynthflowContact list.csv -PhoneColumn Phone -DefaultCountry US
            (Import-SynthflowContact list.csv -PhoneColumn Phone -DefaultCountry US)[0].Company
            (Import-SynthflowContact list.csv -PhoneColumn Phone -DefaultCountry US)[0].Company
            """).OutputOf<string>());
}
