using System.Management.Automation;
using System.Text;
using System.Text.RegularExpressions;
using Synthflow.PowerShell.Tests.Support;
using Synthflow.TestSupport;

namespace Synthflow.PowerShell.Tests.Campaigns;

/// <summary>Contacts of Import-SynthflowContact bring along how they were read: a later run of the journal texts nobody more and
/// nobody elsewhere, as with -Path.</summary>
public sealed class ContactReadingTests : IDisposable
{
    private const string Send = "Invoke-SynthflowCampaign @campaign";
    private readonly CampaignSession _session = new();

    public ContactReadingTests()
    {
        _session.Folder.Write("list.csv", """
            First Name,Mobile,Home Phone,Country,Land,Stop,Stop2
            Ada,2025550101,2025550111,US,US,,
            Grace,2025550102,2025550112,US,US,yes,
            Alan,+447700900123,+447700900124,GB,GB,,

            """);
        _session.Folder.Write("stop.txt", "+12025550102\n");
        _session.Folder.Write("more.txt", "+12025550102\n+12025550179\n");
        _session.Folder.Write("others.txt", "+12025550179\n");
        _session.RunWell("$campaign.Remove('DefaultCountry')");
    }

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("-PhoneColumn Mobile", "-PhoneColumn 'Home Phone'", "PhoneColumn", "US")]
    [InlineData("-PhoneColumn Mobile", "", "PhoneColumn", "US")]
    [InlineData("", "-PhoneColumn 'Home Phone'", "PhoneColumn", "US")]
    [InlineData("", "", "DefaultCountry", "CA")]
    [InlineData("-CountryColumn Country", "-CountryColumn Land", "CountryColumn", "US")]
    [InlineData("-NumberFormat National", "", "NumberFormat", "US")]
    [InlineData("-OptOutColumn Stop", "", "OptOutColumn", "US")]
    [InlineData("-OptOutColumn Stop", "-OptOutColumn Stop2", "OptOutColumn", "US")]
    [InlineData("-OptOutColumn Stop -OptOutValue yes", "-OptOutColumn Stop -OptOutValue no", "OptOutColumn", "US")]
    [InlineData("-OptOutPath stop.txt", "", "OptOutPath", "US")]
    [InlineData("-OptOutPath stop.txt", "-OptOutPath others.txt", "OptOutPath", "US")]
    public void AnotherReading_IsRefused_AndAcceptedByName(string first, string then, string parameter, string country)
    {
        _session.RunWell($"{Import(first)} | {Send} -First 1");
        Assert.Single(_session.Sandbox.Texted());

        foreach (var whatIf in (string[])["", " -WhatIf"])
        {
            var error = _session.Run($"{Import(then, country)} | {Send}{whatIf}").Only("CampaignChanged", ErrorCategory.InvalidArgument);

            Assert.Null(error.DeliveryOf());
            Assert.Contains(parameter, error.ToString(), StringComparison.Ordinal);
            Assert.Contains("-AcceptChange " + parameter, error.RecommendedAction(), StringComparison.Ordinal);
        }

        Assert.Single(_session.Sandbox.Texted());
        _session.RunWell($"{Import(then, country)} | {Send} -AcceptChange {parameter}");
        var texted = _session.Sandbox.Texted().Count;
        Assert.NotEqual(1, texted);
        // It is as it was from now on, so nothing has to be accepted again.
        _session.RunWell($"{Import(then, country)} | {Send}");
        Assert.Equal(texted, _session.Sandbox.Texted().Count);
    }

    /// <summary>Ordinary runs, whose people were the same or fewer each time.</summary>
    [Theory]
    [InlineData("-PhoneColumn Mobile", "list.csv | Import- -PhoneColumn Mobile")]
    [InlineData("", "list.csv | Import-")]
    [InlineData("", "list.csv | Import- -PhoneColumn Mobile")]
    [InlineData("", "list.csv, list.csv | Import-")]
    [InlineData("", "list.csv | Import- -OptOutPath stop.txt")]
    [InlineData("", "list.csv | Import- -OptOutColumn Stop")]
    [InlineData("-OptOutPath stop.txt", "list.csv | Import- -OptOutPath more.txt")]
    [InlineData("-OptOutPath stop.txt", "list.csv | Import- -OptOutPath stop.txt | Where-Object { -not $_.Problem }")]
    [InlineData("-OptOutPath stop.txt -OptOutColumn Stop", "list.csv | Import- -OptOutPath stop.txt -OptOutColumn Stop | Sort-Object Name")]
    [InlineData("-OptOutPath stop.txt", "list.csv | Import- -OptOutPath stop.txt | Add-Member Wave 2 -PassThru")]
    [InlineData("-SkipDuplicate", "list.csv | Import- -NameColumn 'First Name'")]
    public void SamePeopleOrFewer_GoOn(string first, string then)
    {
        _session.RunWell($"{Import(first)} | {Send} -First 1");

        _session.RunWell($"{then.Replace("list.csv", "'list.csv'").Replace("Import-", "Import-SynthflowContact -DefaultCountry US")} | {Send}");

        Assert.Contains(CampaignSession.Alan, _session.Sandbox.Texted());
        Assert.Equal(_session.Sandbox.Texted().Distinct().Count(), _session.Sandbox.Texted().Count);
    }

    /// <summary>The opt-out list may be given to either command, and the list to either, too.</summary>
    [Theory]
    [InlineData("Import-SynthflowContact list.csv -DefaultCountry US | Invoke-SynthflowCampaign @campaign -OptOutPath stop.txt")]
    [InlineData("Import-SynthflowContact list.csv -DefaultCountry US -OptOutPath stop.txt | Invoke-SynthflowCampaign @campaign -OptOutPath stop.txt")]
    [InlineData("Invoke-SynthflowCampaign list.csv @campaign -DefaultCountry US -OptOutPath stop.txt")]
    public void SameReading_ByTheOtherCommand_GoesOn(string then)
    {
        _session.RunWell($"{Import("-OptOutPath stop.txt")} | {Send} -First 1");

        _session.RunWell(then);

        Assert.Equal([CampaignSession.Ada, CampaignSession.Alan], _session.Sandbox.Texted().Order(StringComparer.Ordinal));
        // And the other way round.
        _session.RunWell($"{Import("-OptOutPath stop.txt")} | {Send}");
        Assert.Equal(2, _session.Sandbox.Texted().Count);
    }

    [Fact]
    public void OptOutsOfContacts_StayLeftOut_WhateverTheRowsComeFrom()
    {
        _session.RunWell($"{Import("-OptOutPath stop.txt -PhoneColumn Mobile")} | {Send}");

        foreach (var rows in (string[])[
            Import("-PhoneColumn Mobile") + " | Select-Object *", "Import-Csv list.csv", "Get-Item list.csv",
            $"{Import("-PhoneColumn Mobile")} | Export-Clixml c.xml; Import-Clixml c.xml"])
        {
            var (before, last) = rows.Contains(';', StringComparison.Ordinal) ? (rows.Split(';')[0], rows.Split(';')[1]) : ("", rows);
            var error = _session.Run($"{before}; {last} | {Send} -DefaultCountry US").Only("CampaignChanged", ErrorCategory.InvalidArgument);

            Assert.Null(error.DeliveryOf());
            Assert.Contains("OptOutPath", error.ToString(), StringComparison.Ordinal);
        }

        Assert.Equal([CampaignSession.Ada, CampaignSession.Alan], _session.Sandbox.Texted().Order(StringComparer.Ordinal));
    }

    /// <summary>A nightly run on a night on which there is nobody new, also one that reads an opt-out column of the rows.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("-OptOutColumn Stop")]
    public void RunWithoutARow_IsNoChange_AndForgetsNothing(string column)
    {
        _session.RunWell($"{Import("-OptOutPath stop.txt")} | {Send} -First 1 {column}");

        _session.RunWell($"{Import("-OptOutPath stop.txt")} | Where-Object Name -eq Nobody | {Send} {column}");

        _session.Run($"{Import("")} | {Send} {column}").Only("CampaignChanged", ErrorCategory.InvalidArgument);
        _session.RunWell($"{Import("-OptOutPath stop.txt")} | {Send} {column}");
        Assert.Equal([CampaignSession.Ada, CampaignSession.Alan], _session.Sandbox.Texted().Order(StringComparer.Ordinal));
    }

    /// <summary>A phone column that the campaign names itself reads the contacts again; who opted out is the import's to say.</summary>
    [Fact]
    public void PhoneColumnOfTheCampaign_CountsForContacts()
    {
        _session.RunWell($"{Import("-PhoneColumn Mobile -OptOutPath stop.txt")} | {Send} -DefaultCountry US -PhoneColumn Mobile -First 1");

        _session.RunWell($"{Import("-PhoneColumn 'Home Phone' -OptOutPath stop.txt")} | {Send} -DefaultCountry US -PhoneColumn Mobile -WhatIf");
        _session.Run($"{Import("-PhoneColumn Mobile -OptOutPath stop.txt")} | {Send} -DefaultCountry US -PhoneColumn 'Home Phone'")
            .Only("CampaignChanged", ErrorCategory.InvalidArgument);
        _session.Run($"{Import("-PhoneColumn Mobile")} | {Send} -DefaultCountry US -PhoneColumn Mobile")
            .Only("CampaignChanged", ErrorCategory.InvalidArgument);
        Assert.Single(_session.Sandbox.Texted());
    }

    /// <summary>A journal of before contacts said how they were read.</summary>
    [Fact]
    public void OlderJournalOfContacts_GoesOn_AndTakesTheWordOfItsNextRun()
    {
        _session.RunWell($"Import-SynthflowContact list.csv -DefaultCountry US -PhoneColumn Mobile | {Send} -DefaultCountry US -First 1");
        var lines = File.ReadAllLines(_session.JournalPath);
        Assert.Contains("\"contacts\":{", lines[0], StringComparison.Ordinal);
        lines[0] = Sealed(Regex.Replace(lines[0], "\"contacts\":{[^}]*},", ""));
        File.WriteAllText(_session.JournalPath, string.Join("\n", lines) + "\n");

        _session.RunWell($"{Import("-PhoneColumn Mobile -CountryColumn Country -NumberFormat National -OptOutPath stop.txt")} | {Send} -DefaultCountry US");

        Assert.Equal([CampaignSession.Ada, CampaignSession.Alan], _session.Sandbox.Texted().Order(StringComparer.Ordinal));
        var error = _session.Run($"{Import("-PhoneColumn 'Home Phone' -CountryColumn Country -NumberFormat National -OptOutPath stop.txt")} | {Send} -DefaultCountry US")
            .Only("CampaignChanged", ErrorCategory.InvalidArgument);
        Assert.Null(error.DeliveryOf());
        Assert.EndsWith("-AcceptChange PhoneColumn.", error.RecommendedAction(), StringComparison.Ordinal);
    }

    /// <summary>It is nothing that a script, a table or a file sees.</summary>
    [Fact]
    public void Contact_ShowsNothingOfIt()
    {
        var names = _session.RunWell($"({Import("")})[0].PSObject.Properties.Name; ({Import("")})[0] | Get-Member | ForEach-Object Name");

        Assert.DoesNotContain(names.OutputOf<string>(), name => name.Contains("Reading", StringComparison.Ordinal));
    }

    private static string Sealed(string line)
    {
        var content = line[..line.LastIndexOf(",\"crc\"", StringComparison.Ordinal)];
        return $"{content},\"crc\":\"{Crc32C.Of(Encoding.UTF8.GetBytes(content)):x8}\"}}";
    }

    private static string Import(string given, string country = "US") =>
        $"Import-SynthflowContact list.csv -DefaultCountry {country} {given}";
}
