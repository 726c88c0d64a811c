using System.Management.Automation;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Chats;

/// <summary>A row that is used as it comes, and says itself of which country it is: nobody there is taken for somebody of the default
/// country.</summary>
public sealed class RowCountryTests : IDisposable
{
    private readonly SandboxSession _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("Country", "Austria", "0171 3920015", "DE", "+491713920015", "+431713920015")]
    [InlineData("Country/Region", "AT", "0171 3920015", "DE", "+491713920015", "+431713920015")]
    [InlineData("Land", "Österreich", "0664 1234567", "DE", "+496641234567", "+436641234567")]
    [InlineData("mailing_country", "UK", "2079460018", "US", "+12079460018", "+442079460018")]
    // Who pays lives elsewhere; the phone's own column says where the phone is.
    [InlineData("Billing Country = 'Germany'; Phone Country", "Austria", "0171 3920015", "DE", "+491713920015", "+431713920015")]
    public void OtherCountry_IsADoubt_AndNobodyIsTexted(
        string column, string country, string phone, string defaultCountry, string byDefault, string own)
    {
        var columns = column.Replace(" = 'Germany'; ", "' = 'Germany'; '");
        var row = $"[pscustomobject]@{{ Name = 'A'; Phone = '{phone}'; '{columns}' = '{country}' }}";
        foreach (var command in (string[])[
            "New-SynthflowOutboundChat @send",
            "New-SynthflowOutboundChat @send -WhatIf",
            "New-SynthflowContact"])
        {
            var error = _session.Run($"{row} | {command} -DefaultCountry {defaultCountry}")
                .Only("InvalidPhoneNumber, NotSent", ErrorCategory.InvalidData);
            Assert.Equal("NotSent", error.DeliveryOf());
            Assert.Contains($"it is {byDefault} by the default country, and {own} by the country in column", error.ToString(), StringComparison.Ordinal);
            Assert.Contains("Import-SynthflowContact, and there: Add -CountryColumn ", error.RecommendedAction(), StringComparison.Ordinal);
            Assert.Contains("-NumberFormat National", error.RecommendedAction(), StringComparison.Ordinal);
        }

        Assert.Empty(_session.Texted());
    }

    /// <summary>A part of the number that stands in a cell of its own.</summary>
    [Theory]
    [InlineData("'Country Code'", "43", "0664 1234567", "DE", "+496641234567", "+436641234567")]
    [InlineData("'Dial Code'", "+44", "2079460018", "US", "+12079460018", "+442079460018")]
    [InlineData("Vorwahl", "0171", "3920015", "DE", "+493920015", "+491713920015")]
    public void CodeOfItsOwn_IsADoubt_AndNobodyIsTexted(
        string column, string code, string phone, string defaultCountry, string alone, string whole)
    {
        var error = _session.Run($"[pscustomobject]@{{ {column} = '{code}'; Phone = '{phone}' }} | New-SynthflowOutboundChat @send -DefaultCountry {defaultCountry}")
            .Only("InvalidPhoneNumber, NotSent", ErrorCategory.InvalidData);
        Assert.Equal("NotSent", error.DeliveryOf());
        Assert.Contains($"it is {alone} by itself, and {whole} with the code in column", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("into one cell", error.RecommendedAction(), StringComparison.Ordinal);
        Assert.Empty(_session.Texted());
    }

    /// <summary>What ordinary lists have in such columns.</summary>
    [Theory]
    [InlineData("Phone = '0171 3920015'; Country = 'Germany'", "")]
    [InlineData("Phone = '0171 3920015'; Country = 'Deutschland'", "")]
    [InlineData("Phone = '0171 3920015'; Country = ''", "")]
    [InlineData("Phone = '0171 3920015'; Country = $null", "")]
    [InlineData("Phone = '0171 3920015'; Country = 'n/a'", "")]
    [InlineData("Phone = '0171 3920015'; Country = @{ Id = 7 }", "")]
    // With a plus it is the same number whatever the country.
    [InlineData("Phone = '+49 171 3920015'; Country = 'Austria'", "")]
    [InlineData("Phone = '0171 3920015'; Nationality = 'Austria'", "")]
    [InlineData("Phone = '0171 3920015'; 'Shipping Country' = 'Austria'", "")]
    [InlineData("Phone = '0171 3920015'; Country = 'Germany'; 'Billing Country' = 'Austria'", "")]
    [InlineData("Phone = '0171 3920015'; 'Country Code' = '49'; Code = 'K-43'; Vorwahl = ''", "")]
    [InlineData("Phone = '0171 3920015'; 'Country Code' = 'DE'; 'Zip Code' = '10115'; Id = 43", "")]
    [InlineData("Phone = '0171 3920015'; Country = 'Austria'", "-NumberFormat National")]
    [InlineData("Phone = '0664 1234567'; Country = 'Austria'", "-ToNumber '0171 3920015'")]
    public void OrdinaryRow_IsTexted(string row, string parameters)
    {
        _session.RunWell($"[pscustomobject]@{{ Name = 'A'; {row} }} | New-SynthflowOutboundChat @send -DefaultCountry DE {parameters}");
        Assert.Equal(["+491713920015"], _session.Texted());
    }

    [Fact]
    public void TheNextRow_IsTexted()
    {
        var result = _session.Run("""
            @{ Phone = '0664 1234567'; Country = 'Austria' }, @{ Phone = '0171 3920015'; Country = 'Germany' } |
                New-SynthflowOutboundChat @send -DefaultCountry DE
            """);
        Assert.Equal("NotSent", result.Only("InvalidPhoneNumber, NotSent", ErrorCategory.InvalidData).DeliveryOf());
        Assert.Equal(["+491713920015"], _session.Texted());
    }

    /// <summary>Who said stop is texted in neither country.</summary>
    [Theory]
    [InlineData("+436641234567")]
    [InlineData("+496641234567")]
    public void MarkedRow_StopsBothReadings(string later)
    {
        var result = _session.RunWell($$"""
            [pscustomobject]@{ Phone = '0664 1234567'; Country = 'Austria'; OptedOut = 'yes' },
            [pscustomobject]@{ Phone = '{{later}}'; Country = ''; OptedOut = '' } | New-SynthflowOutboundChat @send -DefaultCountry DE
            """);
        Assert.Equal(2, result.Warnings.Count);
        Assert.Empty(_session.Texted());
    }
}
