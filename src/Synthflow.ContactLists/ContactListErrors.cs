using System.Globalization;
using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists;

/// <summary>The errors about a list as a whole.</summary>
internal static class ContactListErrors
{
    private static readonly char[] _separators = [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar];

    internal static ContactListException Create(
        string? file, string what, string nextStep, long? row = null, Exception? inner = null,
        bool isCountryMissing = false) =>
        new(
            ErrorIds.InvalidContactFile,
            Format(Core.Messages.InvalidContactFile, NameOf(file), what),
            nextStep,
            inner)
        {
            File = file,
            Row = row,
            IsCountryMissing = isCountryMissing,
        };

    /// <summary>The same about an opt-out list, which has no parameters to settle how it is read.</summary>
    internal static ContactListException OfOptOutList(ContactListException exception)
    {
        string start = Format(Core.Messages.InvalidContactFile, NameOf(exception.File), string.Empty);
        bool namesParameter = exception.RecommendedAction?.Contains("-PhoneColumn") ?? false;
        return new ContactListException(
            exception.ErrorId,
            Format(
                Messages.InvalidContactFile_OptOutList,
                NameOf(exception.File),
                exception.Message.Substring(start.Length)),
            namesParameter ? Messages.InvalidContactFile_OptOutList_NextStep : exception.RecommendedAction,
            exception)
        {
            File = exception.File,
            Row = exception.Row,
            IsCountryMissing = exception.IsCountryMissing,
        };
    }

    internal static string Format(string message, params object?[] values) =>
        string.Format(CultureInfo.InvariantCulture, message, values);

    /// <summary>A message with its next step behind it, where they are told as one: a warning has no other place for
    /// it.</summary>
    internal static string WithNextStep(string message, string nextStep) => message + " " + nextStep;

    internal static string NameOf(string? file) =>
        string.IsNullOrEmpty(file) ? Core.Messages.InvalidContactFile_List : ShownText.FileName(LastName(file!));

    /// <summary>
    /// After the last separator. Path.GetFileName throws on .NET Framework
    /// where a name has characters that Windows does not allow.
    /// </summary>
    private static string LastName(string file)
    {
        string path = file.TrimEnd(_separators);
        return path.Length == 0 ? file : path.Substring(path.LastIndexOfAny(_separators) + 1);
    }
}
