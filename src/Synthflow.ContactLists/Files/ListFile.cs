using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists.Files;

/// <summary>Opens a list by what its first bytes are, whatever its name says.</summary>
internal static class ListFile
{
    /// <summary>The rows of a list.</summary>
    /// <param name="stream">A list that can be gone back in.</param>
    /// <param name="name">The file, for messages.</param>
    /// <param name="options">What is settled already.</param>
    /// <param name="choices">Takes what was chosen and why.</param>
    /// <param name="warnings">Takes what the owner of the list should look at.</param>
    /// <exception cref="ContactListException">It is no list, or cannot be read.</exception>
    internal static IListRows Open(
        Stream stream, string? name, ContactListOptions options, List<string> choices, List<string> warnings)
    {
        var start = ContactFileStreams.Look(stream);
        if (Workbook.IsOne(start, stream, name))
        {
            return WorkbookRows.Open(stream, name, options, choices, warnings);
        }

        if (options.WorksheetName is { Length: > 0 } worksheet)
        {
            throw ContactListErrors.Create(
                name,
                ContactListErrors.Format(Messages.InvalidContactFile_NoWorkbook, ShownText.Header(worksheet)),
                Messages.InvalidContactFile_NoWorkbook_NextStep);
        }

        var encoding = ContactFileStreams.ChooseEncoding(stream, name, options.Encoding, choices, warnings);
        return new DelimitedRows(stream, name, encoding, options.Delimiter, choices);
    }
}
