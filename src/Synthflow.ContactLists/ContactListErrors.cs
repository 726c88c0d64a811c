using System.Globalization;
using Synthflow.Client;
using Synthflow.Client.Contacts;
using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists;

/// <summary>The errors about a list as a whole.</summary>
internal static class ContactListErrors
{
    private static readonly char[] _separators = [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar];

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
        string.IsNullOrEmpty(file) ? Messages.InvalidContactFile_List : ShownText.FileName(LastName(file!));

    /// <summary>After the last separator. Path.GetFileName throws on .NET Framework where a name has characters that Windows
    /// does not allow.</summary>
    private static string LastName(string file) => file.Substring(file.LastIndexOfAny(_separators) + 1);
}
