using PhoneNumbers;

namespace Synthflow.ContactLists.Numbers;

/// <summary>What libphonenumber says against a number, in this room's words.</summary>
internal static class LibraryProblems
{
    private static readonly PhoneNumberUtil _numbers = PhoneNumberUtil.GetInstance();

    /// <summary>A length that only service numbers have (Brazil's 0800 with nine digits) is a person's number of which
    /// digits are missing.</summary>
    internal static PhoneNumberProblem LengthProblem(PhoneNumber number)
    {
        if (_numbers.GetRegionCodeForCountryCode(number.CountryCode) == PhoneNumberUtil.REGION_CODE_FOR_NON_GEO_ENTITY)
        {
            return PhoneNumberProblem.None;
        }

        var mobile = _numbers.IsPossibleNumberForTypeWithReason(number, PhoneNumberType.MOBILE);
        return mobile == PhoneNumberUtil.ValidationResult.IS_POSSIBLE
            || _numbers.IsPossibleNumberForTypeWithReason(number, PhoneNumberType.FIXED_LINE)
                == PhoneNumberUtil.ValidationResult.IS_POSSIBLE
            ? PhoneNumberProblem.None
            : ToProblem(mobile);
    }

    internal static PhoneNumberProblem ToProblem(ErrorType error) => error switch
    {
        ErrorType.INVALID_COUNTRY_CODE => PhoneNumberProblem.UnknownCountryCode,
        ErrorType.TOO_SHORT_AFTER_IDD or ErrorType.TOO_SHORT_NSN => PhoneNumberProblem.TooShort,
        ErrorType.TOO_LONG => PhoneNumberProblem.TooLong,
        _ => PhoneNumberProblem.NotANumber,
    };

    internal static PhoneNumberProblem ToProblem(PhoneNumberUtil.ValidationResult result) => result switch
    {
        PhoneNumberUtil.ValidationResult.IS_POSSIBLE => PhoneNumberProblem.None,
        PhoneNumberUtil.ValidationResult.TOO_LONG => PhoneNumberProblem.TooLong,
        PhoneNumberUtil.ValidationResult.INVALID_COUNTRY_CODE => PhoneNumberProblem.UnknownCountryCode,
        // A local number without its area code, and a length between two that exist: digits are missing.
        _ => PhoneNumberProblem.TooShort,
    };
}
