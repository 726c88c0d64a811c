using System.IO.Compression;
using System.Text;
using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>What is no list is known by its first bytes, and said in one sentence with the next step.</summary>
public sealed class FileKindTests
{
    [Theory]
    [InlineData("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada\r\nTEL;TYPE=CELL:+12025550101\r\nEND:VCARD", "vCard", "CSV")]
    [InlineData("BEGIN:VCALENDAR\nVERSION:2.0", "calendar", "CSV")]
    [InlineData("[{\"name\":\"Ada\",\"phone\":\"+12025550101\"}]", "JSON", "ConvertFrom-Json")]
    [InlineData("{\"contacts\": []}", "JSON", "ConvertFrom-Json")]
    [InlineData("{\"phone\":\"+12025550101\"}\n{\"phone\":\"+12025550102\"}\n", "JSON", "ConvertFrom-Json")]
    [InlineData("{\"phone\":\"+12025550101\"} \r\n{\"phone\":\"+12025550102\"}\r\n", "JSON lines", "Get-Content")]
    [InlineData("{\"seq\":1,\"type\":\"campaign\",\"at\":\"2026-11-26T02:47:58.235Z\"}\n{\"seq\":2}\n", "journal of a campaign", "-JournalPath")]
    [InlineData("{\"url\": \"https://docs.google.com/open?id=1\", \"doc_id\": \"1\"}", "link to an online sheet", "Download")]
    [InlineData("[InternetShortcut]\nURL=https://example.com/list", "link", "download")]
    [InlineData("https://docs.example.com/sheet/1\n", "link", "download")]
    [InlineData("<!DOCTYPE html><html><head><title>Sign in - Accounts</title></head><body><form></form></body></html>", "sign in", "browser")]
    [InlineData("<html><body><form><input type=\"password\"></form></body></html>", "sign in", "browser")]
    [InlineData("<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><body><table><tr><td>Phone</td></tr></table>", "web page with a table", ".xlsx")]
    [InlineData("\n  <table border=1><tr><th>Phone</th></tr></table>", "web page with a table", ".xlsx")]
    [InlineData("<!-- saved --><html><body>Not found</body></html>", "web page (HTML)", "again")]
    [InlineData("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">", "spreadsheet in an old XML", ".xlsx")]
    [InlineData("ID;PWXL;N;E\r\nP;PGeneral\r\nC;Y1;X1;K\"Phone\"\r\n", "spreadsheet in an old XML or text", ".xlsx")]
    [InlineData("ID;PSCALC3\nP;PGeneral\nB;Y2;X1\n", "spreadsheet in an old XML or text", ".xlsx")]
    [InlineData("ID;PWXL;N;E\nC;Y1;X1;K\"Phone\"\nE\n", "spreadsheet in an old XML or text", ".xlsx")]
    [InlineData("<?xml version=\"1.0\"?><contacts/>", "XML", "CSV")]
    [InlineData("{\\rtf1\\ansi Ada}", "RTF", "CSV")]
    [InlineData("version https://git-lfs.github.com/spec/v1\noid sha256:1", "Git LFS", "git lfs pull")]
    [InlineData("<Objs Version=\"1.1.0.1\" xmlns=\"http://schemas.microsoft.com/powershell/2004/04\">", "CLIXML", "Import-Clixml")]
    public void Open_TextThatIsNoList_SaysWhatItIs(string text, string what, string nextStep)
    {
        Encoding[] encodings = [Lists.Utf8, new UTF8Encoding(true), Encoding.Unicode];

        Assert.All(encodings, encoding => AssertRefused([.. encoding.GetPreamble(), .. encoding.GetBytes(text)], what, nextStep));
    }

    [Theory]
    [InlineData(new byte[] { 0x1F, 0x8B, 8, 0, 0 }, "compressed archive", "Unpack")]
    [InlineData(new byte[] { 0x25, 0x50, 0x44, 0x46, 0x2D, 0x31 }, "PDF", "Export")]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 13, 10 }, "picture", "Export")]
    [InlineData(new byte[] { 0xFF, 0xD8, 0xFF, 0xE0, 0 }, "picture", "Export")]
    [InlineData(new byte[] { 0x4C, 0, 0, 0, 1, 0x14, 2, 0, 0 }, "shortcut", "Name the file")]
    public void Open_BytesThatAreNoList_SayWhatTheyAre(byte[] start, string what, string nextStep) =>
        AssertRefused([.. start, .. new byte[500]], what, nextStep);

    [Theory]
    [InlineData("contacts.csv", "zip archive with contacts.csv", "Expand-Archive")]
    [InlineData("word/document.xml", "text document", "CSV")]
    [InlineData("content.xml", "OpenDocument", ".xlsx")]
    [InlineData("Index/Document.iwa", "Numbers", "CSV")]
    public void Open_PackedFile_SaysWhatItIs(string part, string what, string nextStep)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry(part).Open();
            entry.Write("Phone\n+12025550101\n"u8);
        }

        AssertRefused(stream.ToArray(), what, nextStep);
    }

    [Fact]
    public void Open_ReportedJson_SaysWhatItIs() =>
        AssertRefused(File.ReadAllBytes(Lists.DataPath(Path.Combine("cases", "contacts.json"))), "JSON", "ConvertFrom-Json");

    [Theory]
    [InlineData("[Phone],[Name]\n+12025550101,Ada\n")]
    [InlineData("{Phone};Name\n+12025550101;Ada\n")]
    [InlineData("Phone,<html>\n+12025550101,<b>Ada</b>\n")]
    [InlineData("MZ Phone,Name\n+12025550101,Ada\n")]
    [InlineData("\"Phone\",\"Name\"\n\"+12025550101\",\"Ada\"\n")]
    [InlineData("ID;Phone\n1;+12025550101\n")]
    [InlineData("ID;PHONE;NAME\r\nC;+12025550101;Ada\r\n")]
    [InlineData("Id;Place;Phone\nP;Erfurt;+12025550101\n")]
    [InlineData("id;person;phone\nA1;Ada;+12025550101\n")]
    public void Open_ListThatLooksOdd_IsRead(string text) =>
        Assert.Equal("+12025550101", Assert.Single(Lists.Read(text)).Contact.PhoneNumber);

    private static void AssertRefused(byte[] bytes, string what, string nextStep)
    {
        var exception = Assert.Throws<ContactListException>(() => Lists.Open(bytes));
        Assert.Equal("InvalidContactFile", exception.Told());
        Assert.Contains(what, exception.Message, StringComparison.Ordinal);
        Assert.Contains(nextStep, exception.RecommendedAction, StringComparison.Ordinal);
        Assert.DoesNotContain('{', exception.Message);
    }
}
