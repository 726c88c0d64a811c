using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Chats;

/// <summary>Nobody who opted out is texted through another row of the same pipeline.</summary>
public sealed class OptedOutNumberTests : IDisposable
{
    private readonly SandboxSession _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("$true", "")]
    [InlineData("'True'", "")]
    [InlineData("'yes'", "")]
    [InlineData("'2026-01-31'", "")]
    [InlineData("$true", "-AllowDuplicate")]
    public void LaterRow_OfANumberThatOptedOut_IsNotTexted(string mark, string parameters)
    {
        var result = _session.RunWell($$"""
            [pscustomobject]@{ Name = 'Ada'; Phone = '+15559876501'; OptedOut = {{mark}} },
            [pscustomobject]@{ Name = 'Ada again'; Phone = '+1 (555) 987-6501'; OptedOut = '' },
            [pscustomobject]@{ Name = 'Bob'; Phone = '+15559876502'; OptedOut = $false } | New-SynthflowOutboundChat @send {{parameters}}
            """);
        Assert.Equal(["+15559876502"], _session.Texted());
        Assert.Equal(2, result.Warnings.Count);
        Assert.Contains("input row 2", result.Warnings[1], StringComparison.Ordinal);
        Assert.Contains("input row 1", result.Warnings[1], StringComparison.Ordinal);
        Assert.Contains("opted out", result.Warnings[1], StringComparison.Ordinal);
    }

    [Fact]
    public void LaterContact_OfANumberThatOptedOut_IsNotTexted()
    {
        var result = _session.RunWell("""
            [Synthflow.Client.Contacts.Contact]@{ Row = 2; PhoneNumber = '+15559876501'; OptedOut = $true },
            [Synthflow.Client.Contacts.Contact]@{ Row = 3; PhoneNumber = '+15559876501' } | New-SynthflowOutboundChat @send -AllowDuplicate
            """);
        Assert.Equal(2, result.Warnings.Count(static warning => warning.Contains("opted out", StringComparison.Ordinal)));
        Assert.Empty(_session.Texted());
    }

    [Fact]
    public void EveryNumber_OfAPersonWhoOptedOut_IsRemembered()
    {
        _session.RunWell("""
            [pscustomobject]@{ Mobile = '+15559876501 / +15559876502'; Phone = '(555) 987-6503'; OptedOut = 'x' },
            [pscustomobject]@{ Phone = '5559876502' }, [pscustomobject]@{ Phone = '5559876503' }, [pscustomobject]@{ Phone = '5559876504' } |
                New-SynthflowOutboundChat @send -DefaultCountry US
            """);
        Assert.Equal(["+15559876504"], _session.Texted());
    }

    [Fact]
    public void MarkOfTheContact_CountsWhateverItsColumnSays()
    {
        var result = _session.RunWell("""
            $columns = [Collections.Specialized.OrderedDictionary]::new(); $columns['OptedOut'] = 'no'
            [Synthflow.Client.Contacts.Contact]@{ Row = 2; PhoneNumber = '+15559876501'; OptedOut = $true; Variables = $columns } | New-SynthflowOutboundChat @send
            """);
        Assert.Contains("opted out", Assert.Single(result.Warnings), StringComparison.Ordinal);
        Assert.Empty(_session.Texted());
    }

    [Theory]
    [InlineData("no")]
    [InlineData("0")]
    [InlineData("")]
    [InlineData("False")]
    public void ColumnThatSaysNo_IsNoOptOut(string mark)
    {
        Assert.Empty(_session.RunWell(
            $"[pscustomobject]@{{ Phone = '+15559876501'; OptedOut = '{mark}' }} "
            + "| New-SynthflowOutboundChat @send").Warnings);
        Assert.Equal(["+15559876501"], _session.Texted());
    }
}
