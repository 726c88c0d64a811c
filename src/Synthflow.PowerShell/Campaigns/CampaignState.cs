using Synthflow.Campaigns.Planning;
using Synthflow.Campaigns.Running;

namespace Synthflow.PowerShell.Campaigns;

/// <summary>Where a run of Invoke-SynthflowCampaign stands. It begins with Asking and ends with Declined, WhatIf,
/// FirstRow (there was none) or Ended.</summary>
internal abstract class CampaignState
{
    /// <summary>What sends, once something does.</summary>
    public virtual CampaignRunner? Runner => null;

    /// <summary>Nobody has agreed yet, and no row is taken.</summary>
    public sealed class Asking : CampaignState;

    /// <summary>The answer was no: no row is taken any more.</summary>
    public sealed class Declined : CampaignState;

    /// <summary>Says of each row what would become of it; nothing is sent, and the journal is not touched.</summary>
    public sealed class WhatIf(CampaignPlanner planner) : CampaignState
    {
        public CampaignPlanner Planner { get; } = planner;
    }

    /// <summary>Agreed to: the first row has to have the columns of the message, before there is a journal.</summary>
    public sealed class FirstRow(CampaignPlanner check) : CampaignState
    {
        public CampaignPlanner Check { get; } = check;
    }

    /// <summary>Each row is texted, or said why not.</summary>
    public sealed class Sending(CampaignRunner runner) : CampaignState
    {
        public override CampaignRunner Runner { get; } = runner;
    }

    /// <summary>All of it has come out, the summary too.</summary>
    public sealed class Ended(CampaignRunner runner) : CampaignState
    {
        public override CampaignRunner Runner { get; } = runner;
    }
}
