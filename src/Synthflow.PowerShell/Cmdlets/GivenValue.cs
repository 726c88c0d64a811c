namespace Synthflow.PowerShell.Cmdlets;

/// <summary>What a person gave a parameter that cannot take it, as a message shows it.</summary>
internal static class GivenValue
{
    // No name and no number of ours is longer. What is may be the key, in the wrong parameter.
    private const int LongestShown = 15;

    /// <summary>The value in quotes; of a long one only how long it is.</summary>
    public static string Shown(string text) => text.Length <= LongestShown
        ? Text.Of("'{0}'", Text.Harmless(text))
        : Text.Of(Messages.ParameterValue_Hidden, text.Length);
}
