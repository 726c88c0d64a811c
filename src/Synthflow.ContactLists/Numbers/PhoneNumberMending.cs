namespace Synthflow.ContactLists.Numbers;

/// <summary>What had to be mended before a text could be read as a phone number.</summary>
[Flags]
public enum PhoneNumberMending
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>An apostrophe or quote around it, as Excel writes it to keep a number as text.</summary>
    Quote = 1,

    /// <summary>A formula around it: <c>="+12015550101"</c>.</summary>
    Formula = 2,

    /// <summary>A trailing <c>.0</c>, as a spreadsheet or a script writes a number with decimals.</summary>
    Decimals = 4,

    /// <summary>Spaces before or after it.</summary>
    Spaces = 8,

    /// <summary>No-break or other unusual spaces.</summary>
    UnusualSpaces = 16,

    /// <summary>Characters that do not show: zero-width spaces, direction marks, control characters.</summary>
    InvisibleCharacters = 32,

    /// <summary>Digits of another script: full-width, Arabic-Indic and so on.</summary>
    OtherDigits = 64,

    /// <summary><c>00</c> where the <c>+</c> belongs.</summary>
    DoubleZero = 128,

    /// <summary>A <c>tel:</c> or <c>p:</c> in front.</summary>
    Prefix = 256,

    /// <summary>Several numbers in one cell, of which the first usable one was taken.</summary>
    SeveralNumbers = 512,

    /// <summary>Mexico's 1 after +52, which is no longer dialled, or Brazil's ninth digit, which is now.</summary>
    OldDigit = 1024,

    /// <summary>Another country's code without its <c>+</c>, as the rest of the column has it.</summary>
    MissingPlus = 2048,
}
