using System.Management.Automation.Host;
using Synthflow.PowerShell.Tests.Campaigns;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Views;

/// <summary>On screens between 80 and 120 columns the last column of a table has only a part of its room: nothing in it is broken
/// in the middle of a word, an id or a time.</summary>
public sealed class EdgeOfTheScreenTests : IDisposable
{
    private const string Journal = "$null = Invoke-SynthflowCampaign -Path contacts.csv @campaign -InformationAction Ignore; ";

    // A wide screen shows everything whole.
    private const int Wide = 140;

    private readonly CampaignSession _session = new(new ScreenHost());

    public EdgeOfTheScreenTests() => _session.Folder.Write("contacts.csv", """
        Name,Phone,Email
        Ada King of Lovelace,(202) 555-0101,ada.lovelace@example.com
        Katherine Johnson,202.555.0102,katherine.johnson@example.com

        """);

    public void Dispose() => _session.Dispose();

    public static TheoryData<string> Scripts => new()
    {
        "$it = Get-SynthflowConnection",
        "$it = New-SynthflowOutboundChat @send -ToNumber +15559876543",
        "$chat = New-SynthflowChat $agent; $null = 'Ada' | Send-SynthflowChatMessage $chat.ChatId; $it = Get-SynthflowChat $chat.ChatId",
        "$it = Import-SynthflowContact contacts.csv -DefaultCountry US",
        "$campaign.InitialMessage = 'Hi'; $it = Invoke-SynthflowCampaign -Path contacts.csv @campaign",
        "$campaign.InitialMessage = 'Hi'; " + Journal + "$it = Get-SynthflowCampaign spring.jsonl",
        "$campaign.InitialMessage = 'Hi'; " + Journal + "$it = Get-SynthflowCampaign spring.jsonl -Outcome *",
        "$campaign.InitialMessage = 'Hi'; " + Journal + "$it = Get-SynthflowCampaignResult spring.jsonl -ContactPath contacts.csv -NoChat",
        "$null = New-SynthflowOutboundChat @send -ToNumber +15559876543; $it = (Get-SynthflowConnection).Sandbox.GetTwilioLog()",
    };

    [Theory]
    [MemberData(nameof(Scripts))]
    public void Cell_IsWhole_OrBrokenBetweenWords(string script)
    {
        _session.RunWell(script);
        var whole = Words(Wide);
        foreach (var width in (int[])[80, 84, 90, 93, 99, 100, 101, 105, 110, 115, 120])
        {
            var shown = Words(width);
            // The header is PowerShell's own to squeeze.
            var broken = shown.Where(word => !whole.Contains(word) && !whole.Any(known => IsPart(known, word))).ToList();
            Assert.True(broken.Count == 0, $"At {width}: {string.Join(" | ", broken)}");
        }
    }

    [Theory]
    [InlineData(101, "2026-05-01 12:30:15Z")]
    [InlineData(100, "2026-05-01 12:30Z")]
    [InlineData(91, "2026-05-01")]
    [InlineData(85, "…")]
    [InlineData(200, "2026-05-01 12:30:15Z")]
    [InlineData(81, "2026-05-01 12:30:15Z")] // behind the screen: who sees it has more room
    public void Time_IsAsExactAsThereIsRoomFor(int width, string expected)
    {
        Resize(width);
        Assert.Equal(expected, _session.RunWell(
            "[Synthflow.PowerShell.Views.EdgeText]::Time([DateTimeOffset]'2026-05-01T14:30:15+02:00', 80, $Host)").Single<string>());
    }

    /// <summary>A log of a runbook is wider than the screen that nobody sees.</summary>
    [Theory]
    [MemberData(nameof(Scripts))]
    public void TableThatIsWiderThanTheScreen_ShowsAll(string script)
    {
        _session.RunWell(script);
        Resize(80);

        var written = string.Concat(_session.Run("$it | Format-Table | Out-String -Width 200").OutputOf<string>());

        Assert.DoesNotContain("…", written, StringComparison.Ordinal);
    }

    [Fact]
    public void HostWithoutAScreen_ShowsAll() => Assert.Equal(
        ["a long text", "17", ""],
        _session.RunWell("""
            [Synthflow.PowerShell.Views.EdgeText]::Words('a long text', 38, 80, $null)
            [Synthflow.PowerShell.Views.EdgeText]::Whole(17, 8, 110, $null)
            [Synthflow.PowerShell.Views.EdgeText]::Time($null, 80, $null)
            """).OutputOf<string>());

    /// <summary>Behind a mark an id or an address may be broken; a time may say less.</summary>
    private static bool IsPart(string known, string word) =>
        word == "…"
        || (known.Contains(word, StringComparison.Ordinal)
            && ("-_/\\.,;:@=&".Contains(word[^1], StringComparison.Ordinal) || known.EndsWith(word, StringComparison.Ordinal))
            && (known.StartsWith(word, StringComparison.Ordinal)
                || "-_/\\.,;:@=&".Contains(known[known.IndexOf(word, StringComparison.Ordinal) - 1], StringComparison.Ordinal)))
        || (word.EndsWith('Z') && known.StartsWith(word[..^1], StringComparison.Ordinal));

    /// <summary>What stands in the rows of the table on a screen of that width.</summary>
    private HashSet<string> Words(int width)
    {
        Resize(width);
        var lines = _session.Sandbox.Show("$it | Format-Table").Split('\n');
        return [.. lines.SkipWhile(line => !line.Contains("---", StringComparison.Ordinal)).Skip(1)
            .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(word => word.Trim('-').Length > 0)
            .Select(word => word.Trim())];
    }

    private void Resize(int width) => _session.Sandbox.Host.UI.RawUI.BufferSize = new Size(width, 50);
}
