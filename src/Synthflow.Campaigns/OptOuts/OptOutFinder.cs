using Synthflow.Campaigns.Journal;
using Synthflow.Campaigns.Twilio;

namespace Synthflow.Campaigns.OptOuts;

/// <summary>Finds who opted out in what happened: messages of a Twilio log, rows of journals, replies.</summary>
/// <remarks>A person is found once, by the first thing that says so. To whichever sender it was said: Twilio blocks
/// that one alone, our list every one.</remarks>
public sealed class OptOutFinder
{
    // A number of that many digits without a plus is as often a national one as one that lost its plus.
    private const int MaxNationalDigits = 10;

    private readonly HashSet<ulong> _people = [];
    private readonly List<OptOutEntry> _found = [];
    private readonly List<UnclearOptOut> _unclear = [];
    private readonly List<StopAmongOthers> _amongOthers = [];

    /// <summary>Who opted out, in the order in which it was found.</summary>
    public IReadOnlyList<OptOutEntry> Found => _found;

    /// <summary>Every number that a text without its country can be meant as; none where it cannot be read.</summary>
    public Func<string, IReadOnlyCollection<string>> ReadingsOf { get; init; } = static _ => [];

    /// <summary>Whether a number in E.164 can be anybody's: what only looks like one that lost its plus
    /// cannot.</summary>
    public Func<string, bool> IsPossible { get; init; } = static _ => true;

    /// <summary>Messages that opt out, but do not say whom, or not for sure.</summary>
    public IReadOnlyList<UnclearOptOut> Unclear => _unclear;

    /// <summary>Who wrote what may mean stop, each with what was written: a person has to say what it means.
    /// Who is found is left out.</summary>
    public IReadOnlyList<StopAmongOthers> AmongOthers =>
        _amongOthers.FindAll(one => one.Numbers.Count == 0
            || one.Numbers.Any(number => !_people.Contains(PersonKey.Of(number))));

    /// <summary>Takes somebody of whom the caller says so.</summary>
    /// <param name="number">The number in E.164.</param>
    /// <param name="source">How it is known.</param>
    public void Take(string number, string source) => Add(number, source);

    /// <summary>Looks at a message of a Twilio log.</summary>
    public void Take(TwilioMessage message)
    {
        // Twilio refuses what we write, and never what a person does: unless the log says that a person wrote it, it is
        // about whom the message was for.
        if (message.ErrorCode == TwilioErrors.OptedOut)
        {
            Add(message.IsInbound ? message.From : message.To, Text.Of(Messages.OptOutSource_Error, PlaceOf(message)),
                message);
        }
        else if (!message.IsOutbound && StopWords.AloneIn(message.Body) is { } word)
        {
            Add(message.From, Text.Of(Messages.OptOutSource_Stop, word, PlaceOf(message)), message);
        }
        else if (message.IsInbound && !message.From.IsNoNumber)
        {
            var (numbers, isClear) = NumbersOf(message.From);
            LookAt(
                isClear ? numbers : [], message.From.Text, message.Body,
                Text.Of(Messages.OptOutSource_AmongOthers, PlaceOf(message)));
        }
    }

    /// <summary>Looks at what a journal says of a number.</summary>
    public void Take(JournalEntry entry)
    {
        if (entry.IsOptedOut)
        {
            Add(entry.PhoneNumber, Text.Of(Messages.OptOutSource_Rejected, Path.GetFileName(entry.JournalPath)));
        }
    }

    /// <summary>Looks at what a person of a journal replied.</summary>
    /// <param name="entry">The person's entry.</param>
    /// <param name="replies">What the person wrote.</param>
    public void Take(JournalEntry entry, IEnumerable<string> replies)
    {
        if (replies.Select(StopWords.AloneIn).FirstOrDefault(static word => word is not null) is { } found)
        {
            Add(entry.PhoneNumber, Text.Of(Messages.OptOutSource_Reply, found, entry.ConversationId));
        }
        else
        {
            foreach (var reply in replies)
            {
                LookAt(
                    [entry.PhoneNumber], entry.PhoneNumber, reply,
                    Text.Of(Messages.OptOutSource_ReplyAmongOthers, entry.ConversationId));
            }
        }
    }

    private void LookAt(IReadOnlyCollection<string> numbers, string from, string? text, string source)
    {
        if (StopWords.IsAmongOthersIn(text))
        {
            _amongOthers.Add(new StopAmongOthers(numbers, from, text!, source)); // it has a word
        }
    }

    private static string PlaceOf(TwilioMessage message) =>
        message.Sid is { } sid ? Text.Harmless(sid, 60) : message.Where;

    private void Add(TwilioAddress address, string source, TwilioMessage message)
    {
        // A short code that writes STOP is no person.
        if (address.IsNoNumber)
        {
            return;
        }

        var (numbers, isClear) = NumbersOf(address);
        foreach (var number in numbers)
        {
            Add(number, source);
        }

        if (!isClear)
        {
            _unclear.Add(new UnclearOptOut { Where = message.Where, Number = numbers.FirstOrDefault() });
        }
    }

    /// <summary>Every number that an address may be, and whether one of them is the right one for sure.</summary>
    private (IReadOnlyCollection<string> Numbers, bool IsClear) NumbersOf(TwilioAddress address)
    {
        var readings = address.IsWhole || address.IsBlank ? [] : ReadingsOf(address.Text);
        // A number that nobody can have, such as one without its last digit, would block the wrong person or nobody,
        // and no campaign could read the list.
        var number = address.Number is { } written && IsPossible(written) ? written : null;
        var isClear = readings.Count > 0
            || (number is not null && (address.IsWhole || number.Length > MaxNationalDigits + 1));
        return (number is null ? readings : [.. readings, number], isClear);
    }

    private void Add(string number, string source)
    {
        if (_people.Add(PersonKey.Of(number)))
        {
            _found.Add(new OptOutEntry { PhoneNumber = number, Source = source });
        }
    }
}
