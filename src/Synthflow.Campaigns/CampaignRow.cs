using System.Collections;

namespace Synthflow.Campaigns;

/// <summary>One row as a campaign takes it, wherever it came from.</summary>
public sealed class CampaignRow
{
    /// <summary>The row as a person counts it; for pipeline objects their number, from 1.</summary>
    public required long Row { get; init; }

    /// <summary>The number in E.164, or <see langword="null"/> where there is no usable one (see <see
    /// cref="Problem"/>).</summary>
    public string? PhoneNumber { get; init; }

    /// <summary>The person's name, or <see langword="null"/>.</summary>
    public string? Name { get; init; }

    /// <summary>The columns for placeholders, by name.</summary>
    public required IDictionary Variables { get; init; }

    /// <summary>Gives every time zone the number may be in, as IANA ids; asked only where quiet hours are
    /// set.</summary>
    public Func<IReadOnlyList<string>>? TimeZones { get; init; }

    /// <summary>Why the row cannot be used, or <see langword="null"/>.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether the person opted out.</summary>
    public bool OptedOut { get; init; }

    /// <summary>The earlier row with the same number where the reader of the list found one. It decides nothing: the
    /// campaign looks among the rows it took, because that earlier row may not be one of them.</summary>
    public long? DuplicateOfRow { get; init; }

    /// <summary>What came in through the pipeline, to be handed out with the result.</summary>
    public object? InputObject { get; init; }

    /// <summary>The row of a contact that was read from a list.</summary>
    /// <param name="contact">The contact; it is kept as <see cref="InputObject"/>.</param>
    public static CampaignRow From(Contact contact) => new()
    {
        Row = contact.Row,
        PhoneNumber = contact.PhoneNumber,
        Name = contact.Name,
        Variables = contact.Variables,
        TimeZones = () => contact.TimeZones,
        Problem = contact.Problem,
        OptedOut = contact.OptedOut,
        DuplicateOfRow = contact.DuplicateOfRow,
        InputObject = contact,
    };
}
