namespace Synthflow.ContactLists.OptOuts.Marked;

/// <summary>Goes through a list for its opt-out columns, before its first row is used.</summary>
public static class OptOutCollector
{
    /// <summary>Adds the numbers of all rows that are marked to the options'
    /// <see cref="ContactListOptions.OptedOutNumbers"/>.</summary>
    /// <param name="stream">The list; disposed at its end.</param>
    /// <param name="path">Its name for messages.</param>
    /// <param name="options">How it is read afterwards; a list without an opt-out column is not read on.</param>
    /// <param name="cancellationToken">Ends it between two rows.</param>
    /// <exception cref="ContactListException">The list cannot be read to its end, or the number of a row that is marked
    /// cannot, so nobody knows who opted out.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static void Collect(
        Stream stream, string path, ContactListOptions options, CancellationToken cancellationToken)
    {
        if (options.OptedOutNumbers is not OptedOutNumbers optedOut)
        {
            stream.Dispose();
            return;
        }

        using var reader = ContactFileReader.Open(stream, path, options with { SeenNumbers = null });
        if (!reader.Columns.MayMark)
        {
            return;
        }

        ContactListException? unread;
        try
        {
            unread = reader.CollectOptOuts(cancellationToken);
            optedOut.AddUnclear(reader.UnclearOptOuts);
        }
        catch (ContactListException exception)
        {
            string nextStep = ContactListErrors.Format(
                Messages.InvalidContactFile_OptOutsUnread, exception.RecommendedAction);
            throw new ContactListException(exception.ErrorId, exception.Message, nextStep, exception)
            {
                File = exception.File,
                Row = exception.Row,
            };
        }

        if (unread is not null)
        {
            throw unread;
        }
    }
}
