using System.Text;
using System.Text.RegularExpressions;
using Synthflow.PowerShell.Tests.Campaigns;
using Synthflow.TestSupport;

namespace Synthflow.PowerShell.Tests.Results;

/// <summary>A family shares a number, and the list was sorted before its results are read: the row that was texted has the
/// result, or nobody is said to have it for sure.</summary>
public sealed partial class SharedNumberResultTests : IDisposable
{
    private const string Result = "Get-SynthflowCampaignResult spring.jsonl -ContactPath sorted.csv -DefaultCountry US -NoChat";
    private const string Doubt = "rows 2, 4 have this number, and it is not known which of them was texted";

    private static readonly string[] _family = ["Ada,(202) 555-0101,5", "Bo,(202) 555-0102,6", "Flo,(202) 555-0101,7"];

    private readonly CampaignSession _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("-Path contacts.csv")]
    [InlineData("")]
    public void RowThatWasTexted_HasTheResult_WhereverItIsNow(string list)
    {
        Send(list, _family);

        Assert.Equal(
            ["Flo SkippedDuplicate row 4 has the same number", "Bo Sent ", "Ada Sent "], ResultsOf([.. _family.Reverse()]));
        Assert.Equal(
            ["Ada Sent ", "Bo Sent ", "Flo SkippedDuplicate row 2 has the same number"], ResultsOf(_family));
    }

    /// <summary>A column more, or another one, is the same row all the same.</summary>
    [Fact]
    public void OtherCellsMayHaveChanged()
    {
        Send("-Path contacts.csv", _family);

        Assert.Equal(
            ["Flo SkippedDuplicate row 4 has the same number", "Bo Sent ", "Ada Sent "],
            ResultsOf([.. _family.Reverse().Select(static row => row + "5")]));
    }

    [Fact]
    public void NameThatChanged_IsTheSameRow_WhereOneRowHasTheNumber()
    {
        Send("-Path contacts.csv", _family);

        Assert.Equal(["Ada Lovelace Sent ", "Bo Sent "], ResultsOf("Ada Lovelace,(202) 555-0101,", "Bo,(202) 555-0102,"));
    }

    [Fact]
    public void JournalOfAnOlderVersion_SaysThatItIsNotKnown()
    {
        Send("-Path contacts.csv", _family);
        TakeOutMarks();

        Assert.Equal(
            [$"Flo Sent {Doubt}", "Bo Sent ", $"Ada SkippedDuplicate {Doubt}"], ResultsOf([.. _family.Reverse()]));
    }

    /// <summary>The same person twice is one person, whichever of the rows was texted.</summary>
    [Fact]
    public void SamePersonTwice_IsNoDoubt_InAJournalOfAnOlderVersion()
    {
        Send("-Path contacts.csv", "Ada,(202) 555-0101,5", "Ada,(202) 555-0101,6");
        TakeOutMarks();

        Assert.Equal(
            ["Ada Sent ", "Ada SkippedDuplicate row 2 has the same number"],
            ResultsOf("Ada,(202) 555-0101,6", "Ada,(202) 555-0101,5"));
    }

    /// <summary>A row that could not be sent does not have the result of the one that was.</summary>
    [Fact]
    public void RowOfTheSameNumber_ThatCouldNotBeSent_HasNoResult()
    {
        Send("-Path contacts.csv", ",(202) 555-0101,5", "Bo,(202) 555-0102,6", "Flo,(202) 555-0101,7");

        Assert.Equal(
            [" SkippedDuplicate row 4 has the same number", "Bo Sent ", "Flo Sent "],
            ResultsOf(",(202) 555-0101,5", "Bo,(202) 555-0102,6", "Flo,(202) 555-0101,7"));
    }

    [Fact]
    public void Journal_HasNoName()
    {
        Send("-Path contacts.csv", _family);

        var journal = File.ReadAllText(_session.JournalPath);
        Assert.Equal(2, Mark().Count(journal));
        Assert.DoesNotContain("Ada", journal, StringComparison.Ordinal);
    }

    private void Send(string list, params string[] rows)
    {
        _session.Folder.Write("contacts.csv", ListOf(rows));
        _session.RunWell("$campaign.InitialMessage = 'Hi {Name}'; $campaign.Remove('CustomVariableProperty')");
        _session.RunWell(
            (list.Length == 0 ? "$null = Import-Csv contacts.csv | " : "$null = ")
            + $"Invoke-SynthflowCampaign {list} @campaign -ThrottleLimit 1 -InformationAction Ignore -WarningAction Ignore");
    }

    private string[] ResultsOf(params string[] rows)
    {
        _session.Folder.Write("sorted.csv", ListOf(rows));
        return [.. _session.RunWell(Result + " | ForEach-Object { \"$($_.Name) $($_.Outcome) $($_.Detail)\" }").OutputOf<string>()];
    }

    private void TakeOutMarks() => File.WriteAllText(
        _session.JournalPath,
        string.Concat(File.ReadLines(_session.JournalPath).Select(static line =>
        {
            var bare = Mark().Replace(line[..line.LastIndexOf(",\"crc\"", StringComparison.Ordinal)], "");
            return $"{bare},\"crc\":\"{Crc32C.Of(Encoding.UTF8.GetBytes(bare)):x8}\"}}\n";
        })));

    private static string ListOf(string[] rows) => "Name,Phone,Room\n" + string.Join("\n", rows) + "\n";

    [GeneratedRegex(",\"mark\":[0-9]{1,3}(?=[,}]|$)")]
    private static partial Regex Mark();
}
