namespace Synthflow.ContactLists.Numbers;

/// <summary>What a reading takes a number's first digits for.</summary>
internal enum ReadingKind
{
    /// <summary><c>+</c>, or an address that is always international: the country code follows.</summary>
    Plus,

    /// <summary><c>00</c>: the country code follows, in every country.</summary>
    DoubleZero,

    /// <summary>The default country's own prefix for calls abroad (011, 0011, 001, a carrier's): the country code
    /// follows.</summary>
    OwnPrefix,

    /// <summary>A number of the default country, with or without its trunk zero.</summary>
    National,

    /// <summary>The default country's own code, of which only the <c>+</c> is missing.</summary>
    OwnCode,

    /// <summary>Another country's code, of which only the <c>+</c> is missing.</summary>
    ForeignCode,

    /// <summary>What a slip of the hand makes of a number: never sent to, but a doubt of another reading, and
    /// stopped.</summary>
    Unlikely,
}
