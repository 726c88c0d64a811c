namespace Synthflow.Core;

/// <summary>
/// The stable ids of all errors: <see cref="SynthflowException.ErrorId"/>, and in PowerShell the word before the comma
/// of FullyQualifiedErrorId. None is ever renamed: runbooks look for them.
/// </summary>
public static class ErrorIds
{
    /// <summary>There is no connection, or it was closed.</summary>
    public const string NotConnected = nameof(NotConnected);

    /// <summary>The service refused the key.</summary>
    public const string ApiKeyRefused = nameof(ApiKeyRefused);

    /// <summary>No key was given and the session cannot prompt.</summary>
    public const string ApiKeyMissing = nameof(ApiKeyMissing);

    /// <summary>What was given cannot be a key.</summary>
    public const string InvalidApiKey = nameof(InvalidApiKey);

    /// <summary>The base address cannot be used.</summary>
    public const string InvalidBaseUri = nameof(InvalidBaseUri);

    /// <summary>The proxy cannot be used.</summary>
    public const string InvalidProxy = nameof(InvalidProxy);

    /// <summary>The region must be named.</summary>
    public const string RegionRequired = nameof(RegionRequired);

    /// <summary>The service does not have it.</summary>
    public const string NotFound = nameof(NotFound);

    /// <summary>The service refused the request.</summary>
    public const string BadRequest = nameof(BadRequest);

    /// <summary>The service refused a field of the request.</summary>
    public const string ValidationFailed = nameof(ValidationFailed);

    /// <summary>It conflicts with what is already there.</summary>
    public const string Conflict = nameof(Conflict);

    /// <summary>The service asks for fewer requests.</summary>
    public const string RateLimited = nameof(RateLimited);

    /// <summary>A read or a delete got no full answer.</summary>
    public const string ServiceFailed = nameof(ServiceFailed);

    /// <summary>The answer to a send was lost.</summary>
    public const string OutcomeUnknown = nameof(OutcomeUnknown);

    /// <summary>The service was not reached.</summary>
    public const string ConnectionFailed = nameof(ConnectionFailed);

    /// <summary>The answer is not what it should be.</summary>
    public const string UnreadableAnswer = nameof(UnreadableAnswer);

    /// <summary>A listing would never end.</summary>
    public const string CursorLoop = nameof(CursorLoop);

    /// <summary>A number that cannot be texted.</summary>
    public const string InvalidPhoneNumber = nameof(InvalidPhoneNumber);

    /// <summary>A contact list, or a row of it, that cannot be read.</summary>
    public const string InvalidContactFile = nameof(InvalidContactFile);

    /// <summary>A name, or something else, stands where an agent's id is needed.</summary>
    public const string InvalidAgentId = nameof(InvalidAgentId);

    /// <summary>A name, or something else, stands where a contact's id is needed.</summary>
    public const string InvalidContactId = nameof(InvalidContactId);

    /// <summary>A contact to create or change lacks what it needs.</summary>
    public const string InvalidContact = nameof(InvalidContact);

    /// <summary>The workspace's id is needed, and neither given nor found.</summary>
    public const string WorkspaceUnknown = nameof(WorkspaceUnknown);

    /// <summary>What names a chat is not its id.</summary>
    public const string InvalidChatId = nameof(InvalidChatId);

    /// <summary>The service has no chats under the ids of conversations that were started.</summary>
    public const string ConversationsNotServed = nameof(ConversationsNotServed);

    /// <summary>Not every chat was there within the time to wait.</summary>
    public const string WaitTimedOut = nameof(WaitTimedOut);

    /// <summary>The transcript cannot be written there.</summary>
    public const string TranscriptNotWritable = nameof(TranscriptNotWritable);

    /// <summary>The session cannot prompt.</summary>
    public const string HostCannotAsk = nameof(HostCannotAsk);

    /// <summary>A part of a list that is not written as one.</summary>
    public const string InvalidPartition = nameof(InvalidPartition);

    /// <summary>Not a country code.</summary>
    public const string UnknownCountry = nameof(UnknownCountry);

    /// <summary>Another run writes this journal.</summary>
    public const string JournalInUse = nameof(JournalInUse);

    /// <summary>The journal is damaged, or an older copy.</summary>
    public const string JournalDamaged = nameof(JournalDamaged);

    /// <summary>The journal cannot be written.</summary>
    public const string JournalNotWritable = nameof(JournalNotWritable);

    /// <summary>The journal cannot be read.</summary>
    public const string JournalNotReadable = nameof(JournalNotReadable);

    /// <summary>The report cannot be written.</summary>
    public const string ReportNotWritable = nameof(ReportNotWritable);

    /// <summary>The journal belongs to another campaign.</summary>
    public const string CampaignChanged = nameof(CampaignChanged);

    /// <summary>The campaign stopped automatically.</summary>
    public const string CampaignStopped = nameof(CampaignStopped);

    /// <summary>The campaign cannot be sent as it is.</summary>
    public const string InvalidCampaign = nameof(InvalidCampaign);

    /// <summary>This number cannot be settled.</summary>
    public const string ResolveRefused = nameof(ResolveRefused);

    /// <summary>A value that cannot be sent.</summary>
    public const string InvalidVariable = nameof(InvalidVariable);

    /// <summary>A row lacks a column that was asked for.</summary>
    public const string MissingColumn = nameof(MissingColumn);

    /// <summary>An earlier message may not have arrived.</summary>
    public const string MessageOutOfTurn = nameof(MessageOutOfTurn);

    /// <summary>What was given is not a message.</summary>
    public const string InvalidMessage = nameof(InvalidMessage);

    /// <summary>The message is longer than one can be.</summary>
    public const string MessageTooLong = nameof(MessageTooLong);

    /// <summary>Templates work on WhatsApp only.</summary>
    public const string TemplateNotForSms = nameof(TemplateNotForSms);

    /// <summary>Not the id of a template.</summary>
    public const string InvalidTemplateSid = nameof(InvalidTemplateSid);

    /// <summary>The region has no outbound messages.</summary>
    public const string OutboundNotInRegion = nameof(OutboundNotInRegion);

    /// <summary>A log of Twilio cannot be read to its end.</summary>
    public const string TwilioLogNotReadable = nameof(TwilioLogNotReadable);

    /// <summary>A log of Twilio has no message of the campaign's sender.</summary>
    public const string TwilioLogMismatch = nameof(TwilioLogMismatch);

    /// <summary>The time that a log covers ends before it begins.</summary>
    public const string InvalidLogTime = nameof(InvalidLogTime);

    /// <summary>An opt-out list cannot be added to.</summary>
    public const string OptOutNotWritable = nameof(OptOutNotWritable);

    /// <summary>Journals are not of one campaign.</summary>
    public const string JournalsDiffer = nameof(JournalsDiffer);

    /// <summary>A part of a campaign has no journal.</summary>
    public const string JournalPartMissing = nameof(JournalPartMissing);

    /// <summary>A list is not the one a campaign was run with.</summary>
    public const string ContactListMismatch = nameof(ContactListMismatch);
}
