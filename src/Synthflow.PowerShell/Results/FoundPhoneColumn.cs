using System.Collections;
using Synthflow.Campaigns.Files;
using Synthflow.Campaigns.Results;
using Synthflow.PowerShell.Chats;
using Synthflow.PowerShell.Loading;

namespace Synthflow.PowerShell.Results;

/// <summary>The phone column that a campaign found by itself, looked for in the list as it is now: rows are joined by
/// its numbers.</summary>
internal static class FoundPhoneColumn
{
    private const int MinDigits = 6;

    /// <summary>How to read the list, so that its rows are of the people whom the campaign texted.</summary>
    /// <param name="list">The list.</param>
    /// <param name="path">Its path.</param>
    /// <param name="reading">How it would be read else.</param>
    /// <param name="parts">The campaign.</param>
    /// <param name="warn">Takes what is said where the column is gone, and one other has the numbers.</param>
    /// <exception cref="SynthflowException"><c>ContactListMismatch</c>: it is gone, and several columns have numbers of
    /// the campaign's people.</exception>
    public static ContactListOptions In(
        AgreedFile list, string path, ContactListOptions reading, CampaignParts parts, Action<string> warn)
    {
        if (!string.IsNullOrEmpty(reading.PhoneColumn)
            || parts.Journals[0].List?.FoundPhoneColumn?.Invoke() is not { } found)
        {
            return reading;
        }

        // Found again it is left as it is: a column that is named has no labels beside it that decide.
        using var reader = ListRoom.Door.Open(list.OpenRead(), path, reading);
        if (IsSame(reader.PhoneColumn, found))
        {
            return reading;
        }

        if (reader.WrittenHeaders.Any(header => IsSame(header, found)))
        {
            return reading with { PhoneColumn = found };
        }

        var (file, now) = (Path.GetFileName(path), Text.Harmless(reader.PhoneColumn, 60));
        if (RivalOf(reader, reading, parts) is { } rival)
        {
            throw new SynthflowException(
                ErrorIds.ContactListMismatch,
                Text.Of(Messages.ContactListMismatch_Column, file, Text.Harmless(found, 60), now,
                    Text.Harmless(rival, 60)))
            {
                RecommendedAction = Messages.ContactListMismatch_Column_NextStep,
            };
        }

        warn(Text.Of(Messages.ContactListMismatch_Renamed, file, Text.Harmless(found, 60), now));
        return reading;
    }

    /// <summary>Another column that has numbers of the campaign's people, beside rows that are of other people by the
    /// column that is read now.</summary>
    private static string? RivalOf(IContactList list, ContactListOptions reading, CampaignParts parts)
    {
        foreach (var row in list.ReadRows())
        {
            foreach (DictionaryEntry cell in row.Contact.Variables)
            {
                var (column, text) = ((string)cell.Key, cell.Value as string ?? "");
                if (!IsSame(column, list.PhoneColumn)
                    && text.Count(char.IsDigit) >= MinDigits
                    && PhoneNumberInput.ReadAll(text, reading.DefaultCountry, reading.NumberFormat).Any(number =>
                        parts.Has(number) && !(row.Contact.PhoneNumber is { } own && PersonKey.IsSame(own, number))))
                {
                    return column;
                }
            }
        }

        return null;
    }

    private static bool IsSame(string header, string other) =>
        string.Equals(header.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);
}
