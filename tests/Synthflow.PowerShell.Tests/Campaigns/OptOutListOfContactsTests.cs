using System.Management.Automation;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Campaigns;

/// <summary>An opt-out list of national numbers beside contacts that were imported: it is read by their country, which need not be
/// given twice.</summary>
public sealed class OptOutListOfContactsTests : IDisposable
{
    private const string German = "Import-SynthflowContact de.csv -DefaultCountry DE";
    private const string Austrian = "Import-SynthflowContact at.csv -DefaultCountry AT";
    private const string Send = "Invoke-SynthflowCampaign @campaign -OptOutPath stop.txt";
    private readonly CampaignSession _session = new();

    public OptOutListOfContactsTests()
    {
        _session.Folder.Write("de.csv", "Name,Mobile,Home Phone\nAda,0171 3920015,030 23125042\nBo,0171 3920016,030 23125043\n");
        _session.Folder.Write("at.csv", "Name,Mobile\nCy,0664 1234567\n");
        _session.Folder.Write("plus.csv", "Name,Mobile\nDora,+491713920017\nEve,+491713920015\n");
        _session.Folder.Write("stop.txt", "0171 3920015\n");
        _session.Folder.Write("stop.csv", "Name,Phone\nAda,0171 3920015\n");
        _session.RunWell("$campaign.Remove('DefaultCountry'); $campaign.InitialMessage = 'Hi!'");
    }

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData(German + " | " + Send)]
    [InlineData(German + " | Invoke-SynthflowCampaign @campaign -OptOutPath stop.csv")]
    [InlineData(German + " | " + Send + " -OptOutColumn Name -OptOutValue nobody")]
    [InlineData("Import-SynthflowContact de.csv -DefaultCountry germany | " + Send)]
    [InlineData(German + " -NumberFormat National | " + Send)]
    [InlineData("& { " + German + "; Import-SynthflowContact plus.csv } | Where-Object Name -NE Dora | " + Send)]
    [InlineData("& { " + German + "; Import-Csv plus.csv } | Where-Object Name -NE Dora | " + Send)]
    public void List_IsReadByTheCountryOfTheContacts(string run)
    {
        var result = _session.RunWell(run);

        Assert.Equal(["+491713920016"], _session.Sandbox.Texted());
        Assert.Contains(result.Information, static line => line.Contains("numbers that are not texted: 1", StringComparison.Ordinal));
        Assert.Single(_session.RunWell(run).Output, static row => row.Properties["Outcome"].Value.ToString() == "AlreadySent");
    }

    // What the numbers of the list are is not told there, or told in two ways.
    [Theory]
    [InlineData("& { " + German + "; " + Austrian + " } | " + Send)]
    [InlineData("& { Import-SynthflowContact plus.csv; " + German + " } | " + Send)]
    [InlineData("Import-SynthflowContact plus.csv | " + Send)]
    [InlineData("Import-Csv plus.csv | " + Send)]
    [InlineData("& { Import-Csv plus.csv; " + German + " } | " + Send)]
    [InlineData("Get-Item plus.csv | " + Send)]
    [InlineData(Send + " -Path plus.csv")]
    [InlineData("@() | " + Send)]
    public void ListWhoseCountryIsNotKnown_StaysAnError_AndNobodyIsTexted(string run)
    {
        var error = _session.Run(run).Only("InvalidContactFile", ErrorCategory.InvalidData);

        Assert.Null(error.DeliveryOf());
        Assert.Contains("'0171 3920015'", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("-DefaultCountry", error.RecommendedAction(), StringComparison.Ordinal);
        Assert.Empty(_session.Sandbox.Texted());
        Assert.False(File.Exists(_session.JournalPath));
    }

    // A list that is wrong in another way is refused before the first row is asked for.
    [Fact]
    public void ListThatNoCountryMends_IsRefusedAtOnce()
    {
        _session.Folder.Write("stop.txt", "+4917139200151713920015\n");

        var result = _session.Run("& { $asked = $true; 'x' } | ForEach-Object { 'asked' > asked.txt; $_ } | " + Send);

        Assert.Null(result.Only("InvalidContactFile", ErrorCategory.InvalidData).DeliveryOf());
        Assert.False(File.Exists(_session.Folder.PathOf("asked.txt")));
    }

    // Who said stop without a country is not texted in another country either, where both are accepted by giving one.
    [Fact]
    public void CountryThatIsGiven_Settles()
    {
        _session.RunWell("& { " + German + "; " + Austrian + " } | " + Send + " -DefaultCountry DE");

        Assert.Equal(["+436641234567", "+491713920016"], _session.Sandbox.Texted().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void NumberFormatOfTheContacts_ReadsTheList_Too()
    {
        _session.Folder.Write("digits.csv", "Name,Mobile\nAda,491713920015\nBo,491713920016\n");
        _session.Folder.Write("stop.txt", "491713920015\n");

        _session.RunWell("Import-SynthflowContact digits.csv -NumberFormat International | " + Send);

        Assert.Equal(["+491713920016"], _session.Sandbox.Texted());
    }
}
