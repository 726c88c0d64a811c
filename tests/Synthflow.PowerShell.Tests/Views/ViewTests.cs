using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Views;

/// <summary>What everything that comes out looks like on a screen of 120 columns: no id and no number cut.</summary>
public sealed class ViewTests : IDisposable
{
    private const string Cut = "…";
    private readonly SandboxSession _session = new();

    public void Dispose() => _session.Dispose();

    [Fact]
    public void OutboundChats_AreATable_WithIdAndNumbersWhole()
    {
        var shown = Show("$chats = Rows +493023125000, +447700900001 | New-SynthflowOutboundChat @send; $chats");
        Assert.Contains("+493023125000", shown, StringComparison.Ordinal);
        Assert.Contains(SandboxSession.Sender, shown, StringComparison.Ordinal);
        Assert.Contains(_session.Run("$chats[0].ConversationId").Single<string>(), shown, StringComparison.Ordinal);
        AssertFits(shown);
    }

    [Fact]
    public void LongestNumber_IsWhole() =>
        Assert.Contains("+123456789012345", Show(
            "[Synthflow.Client.Contacts.Contact]@{ Row = 1000000; Name = 'A name that is rather long for a table'; "
            + "PhoneNumber = '+123456789012345' }"), StringComparison.Ordinal);

    [Fact]
    public void ChatList_HasIdsWhole()
    {
        var shown = Show("$chat = New-SynthflowChat $agent; Get-SynthflowChat");
        Assert.Contains(_session.Run("$chat.ChatId").Single<string>(), shown, StringComparison.Ordinal);
        Assert.Contains("ongoing", shown, StringComparison.Ordinal);
        AssertFits(shown);
        Assert.DoesNotContain(Cut, shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Chat_HasIdWhole_AndWhatWasCollected()
    {
        var shown = Show(
            "$chat = New-SynthflowChat $agent; $null = 'Ada', 'Tuesday' "
            + "| Send-SynthflowChatMessage $chat.ChatId; Get-SynthflowChat $chat.ChatId");
        Assert.Contains(_session.Run("$chat.ChatId").Single<string>(), shown, StringComparison.Ordinal);
        Assert.Contains("Tuesday", shown, StringComparison.Ordinal);
        AssertFits(shown);
    }

    [Fact]
    public void Messages_AreShownWhole_HoweverLong()
    {
        var shown = Show(
            "$chat = New-SynthflowChat $agent; $null = Send-SynthflowChatMessage $chat.ChatId ('word ' * 60 + 'END'); "
            + "(Get-SynthflowChat $chat.ChatId).Messages");
        Assert.Contains("END", shown, StringComparison.Ordinal);
        Assert.Contains("Agent", shown, StringComparison.Ordinal);
        AssertFits(shown);
        Assert.DoesNotContain(Cut, shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Connection_ShowsWhereItGoes_AndTheSettings()
    {
        var shown = Show("Get-SynthflowConnection");
        Assert.Contains("Sandbox", shown, StringComparison.Ordinal);
        AssertFits(shown);
        Assert.DoesNotContain(Cut, shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Connection_ToALongAddress_HasItWhole()
    {
        const string Address = "https://synthflow-gateway.internal.department.example.com/a/rather/long/way/to/it/v2/";
        var shown = Show($"Connect-Synthflow a-key -BaseUri {Address} -SkipCheck -MaxPerSecond 999999.5 -PassThru");
        Assert.Contains(
            Address,
            string.Concat(shown.Split('\n').Select(line => line.Length <= 17 ? "" : line[17..Math.Min(line.Length, 58)].Trim())),
            StringComparison.Ordinal);
        Assert.Contains("999999.5/s", shown, StringComparison.Ordinal);
        Assert.DoesNotContain(Cut, shown, StringComparison.Ordinal);
        AssertFits(shown);
    }

    [Fact]
    public void LongColumns_AreShownWhole()
    {
        var shown = Show("""
            [Synthflow.Client.Contacts.Contact]@{ Row = 7; Name = 'Maximiliane von und zu Hohenstein'; PhoneNumber = '+15559876543'; Email = 'maximiliane.von.hohenstein@department.example.com'; Problem = 'Repeats the number of row 2 of another-list-of-contacts.csv.' }
            """);
        Assert.DoesNotContain(Cut, shown, StringComparison.Ordinal);
        AssertFits(shown);
    }

    [Fact]
    public void ContactOfAnOutboundChat_IsNamed_InItsList()
    {
        var shown = Show("""
            [Synthflow.Client.Contacts.Contact]@{ File = '/lists/spring.csv'; Row = 7; Name = 'Ada'; PhoneNumber = '+15559876543' } | New-SynthflowOutboundChat @send | Format-List
            [pscustomobject]@{ Name = 'Bob'; Phone = '+15559876544' } | New-SynthflowOutboundChat @send | Format-List
            """);
        Assert.Contains("row 7 of spring.csv: Ada", shown, StringComparison.Ordinal);
        Assert.Contains("@{Name=Bob; Phone=+15559876544}", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Synthflow.Core.Contact", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Contacts_AreATable_WithNumbersWhole()
    {
        _session.SetVariable("export", Contacts.HubSpotExport.Path);
        var shown = Show(
            "Import-SynthflowContact $export -DefaultCountry US -ErrorAction Ignore | Select-Object -First 20");
        Assert.All(Contacts.HubSpotExport.Rows.Where(row => row.Number is not null).Take(20), row =>
            Assert.Contains(row.Number ?? "", shown, StringComparison.Ordinal));
        AssertFits(shown);
    }

    [Fact]
    public void EverythingInOneGo_StillShowsEverything()
    {
        // PowerShell picks a format by the first object; the others come as lists, and must have their ids.
        var shown = Show("""
            Get-SynthflowConnection
            $sent = New-SynthflowOutboundChat @send -ToNumber +15559876543; $sent
            $chat = New-SynthflowChat $agent; $chat
            """);
        Assert.Contains(_session.Run("$sent.ConversationId").Single<string>(), shown, StringComparison.Ordinal);
        Assert.Contains(_session.Run("$chat.ChatId").Single<string>(), shown, StringComparison.Ordinal);
        Assert.Contains("+15559876543", shown, StringComparison.Ordinal);
        AssertFits(shown);
    }

    private static void AssertFits(string shown) =>
        Assert.All(shown.Split('\n'), line => Assert.True(line.TrimEnd().Length <= 120, line));

    private string Show(string script)
    {
        var shown = _session.Show(script);
        TestContext.Current.TestOutputHelper?.WriteLine(shown);
        return shown;
    }
}
