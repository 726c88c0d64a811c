namespace Synthflow.Core;

/// <summary>How digits without a <c>+</c> are meant, where they could be read in two ways.</summary>
public enum NumberFormat
{
    /// <summary>As the digits, and the other numbers of the column, tell; where they do not, it is an error.</summary>
    Auto,

    /// <summary>As numbers of the default country, or of the row's.</summary>
    National,

    /// <summary>With their country code, of which only the <c>+</c> is missing.</summary>
    International,
}
