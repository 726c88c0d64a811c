using System.Globalization;
using Synthflow.Client;
using Synthflow.Client.Contacts;

namespace Synthflow.ContactLists;

/// <summary>The errors about a list as a whole.</summary>
internal static class ContactListErrors
{
    internal static ContactListException Create(
        string? file, string what, string nextStep, long? row = null, Exception? inner = null) =>
        new(
            nameof(Messages.InvalidContactFile),
            Format(Messages.InvalidContactFile, NameOf(file), what),
            nextStep,
            inner)
        {
            File = file,
            Row = row,
        };

    internal static string Format(string message, params object?[] values) =>
        string.Format(CultureInfo.InvariantCulture, message, values);

    internal static string NameOf(string? file) =>
        string.IsNullOrEmpty(file) ? Messages.InvalidContactFile_List : Path.GetFileName(file) ?? string.Empty;
}
