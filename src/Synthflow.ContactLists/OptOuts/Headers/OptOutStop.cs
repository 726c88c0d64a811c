namespace Synthflow.ContactLists.OptOuts.Headers;

/// <summary>What the header of an opt-out column is about: it decides what <c>subscribed</c> in a cell means.</summary>
internal enum OptOutStop
{
    /// <summary>A subscription that was ended (<c>Opted out</c>, <c>Unsubscribed</c>, <c>Status</c>): who is subscribed
    /// did not end it.</summary>
    Subscription,

    /// <summary>A list of those who said no (<c>Do Not Call Registry</c>): who is subscribed to it said no.</summary>
    Register,

    /// <summary>Anything else (<c>Stop SMS</c>): to what somebody is subscribed is not known.</summary>
    Other,
}
