using Synthflow.ContactLists.Columns;
using Synthflow.ContactLists.Files;

namespace Synthflow.ContactLists;

/// <summary>The headers of a contact list, for whoever has to name one of its columns.</summary>
public static class ListHeaders
{
    // Somebody waits at the prompt.
    private static readonly TimeSpan _longestSilence = TimeSpan.FromSeconds(1);

    /// <summary>The headers in their order, as <c>Import-SynthflowContact</c> names them; also of a list in which no
    /// column was found to hold phone numbers, because then somebody is about to name it.</summary>
    /// <param name="path">The list's full path.</param>
    /// <param name="options">What is settled already: encoding, delimiter, sheet.</param>
    /// <returns>The headers; none where the list has no row.</returns>
    /// <exception cref="ContactListException">The file cannot be opened, or is no list.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlyList<string> Of(string path, ContactListOptions options)
    {
        using var stream = ContactFileStreams.Open(path, longestSilence: _longestSilence);
        using var rows = ListFile.Open(stream, path, options, [], []);
        int titles = TitleRows.Count(rows.Sample, options.PhoneColumn);
        return titles < rows.Sample.Count ? ContactColumns.NamesOf(rows.Sample[titles], []) : [];
    }
}
