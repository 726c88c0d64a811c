using System.Management.Automation;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Chats;

/// <summary>After a row that opts out somebody whose number cannot be read, no row is sent.</summary>
public sealed class UnreadOptedOutTests : IDisposable
{
    private readonly SandboxSession _session = new();

    public void Dispose() => _session.Dispose();

    [Fact]
    public void RowAfterIt_IsNotSent()
    {
        _session.Run("""
            [pscustomobject]@{ Phone = '987-6501'; OptedOut = 'yes' },
            [pscustomobject]@{ Phone = '+15559876501' } | New-SynthflowOutboundChat @send -DefaultCountry US
            """).Only("InvalidContactFile", ErrorCategory.InvalidData);
        Assert.Empty(_session.Texted());
    }

    [Fact]
    public void OddWriting_StopsEveryRowOfItsNumber()
    {
        _session.RunWell("""
            [pscustomobject]@{ Phone = '(555) 987-6501 cell'; OptedOut = 'yes' }, [pscustomobject]@{ Phone = ''; OptedOut = 'yes' },
            [pscustomobject]@{ Phone = '+15559876501' }, [pscustomobject]@{ Phone = '+15559876502' } |
                New-SynthflowOutboundChat @send -DefaultCountry US
            """);
        Assert.Equal(["+15559876502"], _session.Texted());
    }
}
