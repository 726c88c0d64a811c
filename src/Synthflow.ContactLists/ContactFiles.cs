namespace Synthflow.ContactLists;

/// <summary>Opens the files of contact lists, for who keeps one open over several readings.</summary>
public static class ContactFiles
{
    /// <summary>Opens a file, so that others may go on writing it.</summary>
    /// <param name="path">The file's full path.</param>
    /// <exception cref="ContactListException">The file cannot be opened.</exception>
    public static Stream Open(string path) => ContactFileStreams.Open(path);
}
