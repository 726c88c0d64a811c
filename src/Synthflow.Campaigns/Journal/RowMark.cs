using System.Collections;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Synthflow.Campaigns.Journal;

/// <summary>Tells rows that have one number apart: a couple, a family.</summary>
/// <remarks>It is one byte, so that no name can be told from it: of 256 names one has this mark. It goes by the name,
/// and where there is none by all cells, because columns come and go before the results are read.</remarks>
internal static class RowMark
{
    private const char Separator = '\u001F';

    /// <summary>The mark of a row.</summary>
    public static byte Of(CampaignRow row)
    {
        var text = new StringBuilder();
        if (row.PhoneNumber is { } number)
        {
            text.Append(PersonKey.Of(number));
        }

        if (row.Name?.Trim() is { Length: > 0 } name)
        {
            text.Append(Separator).Append(name);
        }
        else
        {
            foreach (DictionaryEntry cell in row.Variables)
            {
                text.Append(Separator).Append(Convert.ToString(cell.Value, CultureInfo.InvariantCulture)?.Trim());
            }
        }

        using var hash = SHA256.Create();
        return hash.ComputeHash(Encoding.UTF8.GetBytes(text.ToString()))[0];
    }
}
