using Synthflow.Client;

namespace Synthflow.PowerShell.Connections;

/// <summary>
/// Where a connection's settings come from when they are not parameters, and what a base address may look like.
/// </summary>
internal static class ConnectionAddress
{
    /// <summary>The environment variable with the API key.</summary>
    public const string KeyVariable = "SYNTHFLOW_API_KEY";

    /// <summary>The environment variable that names the region.</summary>
    public const string RegionVariable = "SYNTHFLOW_REGION";

    // What is longer than any region's name may be the key, in the wrong variable: it is not shown.
    private const int LongestShown = 15;

    // What each of the runtimes can use, where it is a runtime of PowerShell 7; 5.1 knows the first two.
    private static readonly string[] _proxySchemes = Environment.Version.Major > 4
        ? ["http", "https", "socks4", "socks4a", "socks5"]
        : ["http", "https"];

    /// <summary>Whether a text is a region's name; a number or a list of names is none.</summary>
    public static bool IsRegion(string text, out SynthflowRegion region) =>
        Enum.TryParse(text, true, out region)
        && Enum.IsDefined(typeof(SynthflowRegion), region)
        && string.Equals(region.ToString(), text, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// A base address, checked; Synthflow's own hosts get the version prefix that is easily forgotten.
    /// </summary>
    public static Uri Of(Uri given)
    {
        var address = SynthflowHosts.Checked(given);
        return address.AbsolutePath == "/" && SynthflowHosts.RegionOf(address) is { } region
            ? SynthflowHosts.AddressOf(region)
            : address;
    }

    /// <summary>
    /// The address of a region, with Auto of the one that the environment names; null where that names none.
    /// </summary>
    /// <exception cref="SynthflowException"><c>RegionRequired</c>: there is no such region.</exception>
    public static Uri? Of(SynthflowRegion region)
    {
        var named = Environment.GetEnvironmentVariable(RegionVariable)?.Trim();
        if (region == SynthflowRegion.Auto && named is { Length: > 0 } && !IsRegion(named, out region))
        {
            throw new SynthflowException(
                ErrorIds.RegionRequired,
                named.Length <= LongestShown
                    ? Text.Of(Messages.RegionRequired_Variable, Text.Harmless(named, LongestShown))
                    : Text.Of(Messages.RegionRequired_VariableHidden, named.Length))
            {
                RecommendedAction = Messages.RegionRequired_Variable_NextStep,
            };
        }

        return region == SynthflowRegion.Auto ? null : SynthflowHosts.AddressOf(region);
    }

    /// <summary>A proxy's address, checked: what stands before an @ would be shown with it.</summary>
    /// <param name="given">The address; null for the system's own setting.</param>
    /// <param name="hasCredential">Whether there is a name and password for it. The system's proxy gets none: they
    /// would be given, and not be used.</param>
    /// <exception cref="SynthflowException"><c>InvalidProxy</c>.</exception>
    public static Uri? OfProxy(Uri? given, bool hasCredential) => given switch
    {
        null when hasCredential => throw Invalid(
            Messages.InvalidProxy_NoAddress, Messages.InvalidProxy_NoAddress_NextStep),
        null => null,
        // Without http:// the host itself is taken as the scheme.
        { IsAbsoluteUri: true } when !_proxySchemes.Contains(given.Scheme) || given.Host.Length == 0 =>
            throw Invalid(Messages.InvalidProxy_Scheme, Messages.InvalidProxy_NextStep),
        { IsAbsoluteUri: true } when !SynthflowHosts.HasHostName(given) =>
            throw Invalid(Messages.InvalidProxy_Host, Messages.InvalidProxy_NextStep),
        { IsAbsoluteUri: true, UserInfo: "" } => given,
        _ => throw Invalid(Messages.InvalidProxy, Messages.InvalidProxy_NextStep),
    };

    private static SynthflowException Invalid(string message, string nextStep) =>
        new(ErrorIds.InvalidProxy, message) { RecommendedAction = nextStep };
}
