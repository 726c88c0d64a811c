using Synthflow.ContactLists;

namespace Synthflow.PowerShell.Loading;

/// <summary>Where contact lists and phone numbers are read. It and its parsers load when it is first asked for
/// something, and not with the module.</summary>
internal static class ListRoom
{
    // Named in a body of its own alone: PowerShell looks through this assembly's types before the module's own loading
    // is in place. What fails is tried again.
    private static readonly Lazy<IContactLists> _door =
        new(static () => new ContactListsDoor(), LazyThreadSafetyMode.PublicationOnly);

    /// <summary>The only way there.</summary>
    public static IContactLists Door => _door.Value;
}
