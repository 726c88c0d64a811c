using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using Synthflow.Campaigns.OptOuts;
using Synthflow.Campaigns.Tests.Support;
using Synthflow.Campaigns.Twilio;

namespace Synthflow.Campaigns.Tests.Twilio;

/// <summary>A log that lacks something it is asked for is refused, and not read as one in which nothing happened.</summary>
public sealed class WholeLogTests : IDisposable
{
    private const string Message = """
        "sid":"SM1","from":"+12025550101","to":"+15551234567","direction":"inbound","date_sent":"2026-05-01T12:03:00Z"
        """;

    private const string PackedHead = "From,To,Body,ErrorCode,Direction\n";

    private static readonly string _packedLines =
        string.Concat(Enumerable.Range(0, 6).Select(index => $"+1202555010{index},+15551234567,STOP,,inbound\n"));

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("{%,\"content\":\"STOP\",\"error_code\":null}", "no field Body")]
    [InlineData("{%,\"body\":\"STOP\"}", "no field ErrorCode")]
    [InlineData("{%,\"body\":\"Hi\",\"error_code\":null}\n{%,\"text\":\"STOP\"}", "message 2: it has no field Body")]
    [InlineData("{%,\"body\":{\"text\":\"STOP\"},\"error_code\":null}", "not a message")]
    [InlineData("{\"message\":{%},\"to\":\"x\"}", "no field From, Body, ErrorCode, Direction")]
    [InlineData("{\"from\":\"+15551234567\",\"to\":\"+12025550101\",\"body\":\"Hi\",\"status\":\"failed\",\"error\":{\"code\":21610}}\n{%,\"body\":\"\",\"error_code\":null}", "message 1: it has no field ErrorCode")]
    [InlineData("{\"code\":20003,\"message\":\"Authenticate\",\"status\":401}", "no field From, To")]
    [InlineData("From,To,Body,ErrorCode,Direction,Status\n+12025550101,+15551234567,Yes, STOP,,inbound,received\n", "line 2: the file ends too early or is damaged")]
    [InlineData("From,To,ErrorCode,Direction,Body\n+12025550101,+15551234567,,inbound,STO", "line 2: the last line has no line end")]
    [InlineData("From,To,Direction,Body,ErrorCode\n+15551234567,+12025550101,outbound-api,Hi,2161", "line 2: the last line has no line end")]
    [InlineData("From,Body,ErrorCode,Direction,To\n+15551234567,Hi,21610,outbound-api,+120255501", "line 2: the last line has no line end")]
    public void LogThatLacksWhatStopsStandIn_IsRefused(string text, string why) =>
        AssertRefused(text, new TwilioLogOptions { NeedsBodies = true }, why);

    [Theory]
    [InlineData("{\"sid\":\"SM1\",\"from\":\"+15551234567\",\"recipient\":\"+12025550101\",\"date_sent\":\"2026-05-01T12:03:00Z\"}", "no field To")]
    [InlineData("{\"from\":\"+15551234567\",\"to\":\"+12025550101\",\"when\":\"2026-05-01T12:03:00Z\"}", "no field Sid, DateSent")]
    [InlineData("Sid,From,SentDate,To\nSM1,+15551234567,2026-05-01T14:03:00Z,+1202555010", "the last line has no line end")]
    [InlineData("Sid,To,SentDate,From\nSM1,+12025550101,2026-05-01T14:03:00Z,", "the last line has no line end")]
    [InlineData("Sid,From,To,SentDate\nSM1,+15551234567,+12025550101,2026-05-01T14:03:00Z", "the last line has no line end")]
    [InlineData("Body,Sid,From,To,SentDate\nHi, Ada,SM1,+15551234567,+12025550101,2026-05-01T14:03:00Z\n", "damaged")]
    public void LogThatLacksWhatSendsStandIn_IsRefused(string text, string why) =>
        AssertRefused(text, new TwilioLogOptions { NeedsTimes = true }, why);

    [Theory]
    [InlineData("Sid,From,SentDate,To\nSM1,+15551234567,2026-05-01T14:03:00Z,\"+12025550101\"")]
    [InlineData("Sid,From,To,SentDate,Price\nSM1,+15551234567,+12025550101,2026-05-01T14:03:00Z,")]
    [InlineData("Sid,From,To,SentDate,Direction\nSM1,+15551234567,+12025550101,2026-05-01T14:03:00Z,outbound-api")]
    [InlineData("Sid,From,To,SentDate\nSM1,+15551234567,+12025550101,2026-05-01T14:03:00Z,,")]
    [InlineData("{\"sid\":\"SM1\",\"from\":\"+15551234567\",\"to\":\"+12025550101\",\"dateCreated\":\"2026-05-01T14:03:00Z\",\"body\":{}}")]
    public void LogThatHasIt_IsRead(string text)
    {
        text = text.Replace("\"body\":{}", "\"media\":{}", StringComparison.Ordinal);
        Assert.Equal("+12025550101", Assert.Single(Read(text, new TwilioLogOptions { NeedsTimes = true })).To.Number);
    }

    [Theory]
    [InlineData("\"next_page_uri\":\"/2?Page=1\"")]
    [InlineData("\"nextPageUri\":\"/2?Page=1\"")]
    [InlineData("\"meta\":{\"page\":0,\"next_page_url\":\"https://api/2?Page=1\"}")]
    [InlineData("\"links\":{\"next\":\"https://api/2?Page=1\"}")]
    [InlineData("\"Next_Page\":1")]
    [InlineData("\"has_more\":true")]
    [InlineData("\"uri\":\"/2?Page=1\",\"next_page_uri\":null,\"previous_page_uri\":\"/2?Page=0&PageToken=PB1\"")]
    [InlineData("\"meta\":{\"url\":\"https://api/2?Page=1\",\"previous_page_url\":\"https://api/2?Page=0\"}")]
    public void PageThatLeadsToAnother_IsNotTheWholeLog(string links)
    {
        var reader = new TwilioLogReader(new TwilioLogOptions { NeedsTimes = true });

        Assert.Single(Read("{\"Messages\":[{" + Message + "}]," + links + "}", reader));

        Assert.True(reader.LacksPages);
    }

    [Fact]
    public void EveryPage_IsTheWholeLog_HoweverTheWayBackIsWritten()
    {
        var reader = new TwilioLogReader(new TwilioLogOptions { NeedsTimes = true });
        var second = "{\"messages\":[{" + Message + "}],\"uri\":\"/2?Page=1&PageToken=PA1\",\"next_page_uri\":null,\"previous_page_uri\":\"/2?Page=0&PageToken=PB1\"}";
        var first = "{\"messages\":[{" + Message + "}],\"uri\":\"/2?Page=0\",\"next_page_uri\":\"/2?Page=1&PageToken=PA1\",\"previous_page_uri\":null}";

        Assert.Equal(2, Read(second + "\n" + first, reader).Count);

        Assert.False(reader.LacksPages);
    }

    /// <summary>.NET reads what there is of a packed file and says nothing: cut at a line end, it looks like a whole log.</summary>
    [Fact]
    public void PackedLog_IsWholeOrRefused_WhereverItIsCut()
    {
        var packed = Packed(PackedHead + _packedLines);
        Assert.Equal(6, ReadPacked(packed).Count);

        for (var length = 2; length < packed.Length; length++)
        {
            Assert.Equal("TwilioLogNotReadable", Assert.Throws<CampaignException>(() => ReadPacked(packed[..length])).Told());
        }
    }

    /// <summary>.NET Framework knows the first of them alone: there it is refused, and not read as if that was all.</summary>
    [Fact]
    public void LogOfSeveralPackedParts_IsReadWhole_OrRefused()
    {
        byte[] packed = [.. Packed(PackedHead), .. Packed(_packedLines)];
        var isFramework = RuntimeInformation.FrameworkDescription.StartsWith(".NET Framework", StringComparison.Ordinal)
            || RuntimeInformation.FrameworkDescription.StartsWith("Mono", StringComparison.Ordinal);
        if (isFramework)
        {
            Assert.Equal("TwilioLogNotReadable", Assert.Throws<CampaignException>(() => ReadPacked(packed)).Told());
        }
        else
        {
            Assert.Equal(6, ReadPacked(packed).Count);
        }

        Assert.Equal(
            "TwilioLogNotReadable", Assert.Throws<CampaignException>(() => ReadPacked(packed[..^1])).Told());
    }

    /// <summary>A spreadsheet that saves a log keeps its letters, in its own encoding; or makes something else of them.</summary>
    [Theory]
    [InlineData("Arrêt", "iso-8859-1")]
    [InlineData("Löschen", "iso-8859-1")]
    [InlineData("\u201EKündigen\u201C", "iso-8859-1")]
    [InlineData("Désabonner !", "iso-8859-1")]
    [InlineData("Arrêt", "utf-16")]
    [InlineData("Arrêt", "utf-16BE")]
    [InlineData("Arr\uFFFDt", "utf-8")]
    [InlineData("Arr?t", "us-ascii")]
    [InlineData("Arrêt", "us-ascii")]
    [InlineData("ArrÃªt", "utf-8")]
    [InlineData("Arr√™t", "utf-8")]
    [InlineData("DÃ©sinscrire", "utf-8")]
    [InlineData("No m\u00C3\u00A1s", "utf-8")]
    public void Stop_IsFound_InTheEncodingOfWhateverSavedTheLog(string body, string encoding)
    {
        var text = $"From,To,Body,Status,ErrorCode,Direction\r\n+12025550101,+15551234567,{body},received,,inbound\r\n";
        File.WriteAllBytes(_folder.File("log.csv"), Encoding.GetEncoding(encoding).GetBytes(text));
        var finder = new OptOutFinder();

        foreach (var message in new TwilioLogReader(new TwilioLogOptions { NeedsBodies = true }).Read(_folder.File("log.csv")))
        {
            finder.Take(message);
        }

        Assert.Equal("+12025550101", Assert.Single(finder.Found).PhoneNumber);
    }

    [Theory]
    [InlineData("L?")]
    [InlineData("????")]
    [InlineData("стоп")]
    [InlineData("Really? No!")]
    [InlineData("Don't arr?te it")]
    public void OtherText_IsNoStop_WhateverBecameOfIt(string body) => Assert.Null(StopWords.AloneIn(body));

    private List<TwilioMessage> ReadPacked(byte[] packed)
    {
        File.WriteAllBytes(_folder.File("log.csv.gz"), packed);
        return [.. new TwilioLogReader(new TwilioLogOptions { NeedsBodies = true }).Read(_folder.File("log.csv.gz"))];
    }

    // Not pressed together: so it can be cut at a line end.
    private static byte[] Packed(string text)
    {
        using var bytes = new MemoryStream();
        using (var packed = new GZipStream(bytes, CompressionLevel.NoCompression))
        {
            packed.Write(Encoding.UTF8.GetBytes(text));
        }

        return bytes.ToArray();
    }

    private void AssertRefused(string text, TwilioLogOptions options, string why)
    {
        var error = Assert.Throws<CampaignException>(() => Read(text.Replace("%", Message, StringComparison.Ordinal), options));
        Assert.Equal("TwilioLogNotReadable", error.Told());
        Assert.Contains(why, error.Message, StringComparison.Ordinal);
        Assert.NotEmpty(error.RecommendedAction ?? "");
    }

    private List<TwilioMessage> Read(string text, TwilioLogOptions options) => Read(text, new TwilioLogReader(options));

    private List<TwilioMessage> Read(string text, TwilioLogReader reader)
    {
        File.WriteAllText(_folder.File("log.csv"), text);
        return [.. reader.Read(_folder.File("log.csv"))];
    }
}
