using System.Text;
using Synthflow.Campaigns.OptOuts;
using Synthflow.Campaigns.Tests.Support;

namespace Synthflow.Campaigns.Tests.OptOuts;

/// <summary>Very small opt-out lists, and files that only begin like something else.</summary>
public sealed class OptOutFormsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string List => _folder.File("stop.txt");

    public void Dispose() => _folder.Dispose();

    /// <summary>A workbook may have anything behind its beginning, digits as well.</summary>
    [Theory]
    [InlineData("PK\u0003\u0004123456789\n")]
    [InlineData("A\n+12025550101\n")]
    [InlineData("x")]
    public void Table_IsRefused_HoweverItGoesOn(string text)
    {
        File.WriteAllText(List, text);

        var error = Assert.Throws<CampaignException>(Add);

        Assert.Equal("OptOutNotWritable", error.Told());
        Assert.Equal(text, File.ReadAllText(List));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r")]
    [InlineData("#")]
    [InlineData(" ")]
    [InlineData("\n\n")]
    [InlineData("12345PK\u0003\u0004678\n")]
    public void ListOfAFewBytes_IsOne(string text)
    {
        File.WriteAllText(List, text, new UTF8Encoding(false));

        Add();

        Assert.StartsWith(text, File.ReadAllText(List), StringComparison.Ordinal);
        Assert.EndsWith("+12025550199 # by phone\n", File.ReadAllText(List), StringComparison.Ordinal);
    }

    private void Add()
    {
        var list = OptOutFile.At(List, static line => line.StartsWith('+') ? [line] : []);
        Assert.Single(list.Add([new OptOutEntry { PhoneNumber = "+12025550199", Source = "by phone" }]));
    }
}
