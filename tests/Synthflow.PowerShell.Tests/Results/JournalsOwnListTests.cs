using Synthflow.PowerShell.Tests.Campaigns;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Results;

/// <summary>The list is read as the campaign read it, and each of its columns comes back under a name of its own.</summary>
public sealed class JournalsOwnListTests : IDisposable
{
    private readonly CampaignSession _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("Name;Home;Mobile;Land\nAda;030 1;0171 2345678;DE\nBob;030 2;07400 123456;GB\n", "-PhoneColumn Mobile -CountryColumn Land", "")]
    [InlineData("Name;Phone;Stop\nAda;2025550101;\nBob;2025550102;later\n", "-DefaultCountry US -OptOutColumn Stop -OptOutValue never", "")]
    [InlineData("Name;Phone;Stop\nAda;2025550101;\nBob;2025550102;never\nCarl;2025550103;\n", "-DefaultCountry US -OptOutColumn Stop -OptOutValue never, no", "SkippedOptOut")]
    [InlineData("Name;Phone\nAda;12025550101\nBob;447400123456\n", "-NumberFormat International", "")]
    public void List_IsReadAsTheCampaignReadIt(string list, string reading, string second)
    {
        _session.Folder.Write("list.csv", list);
        _session.RunWell("$campaign.Remove('DefaultCountry'); $campaign.InitialMessage = 'Hi'; "
            + $"$null = Invoke-SynthflowCampaign -Path list.csv @campaign -InformationAction Ignore {reading}");
        var rows = _session.RunWell("Get-SynthflowCampaignResult spring.jsonl -ContactPath list.csv -NoChat").Output;
        var outcomes = rows.Select(row => (string)row.Properties["Outcome"].Value).ToList();
        Assert.Equal(second.Length > 0 ? ["Sent", second, "Sent"] : ["Sent", "Sent"], outcomes);
    }

    [Fact]
    public void Parameters_WinOverTheJournal()
    {
        _session.Folder.Write("list.csv", "Name,Phone,Mobile\nAda,2025550101,2025550102\n");
        _session.RunWell("$campaign.InitialMessage = 'Hi'; $null = Invoke-SynthflowCampaign -Path list.csv @campaign -PhoneColumn Phone -InformationAction Ignore");
        var result = _session.Run("Get-SynthflowCampaignResult spring.jsonl -ContactPath list.csv -NoChat -PhoneColumn Mobile");
        Assert.Equal("NotReached", Assert.Single(result.Output).Properties["Outcome"].Value);
        Assert.Equal("ContactListMismatch", Assert.Single(result.ErrorIds));
        Assert.Null(result.AllErrors[0].DeliveryOf());
    }

    [Fact]
    public void HeadersThatRepeat_OrAreEmpty_BecomeListColumns()
    {
        _session.Folder.Write("list.csv", "Notes,Phone,Notes,,Notes\na,+12025550101,b,c,d\n");
        _session.RunWell("$campaign.InitialMessage = 'Hi'; $null = Invoke-SynthflowCampaign -Path list.csv @campaign -InformationAction Ignore");
        var row = Assert.Single(_session.RunWell("Get-SynthflowCampaignResult spring.jsonl -ContactPath list.csv -NoChat").Output);
        Assert.Equal(
            ["Notes=a", "Phone=+12025550101", "List.Notes=b", "List.Column 4=c", "List.Notes 2=d"],
            row.Properties.Take(5).Select(property => $"{property.Name}={property.Value}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" -WhatIf")]
    public void AlreadySent_SaysIdAndTimeOfTheSend(string whatIf)
    {
        const string Invoke = "Invoke-SynthflowCampaign -Path contacts.csv @campaign -InformationAction Ignore -ThrottleLimit 1";
        _session.RunWell("$null = " + Invoke);
        var first = _session.RunWell("Get-SynthflowCampaign spring.jsonl -Outcome Sent").Output
            .ToDictionary(row => (long)row.Properties["Row"].Value, row => (row.Properties["ConversationId"].Value, row.Properties["At"].Value));
        Assert.Equal(3, first.Count);
        // The list was sorted in the meantime.
        var lines = File.ReadAllLines(_session.Folder.PathOf("contacts.csv"));
        _session.Folder.Write("contacts.csv", string.Join('\n', [lines[0], lines[3], lines[2], lines[1]]) + "\n");
        var again = _session.RunWell(Invoke + whatIf).Output;
        Assert.All(again, row => Assert.Equal("AlreadySent", row.Properties["Outcome"].Value));
        Assert.Equal(
            [first[4], first[3], first[2]],
            again.Select(row => (row.Properties["ConversationId"].Value, row.Properties["At"].Value)));
    }

    [Fact]
    public void AlreadySent_OfASendSettledLater_SaysWhenItBegan()
    {
        _session.Sandbox.Fault("StartOutboundChat", "LoseAnswer()");
        _session.RunWell("$null = Invoke-SynthflowCampaign -Path contacts.csv @campaign -InformationAction Ignore -ThrottleLimit 1");
        var from = _session.RunWell("(Get-SynthflowCampaign spring.jsonl -Outcome Unknown).From").Output[0].BaseObject;
        _session.RunWell("Resolve-SynthflowCampaign spring.jsonl -PhoneNumber +12025550101 -As Sent -Evidence seen");
        var again = _session.RunWell("Invoke-SynthflowCampaign -Path contacts.csv @campaign -InformationAction Ignore").Output;
        var ada = again.First(row => Equals(row.Properties["PhoneNumber"].Value, CampaignSession.Ada));
        Assert.Equal(("AlreadySent", null), (ada.Properties["Outcome"].Value, ada.Properties["ConversationId"].Value));
        Assert.Equal(from, ada.Properties["At"].Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" -WhatIf")]
    public void ResultsOfAPath_BringTheirRowAlong(string whatIf)
    {
        var rows = _session.RunWell("Invoke-SynthflowCampaign -Path contacts.csv @campaign -InformationAction Ignore" + whatIf
            + " | ForEach-Object { '{0} {1}' -f $_.Row, $_.InputObject.Variables['First Name'] }").OutputOf<string>();
        Assert.Equal(["2 Ada", "3 Grace", "4 Alan", "5 Katherine", "6 Ada"], rows.Order(StringComparer.Ordinal));
    }
}
