using Synthflow.Campaigns.Journal;
using Synthflow.Campaigns.Planning;
using Synthflow.Campaigns.Tests.Support;

namespace Synthflow.Campaigns.Tests;

/// <summary>Whom other campaigns texted in the last days, as their journals say it: never later than it was.</summary>
public sealed class RecentTextsTests : IDisposable
{
    private const string Ada = "+15551000001";
    private const string Host = "api.us.synthflow.ai";
    private static readonly DateTimeOffset _now = new(2026, 4, 20, 12, 0, 0, TimeSpan.Zero);
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Sent", true)]
    [InlineData("AcceptedNoId", true)]
    [InlineData("Unknown", true)]
    [InlineData("Rejected", false)]
    [InlineData("NotSent", false)]
    [InlineData(null, true)] // cut off before its result
    [InlineData("SomethingNew", true)] // of a later version
    public void WhoMayHaveTheMessage_CountsAsTexted(string? outcome, bool isTexted)
    {
        Write("a.jsonl", Begin(-2), Attempt(-2, Ada), outcome is null ? null : Result(-2, Ada, outcome));
        Assert.Equal(isTexted, Read(7, "a.jsonl").LastTextTo(Ada) is not null);
    }

    [Theory]
    [InlineData("Sent", true)]
    [InlineData("NotSent", false)]
    public void WhatSomebodyFoundOut_Counts_ByTheTimeOfTheSend(string outcome, bool isTexted)
    {
        Write("a.jsonl", Begin(-5), Attempt(-5, Ada), Result(-5, Ada, "Unknown"), Resolve(-0.1, Ada, outcome));
        Assert.Equal(isTexted, Read(7, "a.jsonl").LastTextTo(Ada) is not null);
        Assert.Null(Read(3, "a.jsonl").LastTextTo(Ada));
    }

    [Theory]
    [InlineData(-6.99, true)]
    [InlineData(-7.01, false)]
    [InlineData(1, true)] // by a clock that goes ahead
    [InlineData(-474, false)] // 1 January 2025, the first that is believed
    [InlineData(-475, true)] // nothing of this module was there to be texted with
    [InlineData(-20000, true)] // by a machine that begins in 1971
    public void Days_AreCountedBack_AndAnImpossibleTimeIsRecent(double days, bool isRecent)
    {
        Write("a.jsonl", Begin(days), Attempt(days, Ada), Result(days, Ada, "Sent"));
        Assert.Equal(isRecent, Read(7, "a.jsonl").LastTextTo(Ada) is not null);
    }

    [Fact]
    public void ClockThatWasSetBack_NeverMakesATextOlder_ThanTheLinesBeforeIt()
    {
        // Five days ago the clock was set back a month, in the middle of a run; the next run kept it.
        Write(
            "a.jsonl",
            Begin(-5), Attempt(-5, "+15551000009"), Result(-5, "+15551000009", "Sent"),
            Attempt(-35, Ada), Result(-35, Ada, "Sent"),
            Begin(-34), Attempt(-34, "+15551000002"), Result(-34, "+15551000002", "Sent"));
        var texts = Read(7, "a.jsonl");
        Assert.Equal(_now.AddDays(-5), texts.LastTextTo(Ada));
        Assert.NotNull(texts.LastTextTo("+15551000002"));
        Assert.Null(Read(4, "a.jsonl").LastTextTo(Ada));
    }

    [Fact]
    public void LongRun_WhoseClockWasSetBack_CountsByTheClockThatNobodySets()
    {
        var fourDays = (long)TimeSpan.FromDays(4).TotalMilliseconds;
        Write(
            "a.jsonl",
            Begin(-8), Attempt(-8, "+15551000009"), Result(-8, "+15551000009", "Sent"),
            Attempt(-20, Ada).Replace("\"ms\":0,", $"\"ms\":{fourDays},", StringComparison.Ordinal));
        Assert.Equal(_now.AddDays(-4), Read(7, "a.jsonl").LastTextTo(Ada));
    }

    [Fact]
    public void SendThatWasCutOff_CountsFromTheEndOfItsRun()
    {
        Write("a.jsonl", Begin(-9), Attempt(-9, Ada), Attempt(-6, "+15551000002"), Result(-6, "+15551000002", "Sent"), Begin(-1));
        Assert.Equal(_now.AddDays(-6), Read(7, "a.jsonl").LastTextTo(Ada));
    }

    [Theory]
    [InlineData("+5491123456789", "+541123456789")]
    [InlineData("+5215512345678", "+525512345678")]
    [InlineData("+551187654321", "+5511987654321")]
    public void Person_IsFound_ByEverySpelling(string texted, string asked)
    {
        Write("a.jsonl", Begin(-1), Attempt(-1, texted), Result(-1, texted, "Sent"));
        Assert.NotNull(Read(7, "a.jsonl").LastTextTo(asked));
        Write("a.jsonl", Begin(-1), Attempt(-1, asked), Result(-1, asked, "Sent"));
        Assert.NotNull(Read(7, "a.jsonl").LastTextTo(texted));
    }

    [Fact]
    public void OfSeveralJournals_TheLatestTextCounts_AndTheOwnJournalDoesNot()
    {
        Write("a.jsonl", Begin(-3), Attempt(-3, Ada), Result(-3, Ada, "Sent"));
        Write("b.jsonl", Begin(-2), Attempt(-2, Ada), Result(-2, Ada, "Sent"));
        Write("own.jsonl", Begin(-1), Attempt(-1, Ada), Result(-1, Ada, "Sent"));
        var texts = Read(7, "b.jsonl", "a.jsonl", "own.jsonl");
        Assert.Equal(_now.AddDays(-2), texts.LastTextTo(Ada));
        Assert.Equal((2, 1), (texts.JournalCount, texts.PeopleCount));
        Assert.Equal(0, Read(7, "own.jsonl").JournalCount);
    }

    [Fact]
    public void JournalThatIsDamaged_OrEmpty_IsRefused()
    {
        Write("a.jsonl", Begin(-3), Attempt(-3, Ada), Result(-3, Ada, "Sent"), Attempt(-3, "+15551000002"));
        var lines = File.ReadAllLines(_folder.File("a.jsonl"));
        lines[1] = lines[1].Replace(Ada, "+15551000003", StringComparison.Ordinal);
        File.WriteAllLines(_folder.File("a.jsonl"), lines);
        Refuse("JournalDamaged", "a.jsonl");
        File.WriteAllText(_folder.File("empty.jsonl"), "");
        Refuse("JournalNotReadable", "empty.jsonl");
        Refuse("JournalNotReadable", "missing.jsonl");
        File.WriteAllText(_folder.File("log.jsonl"), "{\"sid\":\"SM1\"}\n");
        Refuse("JournalNotReadable", "log.jsonl");
    }

    [Fact]
    public void JournalThatAWorkerHasJustMade_HasTextedNobody()
    {
        var options = Campaign.Options();
        using var beside = CampaignJournal.Open(_folder.File("beside.jsonl"), options);
        Assert.Equal(0, new FileInfo(_folder.File("beside.jsonl")).Length);
        Assert.Equal(0, Read(7, "beside.jsonl").JournalCount);
    }

    [Fact]
    public void Rehearsal_TextedNobody_ButCountsForARehearsal()
    {
        Write(
            "a.jsonl",
            Begin(-1).Replace(Host, "sandbox.invalid", StringComparison.Ordinal), Attempt(-1, Ada), Result(-1, Ada, "Sent"));
        Assert.Null(Read(7, "a.jsonl").LastTextTo(Ada));
        Assert.NotNull(RecentTexts.Read([_folder.File("a.jsonl")], _folder.File("own.jsonl"), "sandbox.invalid", 7, Clock()).LastTextTo(Ada));
    }

    private void Refuse(string errorId, string name)
    {
        var refused = Assert.Throws<CampaignException>(() => Read(7, name));
        Assert.Equal(errorId, refused.Told());
        Assert.Contains(name, refused.Message, StringComparison.Ordinal);
    }

    private RecentTexts Read(int days, params string[] names) =>
        RecentTexts.Read(names.Select(_folder.File), _folder.File("own.jsonl"), Host, days, Clock());

    private static TimeProvider Clock() => new Microsoft.Extensions.Time.Testing.FakeTimeProvider(_now);

    private void Write(string name, params string?[] lines) =>
        File.WriteAllBytes(_folder.File(name), JournalText.Sealed(lines.OfType<string>()));

    private static string At(double days) => $"\"at\":\"{_now.AddDays(days):yyyy-MM-ddTHH:mm:ss.fffZ}\"";

    private static string Begin(double days) =>
        $$"""{"seq":0,"type":"campaign",{{At(days)}},"version":1,"message":"sha256:00","host":"{{Host}}","agent":"a","channel":"sms","sender":"+15550100000"}""";

    private static string Attempt(double days, string number) =>
        $$"""{"seq":0,"type":"attempt",{{At(days)}},"ms":0,"row":2,"to":"{{number}}"}""";

    private static string Result(double days, string number, string outcome) =>
        $$"""{"seq":0,"type":"result",{{At(days)}},"ms":0,"row":2,"to":"{{number}}","outcome":"{{outcome}}","attempts":1}""";

    private static string Resolve(double days, string number, string outcome) =>
        $$"""{"seq":0,"type":"resolve",{{At(days)}},"row":2,"to":"{{number}}","outcome":"{{outcome}}","evidence":"log"}""";
}
