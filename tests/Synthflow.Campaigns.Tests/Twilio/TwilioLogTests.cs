using System.IO.Compression;
using System.Text;
using Synthflow.Campaigns.Tests.Support;
using Synthflow.Campaigns.Twilio;

namespace Synthflow.Campaigns.Tests.Twilio;

/// <summary>One reader for everything that Twilio gives out; strict where a guess would prove something.</summary>
public sealed class TwilioLogTests : IDisposable
{
    private const string Console =
        "From,To,Body,Status,SentDate,ApiVersion,NumSegments,ErrorCode,AccountSid,Sid,Direction,Price,PriceUnit\n"
        + "+15551234567,+12025550101,\"Hi Ada,\nshall we?\",delivered,2026-05-01T14:03:00+02:00,2010-04-01,1,,AC1,SM1,outbound-api,,USD\n"
        + "+12025550101,+15551234567,STOP,received,2026-05-01T14:05:00+02:00,2010-04-01,1,0,AC1,SM2,inbound,,USD\n";

    private const string Api = """
        { "messages": [
            { "sid": "SM1", "from": "+15551234567", "to": "+12025550101", "body": "Hi Ada,\nshall we?", "status": "delivered", "direction": "outbound-api",
              "date_created": "Fri, 01 May 2026 12:03:00 +0000", "date_sent": "Fri, 01 May 2026 12:03:00 +0000", "error_code": null },
            { "sid": "SM2", "from": "+12025550101", "to": "+15551234567", "body": "STOP", "status": "received", "direction": "inbound",
              "date_created": "Fri, 01 May 2026 12:05:00 +0000", "date_sent": null, "error_code": 0 } ],
          "uri": "/2010-04-01/Accounts/AC1/Messages.json?Page=0", "next_page_uri": null }
        """;

    private const string Bulk =
        """{"sid":"SM1","from":"+15551234567","to":"+12025550101","body":"Hi Ada,\nshall we?","status":"delivered","direction":"outbound-api","date_sent":"2026-05-01T12:03:00Z","error_code":null}""" + "\n"
        + """{"dateSent":"2026-05-01T12:05:00Z","Sid":"SM2","From":"+12025550101","To":"+15551234567","Body":"STOP","Status":"received","Direction":"inbound"}""" + "\n\n";

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, string> Logs => new()
    {
        { "messages.csv", Console },
        { "messages.json", Api },
        { "messages.jsonl", Bulk },
        { "semicolons.csv", Console.Replace(',', ';').Replace("Hi Ada;", "Hi Ada,", StringComparison.Ordinal) },
        { "spelled.csv", Console.Replace("SentDate", "date_sent", StringComparison.Ordinal).Replace("ErrorCode", "Error Code", StringComparison.Ordinal) },
        { "excel.csv", "sep=,\r\n" + Console.Replace("SM2,", "SM2 ,", StringComparison.Ordinal) },
        { "marked.csv", "\uFEFF" + Console },
        { "decimals.csv", Console.Replace("+15551234567", "15551234567.0", StringComparison.Ordinal).Replace("+12025550101", "12025550101.0", StringComparison.Ordinal) },
        { "array.json", Api[Api.IndexOf('[', StringComparison.Ordinal)..(Api.IndexOf(']', StringComparison.Ordinal) + 1)] },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Logs))]
    public void EveryFormat_GivesTheSameMessages(string name, string text)
    {
        File.WriteAllText(_folder.File(name), text);
        AssertIsTheLog(Read(name));
    }

    [Theory]
    [MemberData(nameof(Logs))]
    public void Packed_IsTheSame(string name, string text)
    {
        using (var file = File.Create(_folder.File(name + ".gz")))
        using (var packed = new GZipStream(file, CompressionMode.Compress))
        {
            packed.Write(Encoding.UTF8.GetBytes(text));
        }

        AssertIsTheLog(Read(name + ".gz"));
    }

    [Theory]
    [InlineData("2026-05-01T14:03:00Z", "12:00", null)]
    [InlineData("2026-05-01 14:03:00 UTC", "12:00", null)]
    [InlineData("2026-05-01 14:03:00.250 -0530", "12:00", null)]
    [InlineData("Fri, 01 May 2026 14:03:00 +0000", "12:00", null)]
    [InlineData("2026-05-01 14:03:00", "UTC", null)]
    [InlineData("2026-05-01 14:03:00", null, "-LogTimeZone")]
    [InlineData("05/01/2026 2:03 PM", "UTC", "is not understood")]
    [InlineData("1.5.2026 14:03", "UTC", "is not understood")]
    [InlineData("2026-05-01", "UTC", "is not understood")]
    [InlineData("46143.58", "UTC", "is not understood")]
    public void Time_IsReadAsItIsWritten_OrRefused(string time, string? zone, string? refusal)
    {
        File.WriteAllText(_folder.File("one.csv"), $"Sid,From,To,SentDate\nSM1,+15551234567,+12025550101,\"{time}\"\n");
        var read = () => Read("one.csv", zone is null ? null : TimeZoneInfo.Utc);
        if (refusal is null)
        {
            Assert.Equal(2026, Assert.Single(read()).Earliest.Year);
            return;
        }

        var error = Assert.Throws<CampaignException>(read);
        Assert.Equal("TwilioLogNotReadable", error.Told());
        Assert.Contains(refusal, error.Message + error.RecommendedAction, StringComparison.Ordinal);
        Assert.Contains("line 2", error.Message, StringComparison.Ordinal);
    }

    // An opt-out must not be lost because another program saved the log once more.
    [Theory]
    [InlineData("21610", 21610)]
    [InlineData("21610.0", 21610)]
    [InlineData(" Error 21610 ", 21610)]
    [InlineData("21610: Attempt to send to unsubscribed recipient", 21610)]
    [InlineData("0", null)]
    [InlineData("0.0", null)]
    [InlineData("2161012345", null)]
    public void ErrorCode_IsRead_HoweverItIsWritten(string cell, int? code)
    {
        File.WriteAllText(_folder.File("one.csv"), $"Sid,From,To,SentDate,ErrorCode\nSM1,+15551234567,+12025550101,2026-05-01T14:03:00Z,{cell}\n");
        Assert.Equal(code, Assert.Single(Read("one.csv")).ErrorCode);
    }

    [Fact]
    public void HourThatTheClocksRepeat_IsBothHours()
    {
        File.WriteAllText(_folder.File("one.csv"), "Sid,From,To,SentDate\nSM1,+15551234567,+12025550101,2026-10-25 02:30:00\n");
        var message = Assert.Single(Read("one.csv", TwilioTimes.FindZone("Europe/Berlin")));
        Assert.Equal(TimeSpan.FromHours(1), message.Latest - message.Earliest);
    }

    [Theory]
    [InlineData("", "it is empty")]
    [InlineData("Name,Phone\nAda,+12025550101\n", "no column From, To")]
    [InlineData("From,To,Sid\n+1555,+12025550101,SM1\n", "no column DateSent")]
    [InlineData("Sid,From,To,SentDate\nSM1,+15551234567,+120255", "ends too early")]
    [InlineData("Sid,From,To,SentDate,Body\nSM1,+15551234567,+12025550101,2026-05-01T14:03:00Z,\"Hi", "ends too early")]
    [InlineData("Sid,From,To,SentDate\nSM1,1.5551E+10,+12025550101,2026-05-01T14:03:00Z\n", "shortened a phone number")]
    [InlineData("<!DOCTYPE html><html></html>", "web page")]
    [InlineData("{\"sid\":\"SM1\"", "incomplete or not valid")]
    [InlineData("{\"from\":\"+15551234567\",\"to\":\"+12025550101\"}\n{\"from\":", "incomplete or not valid")]
    [InlineData("{\"error\":\"Authenticate\"}", "not a message")]
    [InlineData("PK\u0003\u0004", "zip")]
    public void WhatIsNoWholeLog_IsRefused_WithTheReason(string text, string why)
    {
        File.WriteAllText(_folder.File("log.csv"), text);
        var error = Assert.Throws<CampaignException>(() => Read("log.csv"));
        Assert.Equal("TwilioLogNotReadable", error.Told());
        Assert.Contains(why, error.Message, StringComparison.Ordinal);
        Assert.Contains("log.csv", error.Message, StringComparison.Ordinal);
        Assert.NotEmpty(error.RecommendedAction ?? "");
    }

    [Theory]
    [InlineData("+12025550101", "+12025550101", false)]
    [InlineData("whatsapp:+12025550101", "+12025550101", true)]
    [InlineData("'+12025550101", "+12025550101", false)]
    [InlineData("12025550101", "+12025550101", false)]
    [InlineData("+1 (202) 555-0101", "+12025550101", false)]
    [InlineData("0012025550101", "+12025550101", false)]
    [InlineData("=\"+12025550101\"", "+12025550101", false)]
    [InlineData("rcs:+12025550101", "+12025550101", false)]
    [InlineData("sms: +1.202.555.0101", "+12025550101", false)]
    [InlineData("(202) 555-0101", null, false)]
    [InlineData("02025550101", null, false)]
    [InlineData("+1202555XXXX", null, false)]
    [InlineData("12345", null, false)]
    [InlineData("ACME", null, false)]
    [InlineData("messenger:123456789012", null, false)]
    public void Address_IsANumber_OrNone(string text, string? number, bool isWhatsApp)
    {
        Assert.True(TwilioAddress.TryRead(text, out var address));
        Assert.Equal((number, isWhatsApp), (address.Number, address.IsWhatsApp));
    }

    [Fact]
    public void OnePageOfSeveral_IsKnownForOne()
    {
        File.WriteAllText(_folder.File("page0.json"), Api.Replace("\"next_page_uri\": null", "\"next_page_uri\": \"/2010-04-01/Accounts/AC1/Messages.json?Page=1\"", StringComparison.Ordinal));
        File.WriteAllText(_folder.File("page1.json"), Api.Replace("Page=0", "Page=1", StringComparison.Ordinal));
        var reader = new TwilioLogReader(new TwilioLogOptions { NeedsTimes = true });
        Assert.Equal(2, reader.Read(_folder.File("page0.json")).Count());
        Assert.True(reader.LacksPages);
        Assert.Equal(2, reader.Read(_folder.File("page1.json")).Count());
        Assert.False(reader.LacksPages);
    }

    private static void AssertIsTheLog(List<TwilioMessage> messages)
    {
        Assert.Equal(["SM1", "SM2"], messages.Select(message => message.Sid));
        Assert.Equal([false, true], messages.Select(message => message.IsInbound));
        Assert.Equal("+12025550101", messages[0].To.Number);
        Assert.Equal("Hi Ada,\nshall we?", messages[0].Body);
        Assert.Equal(new DateTimeOffset(2026, 5, 1, 12, 3, 0, TimeSpan.Zero), messages[0].Earliest);
        Assert.Equal(messages[0].Earliest, messages[0].Latest);
    }

    private List<TwilioMessage> Read(string name, TimeZoneInfo? zone = null) =>
        [.. new TwilioLogReader(new TwilioLogOptions { NeedsTimes = true, TimeZone = zone }).Read(_folder.File(name))];
}
