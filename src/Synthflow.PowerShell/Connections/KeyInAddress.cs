using System.Net;
using System.Security;

namespace Synthflow.PowerShell.Connections;

/// <summary>An address that holds the API key, given by mistake. It is refused before anything else: the key would be
/// in error messages and properties, and in the question to the name server.</summary>
internal static class KeyInAddress
{
    // Shorter texts stand in addresses by chance; no service hands out keys of that length.
    private const int ShortestKey = 8;

    /// <param name="key">The key; null where it is not known yet.</param>
    /// <param name="baseUri">The base address that was given, if any.</param>
    /// <param name="proxy">The proxy's address that was given, if any.</param>
    /// <exception cref="SynthflowException"><c>InvalidBaseUri</c> or <c>InvalidProxy</c>; its target holds
    /// nothing.</exception>
    public static void Refuse(SecureString? key, Uri? baseUri, Uri? proxy)
    {
        if (Holds(baseUri, key))
        {
            throw Refused(ErrorIds.InvalidBaseUri, Messages.KeyInAddress_Base);
        }

        if (Holds(proxy, key))
        {
            throw Refused(ErrorIds.InvalidProxy, Messages.KeyInAddress_Proxy);
        }
    }

    private static bool Holds(Uri? address, SecureString? key)
    {
        if (address is null || key is null || key.Length < ShortestKey)
        {
            return false;
        }

        // A host's name is shown in small letters, and a path with escapes.
        var text = new NetworkCredential("", key).Password.Trim();
        return text.Length >= ShortestKey
            && (Stands(text, address.OriginalString) || Stands(text, Uri.UnescapeDataString(address.OriginalString)));
    }

    private static bool Stands(string key, string address) =>
        address.IndexOf(key, StringComparison.OrdinalIgnoreCase) >= 0;

    private static SynthflowException Refused(string errorId, string message) =>
        new(errorId, message) { RecommendedAction = Messages.KeyInAddress_NextStep };
}
