namespace Synthflow.Core;

/// <summary>Why a text cannot be used as a phone number.</summary>
public enum PhoneNumberProblem
{
    /// <summary>It can be used.</summary>
    None,

    /// <summary>There is nothing in it.</summary>
    Empty,

    /// <summary>A spreadsheet has rounded it (<c>1.5551E+10</c>): the last digits are gone.</summary>
    LostDigits,

    /// <summary>
    /// A spreadsheet has written it with an exponent (<c>1.2025550101E+10</c>): all digits seem to be there, but
    /// whether they are is known to the spreadsheet alone.
    /// </summary>
    ScientificNotation,

    /// <summary>It has letters in it; they are never read as the digits of a keypad.</summary>
    Letters,

    /// <summary>It has something in it that no phone number has.</summary>
    NotANumber,

    /// <summary>It has fewer digits than any number of its country.</summary>
    TooShort,

    /// <summary>It has more digits than any number of its country.</summary>
    TooLong,

    /// <summary>It has neither a <c>+</c> and country code nor a default country to read it by.</summary>
    NoCountry,

    /// <summary>It begins with a country code that does not exist.</summary>
    UnknownCountryCode,

    /// <summary>It has to be read by a country, and the country given for it is not known.</summary>
    UnknownCountry,

    /// <summary>It has an extension, which no text message reaches.</summary>
    Extension,

    /// <summary>It can be read as two numbers, and nothing tells which is meant.</summary>
    Ambiguous,

    /// <summary>By its digits it is a number of another country, and nothing says that it is meant so.</summary>
    OtherCountry,

    /// <summary>It is a link that is not made of a phone number.</summary>
    Link,

    /// <summary>It is a link whose digits do not begin with a country code; links are dialled from anywhere.</summary>
    LinkWithoutCountry,
}
