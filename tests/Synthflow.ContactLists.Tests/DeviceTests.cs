using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>A device in the place of a list has no end, and says of itself that it is empty: it is refused by whatever reads
/// lists.</summary>
public sealed class DeviceTests
{
    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(30);

    public static TheoryData<string> Devices => ["/dev/zero", "/dev/full", "/dev/urandom"];

    [Theory]
    [MemberData(nameof(Devices))]
    public async Task Device_IsATypedError_WhoeverReadsIt(string device)
    {
        Assert.SkipUnless(File.Exists(device), "no such device here");
        Action[] readers =
        [
            () => ContactFiles.Open(device, CancellationToken.None).Dispose(),
            () => ContactFileReader.Open(device, new ContactListOptions(), CancellationToken.None).Dispose(),
            () => OptOutList.Load(device, "US", NumberFormat.Auto, allowEmpty: true, CancellationToken.None),
            () => ListHeaders.Of(device, new ContactListOptions()),
        ];
        foreach (var read in readers)
        {
            var error = await Assert.ThrowsAsync<ContactListException>(
                () => Task.Run(read, TestContext.Current.CancellationToken).WaitAsync(_limit, TestContext.Current.CancellationToken));
            Assert.Equal("InvalidContactFile", error.Told());
            Assert.Null(error.Delivery);
            Assert.Contains("it is a device", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void EmptyFile_IsNoDevice()
    {
        string path = Path.GetTempFileName();
        try
        {
            using var stream = ContactFiles.Open(path, CancellationToken.None);
            Assert.Equal(-1, stream.ReadByte());
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Somebody writes the list at this moment.</summary>
    [Fact]
    public void FileThatGrows_IsReadFromItsStart()
    {
        string path = Path.GetTempFileName();
        try
        {
            using var writer = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
            writer.Write("Phone"u8);
            writer.Flush();
            using var stream = ContactFiles.Open(path, CancellationToken.None);
            Assert.Equal("Phone", new StreamReader(stream).ReadToEnd());
        }
        finally
        {
            File.Delete(path);
        }
    }
}
