namespace Synthflow.PowerShell.Cmdlets;

/// <summary>How the writing of a list ended.</summary>
public enum PagesEnd
{
    /// <summary>Everything there is was looked at.</summary>
    ReadToTheEnd,

    /// <summary>As many came out as were asked for; the rest was not looked at.</summary>
    Enough,

    /// <summary>With an error, which has been written.</summary>
    Failed,
}
