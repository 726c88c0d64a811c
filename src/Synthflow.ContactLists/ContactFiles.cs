namespace Synthflow.ContactLists;

/// <summary>Opens the files of contact lists, for who keeps one open over several readings.</summary>
public static class ContactFiles
{
    /// <summary>Opens a file, so that others may go on writing it; of a pipe, which can be read once only, all is taken
    /// into memory.</summary>
    /// <param name="path">The file's full path.</param>
    /// <param name="cancellationToken">Ends the wait for a pipe.</param>
    /// <returns>A stream that can be gone back in; a <see cref="MemoryStream"/> of a pipe.</returns>
    /// <exception cref="ContactListException">The file cannot be opened, or nothing comes from it for a
    /// minute.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Stream Open(string path, CancellationToken cancellationToken = default) =>
        ContactFileStreams.Open(path, cancellationToken);

    /// <summary>The same with a limit of one's own.</summary>
    /// <param name="path">The file's full path.</param>
    /// <param name="longestSilence">How long nothing may come from a pipe.</param>
    /// <param name="cancellationToken">Ends the wait for a pipe.</param>
    /// <returns>A stream that can be gone back in.</returns>
    /// <exception cref="ContactListException">The file cannot be opened, or nothing comes for so long.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Stream Open(string path, TimeSpan longestSilence, CancellationToken cancellationToken) =>
        ContactFileStreams.Open(path, cancellationToken, longestSilence);
}
