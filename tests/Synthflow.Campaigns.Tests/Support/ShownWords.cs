namespace Synthflow.Campaigns.Tests.Support;

/// <summary>What a person reads of an error: the message, then the next step.</summary>
internal static class ShownWords
{
    public static string Words(this SynthflowException? error) =>
        error is null ? "" : error.Message + " " + error.RecommendedAction;
}
