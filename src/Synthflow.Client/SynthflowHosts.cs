namespace Synthflow.Client;

/// <summary>The base addresses of the regions and the rules for any other base address.</summary>
public static class SynthflowHosts
{
    /// <summary>The base address of a region.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="SynthflowRegion.Auto"/> has no address of its own.</exception>
    public static Uri AddressOf(SynthflowRegion region) => region switch
    {
        SynthflowRegion.US => new Uri("https://api.us.synthflow.ai/v2/"),
        SynthflowRegion.EU => new Uri("https://api.eu.synthflow.ai/v2/"),
        SynthflowRegion.Global => new Uri("https://api.synthflow.ai/v2/"),
        _ => throw new ArgumentOutOfRangeException(nameof(region)),
    };

    /// <summary>The region a base address belongs to, or <see langword="null"/> for any other host.</summary>
    /// <remarks>The whole host name counts: a look-alike such as <c>api.us.synthflow.ai.example.com</c> is no region.</remarks>
    public static SynthflowRegion? RegionOf(Uri address)
    {
        foreach (var region in new[] { SynthflowRegion.US, SynthflowRegion.EU, SynthflowRegion.Global })
        {
            if (string.Equals(AddressOf(region).IdnHost, address.IdnHost, StringComparison.OrdinalIgnoreCase))
            {
                return region;
            }
        }

        return null;
    }

    /// <summary>Checks a base address and gives it with exactly one slash at its end.</summary>
    /// <exception cref="SynthflowException">
    /// <c>InvalidBaseUri</c>: not absolute, neither https nor http on loopback, or with user info, a query or a fragment.
    /// </exception>
    public static Uri Checked(Uri address)
    {
        if (!address.IsAbsoluteUri)
        {
            throw Refused(address, Messages.InvalidBaseUri_NotAbsolute);
        }

        // Anything before an @ is a favourite of look-alike addresses, and would be a secret in a log.
        if (address.UserInfo.Length > 0)
        {
            throw Refused(new UriBuilder(address) { UserName = "", Password = "" }.Uri, Messages.InvalidBaseUri_UserInfo);
        }

        var https = address.Scheme == Uri.UriSchemeHttps;
        if (!https && !(address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        {
            throw Refused(address, Messages.InvalidBaseUri_NotHttps);
        }

        if (address.Query.Length > 0 || address.Fragment.Length > 0)
        {
            throw Refused(new Uri(address.GetLeftPart(UriPartial.Path)), Messages.InvalidBaseUri_Query);
        }

        return new Uri(address.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/");
    }

    private static SynthflowException Refused(Uri address, string reason) =>
        new(nameof(Messages.InvalidBaseUri), Text.Of(Messages.InvalidBaseUri, address.OriginalString, reason))
        {
            Delivery = Delivery.NotSent,
        };
}
