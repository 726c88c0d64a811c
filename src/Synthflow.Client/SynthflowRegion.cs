namespace Synthflow.Client;

/// <summary>Where a workspace lives. A region is a hard partition: a key is answered by its own host only.</summary>
/// <remarks>PowerShell adds up what is given as 'US, EU'; these values add up to nothing that is a region.</remarks>
public enum SynthflowRegion
{
    /// <summary>Ask US, EU and Global in turn which of them accepts the key.</summary>
    Auto = 0,

    /// <summary>The only region with outbound SMS and WhatsApp.</summary>
    US = 1,

    /// <summary>API chats work; outbound SMS and WhatsApp do not.</summary>
    EU = 2,

    /// <summary>The legacy cluster, being retired in the fourth quarter of 2026.</summary>
    Global = 4,
}
