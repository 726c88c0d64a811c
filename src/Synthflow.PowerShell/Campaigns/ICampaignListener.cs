namespace Synthflow.PowerShell.Campaigns;

/// <summary>Hears what the reading of a list has to say.</summary>
internal interface ICampaignListener
{
    /// <summary>What was chosen by looking: encoding, delimiter, columns.</summary>
    void Chosen(string choice);

    /// <summary>What the owner of the list should look at.</summary>
    void Warned(string warning);
}
