namespace Synthflow.ContactLists.Numbers;

/// <summary>How digits beside a number stand there.</summary>
internal enum LooseDigit
{
    /// <summary>As a country's numbers may be written: none of the number's only where it is no number with
    /// them.</summary>
    Other,

    /// <summary>A last digit by itself: mobile phones have none, lines of a company do.</summary>
    Likely,

    /// <summary>As the number of a line or a mark.</summary>
    Sure,
}
