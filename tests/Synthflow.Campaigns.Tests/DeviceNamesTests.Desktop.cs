using Synthflow.Campaigns.Tests.Support;
using Synthflow.Campaigns.Twilio;

namespace Synthflow.Campaigns.Tests;

/// <summary>Windows names devices and pipes by a beginning of their own; they are told from files without being opened.</summary>
public sealed class DeviceNamesTests
{
    [Theory]
    [InlineData(@"\\.\pipe\synthflow-nobody", "device or a pipe")]
    [InlineData(@"\\.\PhysicalDrive99", "device or a pipe")]
    [InlineData("nothing-by-this-name.csv", "no such file")]
    public void ADevice_IsSaidToBeOne_AndAFileThatIsMissingIsNot(string path, string words)
    {
        var error = Assert.Throws<CampaignException>(() => new TwilioLogReader(new TwilioLogOptions()).Read(path).ToList());

        Assert.Equal("TwilioLogNotReadable", error.Told());
        Assert.Contains(words, error.Words(), StringComparison.OrdinalIgnoreCase);
    }
}
