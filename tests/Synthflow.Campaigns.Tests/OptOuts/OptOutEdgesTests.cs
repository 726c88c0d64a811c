using Synthflow.Campaigns.OptOuts;
using Synthflow.Campaigns.Tests.Support;
using Synthflow.Campaigns.Twilio;

namespace Synthflow.Campaigns.Tests.OptOuts;

/// <summary>Updates of an opt-out list that change nothing, and people whose number is short.</summary>
public sealed class OptOutEdgesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>Who may not write the list has nothing to say where nothing is to be written.</summary>
    [Fact]
    public void ListThatMayNotBeWritten_IsFine_WhereEverybodyStandsInIt()
    {
        var path = _folder.File("stop.txt");
        File.WriteAllText(path, "+12025550101\n");
        File.SetAttributes(path, FileAttributes.ReadOnly);
        try
        {
            Assert.Empty(List(path).Add([Entry("+12025550101")]));
            Assert.Empty(List(path).Add([]));

            var error = Assert.Throws<CampaignException>(() => List(path).Add([Entry("+12025550102")]));
            Assert.Equal("OptOutNotWritable", error.Told());
            Assert.Equal("+12025550101\n", File.ReadAllText(path));
        }
        finally
        {
            File.SetAttributes(path, FileAttributes.Normal);
        }
    }

    /// <summary>Written with its country, a number is clear however short it is.</summary>
    [Theory]
    [InlineData("+4520123456")]
    [InlineData("+37253123456")]
    [InlineData("004520123456")]
    public void StopOfAShortNumberWithItsCountry_IsFound_AndNothingIsLeftToAsk(string written)
    {
        var finder = new OptOutFinder();
        Assert.True(TwilioAddress.TryRead(written, out var from));

        finder.Take(new TwilioMessage { From = from, Body = "STOP", Direction = "inbound", Where = "line 2" });

        Assert.Equal("+" + written.TrimStart('+', '0'), Assert.Single(finder.Found).PhoneNumber);
        Assert.Empty(finder.Unclear);
    }

    private static OptOutEntry Entry(string number) => new() { PhoneNumber = number, Source = "by phone" };

    private static OptOutFile List(string path) => OptOutFile.At(path, line => line.StartsWith('+') ? [line] : []);
}
