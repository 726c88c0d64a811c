using System.Collections;
using Synthflow.Campaigns.Planning;
using Synthflow.Campaigns.Running;
using Synthflow.Client.Http;

namespace Synthflow.Campaigns;

/// <summary>What a campaign sends, from whom, and how fast.</summary>
public sealed class CampaignOptions
{
    /// <summary>The most workers there can be.</summary>
    public const int MaxWorkers = 64;

    /// <summary>The agent that leads the conversations.</summary>
    public required string AgentId { get; init; }

    /// <summary>SMS or WhatsApp.</summary>
    public required Channel Channel { get; init; }

    /// <summary>The sender in E.164.</summary>
    public required string FromNumber { get; init; }

    /// <summary>The host (or <c>sandbox</c>) the journal belongs to: a journal of one host is refused on
    /// another.</summary>
    public required string Host { get; init; }

    /// <summary>The first message with placeholders: <c>Hi {First Name|there}</c>.</summary>
    public string? InitialMessage { get; init; }

    /// <summary>An approved WhatsApp template.</summary>
    public string? TemplateSid { get; init; }

    /// <summary>The template's values by placeholder number; texts may have placeholders.</summary>
    public IDictionary? TemplateVariables { get; init; }

    /// <summary>The columns that are copied into <c>custom_variables</c>.</summary>
    public IReadOnlyList<string> CustomVariableProperties { get; init; } = [];

    /// <summary>When nobody is texted, in the person's own time; or <see langword="null"/>.</summary>
    public QuietHours? QuietHours { get; init; }

    /// <summary>Whether a run waits for the end of quiet hours, instead of leaving rows to a later run.</summary>
    public bool WaitsForQuietHours { get; init; }

    /// <summary>Sends a second; <see langword="null"/>: 1 for SMS, 10 for WhatsApp; infinity: no pace.</summary>
    public double? MaxPerSecond { get; init; }

    /// <summary>How many sends may be in flight, 1 to <see cref="MaxWorkers"/>.</summary>
    public int ThrottleLimit { get; init; } = 4;

    /// <summary>The most sends of this run, or <see langword="null"/>.</summary>
    public long? First { get; init; }

    /// <summary>The part of the list, such as <c>2/8</c>, as it is noted in the journal.</summary>
    public string? Partition { get; init; }

    /// <summary>The part of the list itself, or <see langword="null"/> for all of it: rows of other parts are passed
    /// over in silence. All parts share the campaign's pace.</summary>
    public IListPart? Part { get; init; }

    /// <summary>Who opted out, beside what a row says of itself.</summary>
    public IReadOnlyList<IOptOuts> OptOuts { get; init; } = [];

    /// <summary>When another campaign texted a number, or may have, within the days that were asked for (<see
    /// cref="RecentTexts"/>); or <see langword="null"/>.</summary>
    public Func<string, DateTimeOffset?>? LastTextElsewhere { get; init; }

    /// <summary>How the list is read, or <see langword="null"/> where nobody says so: then the journal holds nothing of
    /// it.</summary>
    public CampaignListOptions? List { get; init; }

    /// <summary>The parameters whose change since the last run is meant: names such as <c>PhoneColumn</c>.</summary>
    public IReadOnlyCollection<string> AcceptedChanges { get; init; } = [];

    /// <summary>How long sends in flight may take to end after a stop.</summary>
    public TimeSpan DrainTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Hears of tries and waits, or <see langword="null"/>.</summary>
    public IRequestLog? Log { get; init; }

    /// <summary>Hears when a row passes a numbered point of its life; for tests, else <see langword="null"/>.</summary>
    public ICampaignProbe? Probe { get; init; }

    /// <summary>The pace of the whole campaign, all its parts together, or <see langword="null"/> for none.</summary>
    public double? CampaignPerSecond => MaxPerSecond switch
    {
        null => Channel == Channel.Sms ? 1 : 10,
        double.PositiveInfinity => null,
        var pace => pace,
    };

    /// <summary>The pace in force here: this part's share, or <see langword="null"/> for none.</summary>
    public double? EffectivePerSecond => CampaignPerSecond / (Part?.Count ?? 1);
}
