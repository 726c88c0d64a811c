using System.Text;

namespace Synthflow.PowerShell.Contacts;

/// <summary>What a cmdlet is told about a contact list.</summary>
public interface IContactListParameters
{
    /// <summary>The country of numbers without a leading +, as two letters such as US or DE.</summary>
    string? DefaultCountry { get; }

    /// <summary>
    /// The header of the column with the phone numbers. Default: found by its header, else by its cells.
    /// </summary>
    string? PhoneColumn { get; }

    /// <summary>The header of the column with the names.</summary>
    string? NameColumn { get; }

    /// <summary>The header of a column with each row's country, for numbers without a leading +.</summary>
    string? CountryColumn { get; }

    /// <summary>How digits without a leading + are meant where they could be read in two ways.</summary>
    NumberFormat NumberFormat { get; }

    /// <summary>The header of a column that says who opted out, or who agreed. Empty, no, false and 0 mean: did not opt out;
    /// under a header that asks who agreed, such as SMS Consent, only yes does.</summary>
    string? OptOutColumn { get; }

    /// <summary>The sheet of an Excel workbook. Default: the first that has a column with phone numbers.</summary>
    string? WorksheetName { get; }

    /// <summary>Which values of the opt-out column mean: opted out, of those that are neither yes nor no.</summary>
    string[] OptOutValue { get; }

    /// <summary>The character between the cells. Default: detected automatically.</summary>
    char? Delimiter { get; }

    /// <summary>
    /// The file's encoding: utf8, unicode, ansi, a code page or any .NET name. Default: detected automatically.
    /// </summary>
    Encoding? Encoding { get; }
}
