using Synthflow.PowerShell.Chats;
using System.Globalization;
using System.Management.Automation;
using Synthflow.Campaigns;
using Synthflow.Client.Chats;
using Synthflow.PowerShell.Views;

namespace Synthflow.PowerShell.Results;

/// <summary>Makes the objects of Get-SynthflowCampaignResult: all with the same properties, because Export-Csv looks at
/// the first one only; times as text, because they are for files.</summary>
internal sealed class ResultObjects(ResultColumns columns, bool withTwilio, TwilioStatuses? twilio)
{
    private string? _ownTypeName;

    /// <summary>What the module gives of every row.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "Outcome", "Detail", "ConversationId", "SentAt", "ChatStatus", "Replied", "FirstReplyAt", "LastReply", "Turns",
        "Variables",
        "TwilioStatus", "TwilioErrorCode",
    ];

    /// <summary>The name that gives them their view.</summary>
    public const string TypeName = "Synthflow.CampaignResultRow";

    public PSObject Of(ResultRow row, Chat? chat)
    {
        var result = new ResultObject { Row = row.Row, PhoneNumber = row.PhoneNumber, Name = row.Name };
        result.TypeNames.Insert(0, TypeName);
        AddListColumns(result, row);
        var entry = row.Entry;
        var wasSent = row.Outcome is CampaignOutcome.Sent or CampaignOutcome.AcceptedNoId;
        Add(result, "Outcome", row.Outcome.ToString());
        Add(result, "Detail", row.Detail);
        Add(result, "ConversationId", row.ConversationId);
        Add(result, "SentAt", wasSent ? Iso(entry?.From ?? entry?.At) : null);
        AddChat(result, chat);
        foreach (var (variable, name) in columns.Variables)
        {
            Add(result, name, chat?.Variables[variable]);
        }

        if (withTwilio)
        {
            var message = entry is null ? null : twilio?.Of(entry);
            Add(result, "TwilioStatus", message?.Status);
            Add(result, "TwilioErrorCode", message?.ErrorCode);
        }

        _ownTypeName ??= ResultTypes.NameOf(result.Properties.Select(static property => property.Name));
        result.TypeNames.Insert(0, _ownTypeName);
        return result;
    }

    private void AddListColumns(PSObject result, ResultRow row)
    {
        if (row.Columns is { } list)
        {
            foreach (var (header, name) in columns.OfList(list.Keys))
            {
                Add(result, name, list[header]);
            }

            return;
        }

        Add(result, "Row", row.Entry?.Row);
        Add(result, "PhoneNumber", row.Entry?.PhoneNumber);
    }

    private static void AddChat(PSObject result, Chat? chat)
    {
        var replies = chat is null ? null : Replies.In(chat);
        Add(result, "ChatStatus", chat?.Status);
        Add(result, "Replied", replies is null ? null : replies.Count > 0);
        Add(result, "FirstReplyAt", Iso(replies?.FirstOrDefault()?.At));
        Add(result, "LastReply", replies?.LastOrDefault()?.Text);
        Add(result, "Turns", chat is null ? null : chat.Messages.Max(static message => message.Turn) ?? replies?.Count);
        Add(result, "Variables", chat is null ? null : TableOf(chat));
    }

    private static TextTable TableOf(Chat chat)
    {
        var table = new TextTable();
        foreach (System.Collections.DictionaryEntry variable in chat.Variables)
        {
            table[variable.Key] = variable.Value;
        }

        return table;
    }

    private static string? Iso(DateTimeOffset? time) =>
        time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    // Every name was checked once; looking for it again in each object costs more than the rest of the object.
    private static void Add(PSObject result, string name, object? value) =>
        result.Properties.Add(new PSNoteProperty(name, value), preValidated: true);
}
