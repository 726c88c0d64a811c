namespace Synthflow.Client;

/// <summary>The base addresses of the regions and the rules for any other base address.</summary>
public static class SynthflowHosts
{
    private const int LongestPart = 15;

    /// <summary>The base address of a region.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="SynthflowRegion.Auto"/>
    /// has no address of its own.</exception>
    public static Uri AddressOf(SynthflowRegion region) => region switch
    {
        SynthflowRegion.US => new Uri("https://api.us.synthflow.ai/v2/"),
        SynthflowRegion.EU => new Uri("https://api.eu.synthflow.ai/v2/"),
        SynthflowRegion.Global => new Uri("https://api.synthflow.ai/v2/"),
        _ => throw new ArgumentOutOfRangeException(nameof(region)),
    };

    /// <summary>The region a base address belongs to, or <see langword="null"/> for any other host.</summary>
    /// <remarks>
    /// The whole host name counts: a look-alike such as <c>api.us.synthflow.ai.example.com</c> is no region.
    /// </remarks>
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

    /// <summary>Whether the host of an address is a name that the network knows how to ask for: a zero-width character
    /// from a web page, or a hyphen too many, makes it none.</summary>
    public static bool HasHostName(Uri address)
    {
        try
        {
            return address.IdnHost.Length > 0;
        }
        catch (UriFormatException)
        {
            return false;
        }
    }

    /// <summary>Checks a base address and gives it with exactly one slash at its end.</summary>
    /// <exception cref="SynthflowException">
    /// <c>InvalidBaseUri</c>: not absolute, neither https nor http on loopback,
    /// or with user info, a query or a fragment.
    /// </exception>
    public static Uri Checked(Uri address)
    {
        if (!address.IsAbsoluteUri)
        {
            throw Incomplete(address.OriginalString);
        }

        if (!HasHostName(address))
        {
            throw new SynthflowException(ErrorIds.InvalidBaseUri, Messages.InvalidBaseUri_Host)
            {
                RecommendedAction = Messages.InvalidBaseUri_NotAbsolute_NextStep,
            };
        }

        // Anything before an @ is a favourite of look-alike addresses, and would be a secret in a log.
        if (address.UserInfo.Length > 0)
        {
            throw Refused(
                WithoutSecrets(address), Messages.InvalidBaseUri_UserInfo, Messages.InvalidBaseUri_UserInfo_NextStep);
        }

        var https = address.Scheme == Uri.UriSchemeHttps;
        if (!https && !(address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        {
            throw Refused(
                WithoutSecrets(address), Messages.InvalidBaseUri_NotHttps, Messages.InvalidBaseUri_NotHttps_NextStep);
        }

        if (address.Query.Length > 0 || address.Fragment.Length > 0)
        {
            throw Refused(
                WithoutSecrets(address), Messages.InvalidBaseUri_Query, Messages.InvalidBaseUri_Query_NextStep);
        }

        return new Uri(address.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/");
    }

    // Parts of a host's name are short, keys are not.
    private static bool MayBeKey(string text) =>
        text.Split('.', '/', ':').Any(static part => part.Length > LongestPart);

    private static string WithoutSecrets(Uri address) =>
        address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);

    private static string WithoutSecrets(string text)
    {
        var address = text.Split('?', '#')[0];
        return address.Substring(address.LastIndexOf('@') + 1);
    }

    private static SynthflowException Incomplete(string text) =>
        MayBeKey(text)
            ? new(
                ErrorIds.InvalidBaseUri,
                Text.Of(Messages.InvalidBaseUri_Hidden, text.Length, Messages.InvalidBaseUri_NotAbsolute))
            {
                RecommendedAction = Messages.InvalidBaseUri_NotAbsolute_NextStep,
            }
            : Refused(
                WithoutSecrets(text),
                Messages.InvalidBaseUri_NotAbsolute,
                Messages.InvalidBaseUri_NotAbsolute_NextStep);

    private static SynthflowException Refused(string address, string reason, string nextStep) =>
        new(ErrorIds.InvalidBaseUri, Text.Of(Messages.InvalidBaseUri, Text.Harmless(address, 200), reason))
        {
            RecommendedAction = nextStep,
        };
}
