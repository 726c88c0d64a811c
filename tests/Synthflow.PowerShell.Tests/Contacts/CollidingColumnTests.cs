using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Contacts;

/// <summary>Columns of a list with the names that every contact has: none is lost, and the contact's own names stay.</summary>
public sealed class CollidingColumnTests : IDisposable
{
    private const string Export = "Import-SynthflowContact own.csv -PhoneColumn Mobile -DefaultCountry US -WarningAction Ignore {0} | Export-Csv out.csv -NoTypeInformation";

    private readonly SandboxSession _session = new();
    private readonly WorkFolder _folder = new();

    public CollidingColumnTests() => _session.SetLocation(_folder.FullName);

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("Row")]
    [InlineData("Name")]
    [InlineData("PhoneNumber")]
    [InlineData("Problem")]
    [InlineData("DuplicateOfRow")]
    [InlineData("OptedOut")]
    [InlineData("Email")]
    [InlineData("Country")]
    [InlineData("TimeZones")]
    [InlineData("file")]
    [InlineData("Variables")]
    [InlineData("PSObject")]
    [InlineData("psbase")]
    [InlineData("PSTypeNames")]
    public void Column_WithANameThatIsTaken_IsListName_InTheFile(string column)
    {
        // The name and the address come from columns of their own.
        _folder.Write("own.csv", $"Full Name,Mobile,E-Mail Address,{column},Plan\nAda,(202) 555-0101,ada@example.com,no,gold\n");
        _session.RunWell(string.Format(null, Export, "-NameColumn 'Full Name' -EmailColumn 'E-Mail Address'"));
        var row = Assert.Single(_session.RunWell("Import-Csv out.csv").Output);
        Assert.Equal("no", row.Properties["List." + column]?.Value);
        Assert.Equal("gold", row.Properties["Plan"].Value);
        Assert.Equal("Ada", row.Properties["Full Name"].Value);
        Assert.Equal("no", _session.RunWell($"(Import-SynthflowContact own.csv -PhoneColumn Mobile -DefaultCountry US -WarningAction Ignore).'List.{column}'").Single<string>());
    }

    /// <summary>A file has the same under a name as the contact.</summary>
    [Fact]
    public void PlainName_IsTheContactsOwn_InTheFile()
    {
        _folder.Write("own.csv", "Mobile,Country,File,Email,TimeZones\n(202) 555-0101,Freedonia,f.doc,x,y\n");
        _session.RunWell(string.Format(null, Export, ""));
        Assert.Equal(
            ["US", "Freedonia", "own.csv", "f.doc", "x", "America/New_York", "y"],
            _session.RunWell("""
                $row = Import-Csv out.csv
                $row.Country, $row.'List.Country', (Split-Path $row.File -Leaf), $row.'List.File', $row.Email, $row.TimeZones, $row.'List.TimeZones'
                """).OutputOf<string>());
    }

    /// <summary>Nothing stands there twice that is the same cell.</summary>
    [Fact]
    public void NameAndEmail_StandThereOnce_WhereTheyAreTheColumnsThemselves()
    {
        _folder.Write("own.csv", "Name,Mobile,Email\nAda,(202) 555-0101,ada@example.com\n");
        _session.RunWell(string.Format(null, Export, ""));
        Assert.Equal(
            ["Row", "Name", "PhoneNumber", "Problem", "DuplicateOfRow", "OptedOut", "Mobile", "Email"],
            _session.RunWell("(Import-Csv out.csv)[0].PSObject.Properties.Name").OutputOf<string>());
    }

    /// <summary>A file of exported contacts is a list like any other, however many times.</summary>
    [Fact]
    public void RoundTrip_LosesNothing_AndFindsTheSamePeople()
    {
        _folder.Write("own.csv", "Name,Mobile,Country,Problem,List.Country\nAda,(202) 555-0101,Freedonia,none,kept\nGrace,(202) 555-0102,,,\n");
        _session.RunWell(string.Format(null, Export, ""));
        _session.RunWell("Import-SynthflowContact out.csv -WarningAction Ignore | Export-Csv second.csv -NoTypeInformation");
        var rows = _session.RunWell("Import-Csv second.csv").Output;
        Assert.Equal(["+12025550101", "+12025550102"], rows.Select(row => row.Properties["PhoneNumber"].Value));
        Assert.Equal(["Ada", "Grace"], rows.Select(row => row.Properties["Name"].Value));
        var values = rows[0].Properties.Select(property => property.Value).ToList();
        Assert.All(new[] { "(202) 555-0101", "Freedonia", "none", "kept" }, value => Assert.Contains(value, values));
    }

    /// <summary>The number that was chosen is the number, also where another column ranks before it in other lists.</summary>
    [Theory]
    [InlineData("Import-SynthflowContact out.csv")]
    [InlineData("Import-SynthflowContact out.csv -DefaultCountry US")]
    [InlineData("Import-Csv out.csv | Invoke-SynthflowCampaign -JournalPath j.jsonl -AgentId $agent -Channel sms -FromNumber $from -InitialMessage Hi -WhatIf")]
    [InlineData("Invoke-SynthflowCampaign -Path out.csv -JournalPath j.jsonl -AgentId $agent -Channel sms -FromNumber $from -InitialMessage Hi -WhatIf")]
    public void ExportedContacts_KeepTheirNumber(string read)
    {
        _folder.Write("own.csv", "Name,Work Phone,Mobile\nAda,(202) 555-0101,(202) 555-0199\n");
        _session.RunWell("Import-SynthflowContact own.csv -PhoneColumn 'Work Phone' -DefaultCountry US | Export-Csv out.csv -NoTypeInformation");
        Assert.Equal("+12025550101", _session.RunWell($"({read}).PhoneNumber").Single<string>());
        Assert.Equal("+12025550199", _session.RunWell("(Import-SynthflowContact out.csv -PhoneColumn Mobile -DefaultCountry US).PhoneNumber").Single<string>());
    }
}
