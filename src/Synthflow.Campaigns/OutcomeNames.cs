namespace Synthflow.Campaigns;

/// <summary>Outcomes as the words that journals, files and screens have for them.</summary>
internal static class OutcomeNames
{
    // By the enum's values; looking a name up by reflection is slow on .NET Framework.
    private static readonly string[] _names = Enum.GetNames(typeof(CampaignOutcome));

    public static string Of(CampaignOutcome outcome) => _names[(int)outcome];
}
