using Synthflow.ContactLists.OptOuts.Headers;
using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists.Files;

/// <summary>Which sheet of a workbook is the list, and what is said of the others.</summary>
internal static class SheetChoice
{
    /// <summary>A sheet as far as it has to be known.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="IsVisible">Whether a person sees it.</param>
    /// <param name="Sample">Its first rows.</param>
    /// <param name="HasPhones">Whether it has a column of phone numbers, and the columns that were named.</param>
    /// <param name="HasNumbers">Whether there are phone numbers on it, whatever columns were named.</param>
    internal sealed record Sheet(string Name, bool IsVisible, List<string[]> Sample, bool HasPhones, bool HasNumbers);

    /// <summary>Whether a sheet is one of people who opted out, by its name.</summary>
    internal static bool SaysStop(string name) => OptOutHeader.Of(name) == OptOutMeaning.Stop;

    /// <summary>The first visible sheet with phone numbers, those of people who opted out last; -1 where none has
    /// any.</summary>
    internal static int Of(List<Sheet> sheets)
    {
        int chosen = sheets.FindIndex(sheet => IsList(sheet) && !SaysStop(sheet.Name));
        return chosen >= 0 ? chosen : sheets.FindIndex(IsList);
    }

    /// <summary>What the owner of the workbook should know.</summary>
    /// <param name="sheets">All sheets.</param>
    /// <param name="chosen">The one that is read.</param>
    /// <param name="isNamed">Whether somebody named it.</param>
    internal static IEnumerable<string> Warnings(List<Sheet> sheets, int chosen, bool isNamed)
    {
        string name = ShownText.Header(sheets[chosen].Name);
        if (!isNamed && sheets[chosen].HasNumbers && SaysStop(sheets[chosen].Name))
        {
            yield return ContactListErrors.WithNextStep(
                ContactListErrors.Format(Messages.ContactWarning_StopSheetRead, name),
                Messages.ContactWarning_StopSheetRead_NextStep);
        }

        var others = sheets.FindAll(sheet => !ReferenceEquals(sheet, sheets[chosen]) && sheet.HasNumbers);
        var stops = others.FindAll(sheet => SaysStop(sheet.Name));
        if (stops.Count > 0)
        {
            yield return ContactListErrors.WithNextStep(
                ContactListErrors.Format(Messages.ContactWarning_StopSheet, Names(stops)),
                Messages.ContactWarning_StopSheet_NextStep);
        }

        var lists = others.FindAll(sheet => sheet.IsVisible && !SaysStop(sheet.Name));
        if (!isNamed && lists.Count > 0)
        {
            yield return ContactListErrors.WithNextStep(
                ContactListErrors.Format(Messages.ContactWarning_OtherSheets, name, Names(lists)),
                Messages.ContactWarning_OtherSheets_NextStep);
        }
    }

    private static bool IsList(Sheet sheet) => sheet.IsVisible && sheet.HasPhones;

    private static string Names(List<Sheet> sheets) =>
        ShownText.Headers(sheets.ConvertAll(sheet => sheet.Name), "', '");
}
