using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists.Columns;

/// <summary>The error for a list without a column of phone numbers.</summary>
internal static class MissingPhoneColumn
{
    internal static ContactListException In(string? file, List<string> headers) =>
        headers.Find(PhoneHeader.IsHashed) is { } hashed
            ? ContactListErrors.Create(
                file,
                ContactListErrors.Format(
                    Messages.InvalidContactFile_Hashes, ShownText.Header(hashed), ShownText.Headers(headers)),
                Messages.InvalidContactFile_Hashes_NextStep)
            : ContactListErrors.Create(
                file,
                ContactListErrors.Format(Messages.InvalidContactFile_NoPhoneColumn, ShownText.Headers(headers)),
                Messages.InvalidContactFile_NoPhoneColumn_NextStep);
}
