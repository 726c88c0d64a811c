using System.Collections;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Synthflow.Campaigns.Tests.Support;
using Synthflow.Sandbox;
using Synthflow.Sandbox.Faults;

namespace Synthflow.Campaigns.Tests;

/// <summary>A refusal that repeats what was sent: none of it reaches the journal, in whatever telling.</summary>
public class HiddenTextTests
{
    private static readonly int _runs = Cases.Of(400);
    private const int Piece = 8;

    // No letter of these stands in the journal's own words, so that whatever is found came from the message.
    private const string Alphabet = "qxzjvwkyÄßéñ QXZJVWKY,.!?'0123456789-";

    [Fact]
    public void RefusalThatQuotesTheMessage_LeavesItOutOfTheJournal_AndKeepsItsOwnWords()
    {
        var (disk, reason) = Refuse("""{"detail":"cannot send 'Hi Ada, how are you'"}""", "Hi {Name}, how are you");

        Assert.DoesNotContain("how are you", disk.Text, StringComparison.Ordinal);
        Assert.Contains("cannot send", reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Meet at nine", "bad text: MEET AT NINE")]
    [InlineData("Meet at nine", "bad text: Meet\\n at\\r\\n nine")]
    [InlineData("Meet at nine", "bad text: Meet  at\\tni...")]
    [InlineData("Meet at nine", "bad text: Meet%20at%20nine")]
    [InlineData("Meet at nine", "bad text: Meet&nbsp;at&#32;nine")]
    [InlineData("Meet at nine", "bad text: \\\\u004deet at nine")]
    [InlineData("Meet at nine", "bad text: Meet+at+nine")]
    [InlineData("Meet at nine", "bad text: M e e t   a t   n i n e")]
    [InlineData("Meet at nine", "bad text: M.e.e.t.a.t.n.i.n.e")]
    [InlineData("Meet at nine", "bad text: M\u200be\u200be\u200bt\u200b \u200ba\u200bt\u200b \u200bn\u200bi\u200bn\u200be")]
    [InlineData("Meet at nine", "bad text: M|e|e|t=a~t^n$i`n+e")]
    [InlineData("Qx7!", "bad text: qx7!")]
    [InlineData("Qx", "bad text: 'Qx'")]
    [InlineData("Zoë at nine", "bad text: Zoe at nine")]
    public void MessageInAnotherTelling_IsLeftOut(string message, string detail)
    {
        var (disk, reason) = Refuse($$"""{"detail":"{{detail}}"}""", message);

        Assert.StartsWith("bad text: ", reason, StringComparison.Ordinal);
        foreach (var word in (string[])["nine", "qx", "eet", "zoe"])
        {
            Assert.DoesNotContain(word, reason, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("\"reason\":\"" + word, disk.Text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void ValuesOfVariables_AreLeftOut_AlsoInListsAndTables()
    {
        var sandbox = new SandboxHandler();
        var disk = new MemoryDisk();
        sandbox.Faults.Script = (_, _) => Fault.Status(400, """{"detail":"variables Kowalski, blue-77, qrx refused"}""");
        var options = Campaign.Options(workers: 1, columns: ["Name", "More"]);
        CampaignRow row = new()
        {
            Row = 2,
            PhoneNumber = Campaign.Number(0),
            Variables = new Hashtable { ["Name"] = "Kowalski", ["More"] = new Hashtable { ["a"] = new object[] { "blue-77", "qrx" } } },
        };

        var (results, _) = Campaign.Run(sandbox, disk, options, [row]);

        var words = results[0].Reason + disk.Text;
        foreach (var value in (string[])["Kowalski", "blue", "qrx"])
        {
            Assert.DoesNotContain(value, words, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Contains("refused", results[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void RandomMessages_InRandomTellings_AreFoundNowhere()
    {
        var seed = Environment.TickCount;
        for (var run = 0; run < _runs; run++)
        {
            var random = new Random(seed + run);
            var message = Message(random);
            var detail = JsonSerializer.Serialize("refused: " + Telling(message, random) + " end");
            var (disk, _) = Refuse($$"""{"detail":{{detail}}}""", message.Replace("{", "{{", StringComparison.Ordinal));
            Assert.True(Found(message, disk.Text) is not { } piece, $"seed {seed + run}: '{Found(message, disk.Text)}' of '{message}', told as {detail}");
        }
    }

    private static (MemoryDisk Disk, string Reason) Refuse(string answer, string message)
    {
        var sandbox = new SandboxHandler();
        var disk = new MemoryDisk();
        sandbox.Faults.Script = (_, _) => Fault.Status(400, answer);
        var (results, _) = Campaign.Run(sandbox, disk, Campaign.Options(workers: 1, message: message), Campaign.Rows(1));
        return (disk, results[0].Reason ?? "");
    }

    private static string Message(Random random)
    {
        var text = new StringBuilder("q");
        for (var length = random.Next(2, 60); length > 0; length--)
        {
            text.Append(Alphabet[random.Next(Alphabet.Length)]);
        }

        return text.Append('z').ToString();
    }

    private static string Telling(string message, Random random)
    {
        if (random.Next(3) == 0)
        {
            var from = random.Next(message.Length);
            message = message.Substring(from, random.Next(1, message.Length - from + 1));
        }

        return random.Next(9) switch
        {
            0 => message.ToUpperInvariant(),
            1 => message.Replace(" ", "\r\n  ", StringComparison.Ordinal),
            2 => JavaScriptEncoder.Default.Encode(message),
            3 => HtmlEncoder.Default.Encode(message),
            4 => Uri.EscapeDataString(message),
            5 => message.Normalize(NormalizationForm.FormD),
            6 => WebUtility.UrlEncode(message),
            7 => string.Join(" .-_+|\u200b\u00a0"[random.Next(8)].ToString(), message.ToCharArray()),
            _ => message,
        };
    }

    /// <summary>The first piece of a message that stands in a journal, whatever the case and the spaces; or null.</summary>
    private static string? Found(string message, string journal)
    {
        var (sent, text) = (Plain(message), Plain(journal));
        if (sent.Length < Piece)
        {
            return text.Contains($"'{sent}'", StringComparison.Ordinal) || text.Contains($" {sent} ", StringComparison.Ordinal) ? sent : null;
        }

        // Digits alone stand in the journal's times, too.
        return FirstPiece(sent, text) ?? FirstPiece(Letters(sent), Letters(text), piece => piece.Any(char.IsLetter));
    }

    private static string? FirstPiece(string sent, string text, Func<string, bool>? counts = null) =>
        Enumerable.Range(0, Math.Max(0, sent.Length - Piece + 1))
            .Select(from => sent.Substring(from, Piece))
            .FirstOrDefault(piece => (counts?.Invoke(piece) ?? true) && text.Contains(piece, StringComparison.Ordinal));

    private static string Letters(string text) => new([.. text.Where(char.IsLetterOrDigit)]);

    private static string Plain(string text) => string.Join(
        ' ', text.Normalize(NormalizationForm.FormC).ToUpperInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
