using System.Text;
using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>Files and streams that cannot be opened, or not be read to their end.</summary>
public sealed class ContactFileOpeningTests
{
    [Fact]
    public void Open_MissingFile_SaysSo()
    {
        var exception = Assert.Throws<ContactListException>(
            () => ContactFileReader.Open(
                Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), new ContactListOptions()));

        Assert.Equal("InvalidContactFile", exception.Told());
        Assert.Contains("no such file", exception.Message, StringComparison.Ordinal);
        Assert.NotNull(exception.RecommendedAction);
    }

    [Fact]
    public void Open_Folder_SaysSo()
    {
        var exception = Assert.Throws<ContactListException>(
            () => ContactFileReader.Open(AppContext.BaseDirectory, new ContactListOptions()));

        Assert.Equal("InvalidContactFile", exception.Told());
        Assert.Contains(
            $"'{new DirectoryInfo(AppContext.BaseDirectory).Name}' ", exception.Message, StringComparison.Ordinal);
        Assert.Contains("it is a folder", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Get-ChildItem", exception.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_FileThatExcelHasOpen_IsRead()
    {
        using var file = new TemporaryFile("Phone\n+12025550101\n");
        using var excel = new FileStream(file.Path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
        using var reader = ContactFileReader.Open(file.Path, new ContactListOptions());

        Assert.Single(reader.ReadRows());
    }

    [Fact]
    public void Open_StreamThatCannotSeek_IsRead()
    {
        using var stream = new BufferedStream(new OneWayStream("Phone\n+12025550101\n"u8.ToArray()));
        using var reader = ContactFileReader.Open(stream, name: null, new ContactListOptions());

        Assert.Single(reader.ReadRows());
    }

    [Fact]
    public void ReadRows_FileThatFails_IsAnInvalidContactFile()
    {
        using var reader = ContactFileReader.Open(
            new FailingStream(
                Encoding.ASCII.GetBytes("Phone\n" + string.Concat(Enumerable.Repeat("+12025550101\n", 50_000)))),
            "list.csv",
            new ContactListOptions());

        var exception = Assert.Throws<ContactListException>(() => reader.ReadRows().Count());
        Assert.Equal("InvalidContactFile", exception.Told());
    }

    [Fact]
    public void OpenQuote_Message_NamesTheRowWhereItOpened()
    {
        var exception = Assert.Throws<ContactListException>(() =>
            Lists.Read("Phone,Name\n+12025550101,\"Zoë\n+12025550102,Bob\n"));

        Assert.Equal(2, exception.Row);
        Assert.Contains("'list.csv'", exception.Message, StringComparison.Ordinal);
        Assert.Contains("opened in row 2", exception.Message, StringComparison.Ordinal);
        Assert.Contains("row 2", exception.RecommendedAction, StringComparison.Ordinal);
    }

    private sealed class OneWayStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }

    private sealed class FailingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) =>
            Position > 200_000 ? throw new IOException("The network name is gone.") : base.Read(buffer, offset, count);

#if !NETFRAMEWORK
        public override int Read(Span<byte> buffer) =>
            Position > 200_000 ? throw new IOException("The network name is gone.") : base.Read(buffer);
#endif
    }
}
