using System.Runtime.CompilerServices;
using Synthflow.ContactLists;

namespace Synthflow.PowerShell.Contacts;

/// <summary>A cmdlet's parameters as the reader of lists takes them.</summary>
internal static class ContactListSettings
{
    /// <summary>How to read a list.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ContactListOptions Of(IContactListParameters parameters) => new()
    {
        Delimiter = parameters.Delimiter,
        Encoding = parameters.Encoding,
        WorksheetName = parameters.WorksheetName,
        PhoneColumn = parameters.PhoneColumn,
        NameColumn = parameters.NameColumn,
        CountryColumn = parameters.CountryColumn,
        DefaultCountry = parameters.DefaultCountry,
        NumberFormat = parameters.NumberFormat,
        OptOutColumn = parameters.OptOutColumn,
        OptOutValues = parameters.OptOutValue,
    };
}
