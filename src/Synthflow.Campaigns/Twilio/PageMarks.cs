using System.Globalization;
using System.Text.Json;

namespace Synthflow.Campaigns.Twilio;

/// <summary>What a page of a list says of itself and of the other pages, in the words that Twilio and others use for
/// it: beside the list, in an object of its own such as <c>meta</c>, or as links with a <c>rel</c>.</summary>
internal sealed class PageMarks
{
    private static readonly HashSet<string> _moreWords = new(StringComparer.Ordinal)
    {
        "MORE", "MOREPAGES", "MORERESULTS", "TRUNCATED", "ISTRUNCATED", "INCOMPLETE", "ISINCOMPLETE", "PARTIAL",
        "ISPARTIAL",
    };

    private static readonly HashSet<string> _endWords = new(StringComparer.Ordinal)
    {
        "LAST", "ISLAST", "LASTPAGE", "ISLASTPAGE", "DONE", "COMPLETE", "ISCOMPLETE", "COMPLETED", "FINISHED",
    };

    private readonly List<string> _next = [];

    /// <param name="page">The page: an object.</param>
    public PageMarks(JsonElement page) => Read(page);

    /// <summary>The page's own address; empty where it has none.</summary>
    public string Own { get; private set; } = "";

    /// <summary>The pages it leads to; an empty text for one that it does not name.</summary>
    public IReadOnlyList<string> Next => _next;

    /// <summary>Whether a page comes before it.</summary>
    public bool HasPrevious { get; private set; }

    /// <summary>Whether it says that none comes before it.</summary>
    public bool IsFirst { get; private set; }

    /// <summary>Its number, or <see langword="null"/>.</summary>
    public long? Page { get; private set; }

    /// <summary>How many pages the list has, or <see langword="null"/>.</summary>
    public long? Pages { get; private set; }

    /// <summary>How many messages the list has, or <see langword="null"/>.</summary>
    public long? Total { get; private set; }

    /// <summary>How many messages there are, in the page or in the list, or <see langword="null"/>.</summary>
    public long? Count { get; private set; }

    /// <summary>How many messages a page has room for, or <see langword="null"/>.</summary>
    public long? Size { get; private set; }

    /// <summary>Whether it has a field for the page after it, with or without a value.</summary>
    public bool NamesNext { get; private set; }

    /// <summary>The place of its first message in the list, or <see langword="null"/>.</summary>
    public long? Start { get; private set; }

    private void Read(JsonElement marks)
    {
        foreach (var property in marks.EnumerateObject())
        {
            var name = TwilioFields.Plain(property.Name);
            switch (property.Value.ValueKind)
            {
                case JsonValueKind.Object when LeadsOn(name) || LeadsBack(name):
                    // "next": { "href": … }
                    Take(name,
                        property.Value.EnumerateObject().Select(static link => TextOf(link.Value))
                            .FirstOrDefault(IsFilled) ?? "");
                    break;
                case JsonValueKind.Object:
                    Read(property.Value);
                    break;
                case JsonValueKind.Array when name != "MESSAGES":
                    ReadLinks(property.Value);
                    break;
                default:
                    Take(name, TextOf(property.Value));
                    break;
            }
        }
    }

    // "links": [ { "rel": "next", "href": … } ]
    private void ReadLinks(JsonElement list)
    {
        foreach (var link in list.EnumerateArray().Where(static link => link.ValueKind == JsonValueKind.Object))
        {
            var values = link.EnumerateObject().ToLookup(
                static property => TwilioFields.Plain(property.Name), static property => TextOf(property.Value),
                StringComparer.Ordinal);
            if (values["REL"].FirstOrDefault() is { Length: > 0 } rel)
            {
                Take(TwilioFields.Plain(rel),
                    values["HREF"].Concat(values["URL"]).Concat(values["URI"]).FirstOrDefault(IsFilled) ?? rel);
            }
        }
    }

    private void Take(string name, string text)
    {
        var (isTrue, isFalse) = (Says(text, "true"), Says(text, "false"));
        if (LeadsBack(name))
        {
            HasPrevious |= text.Length > 0 && !isFalse;
            IsFirst |= text.Length == 0 || isFalse;
        }
        else if (LeadsOn(name))
        {
            NamesNext = true;
            AddNextIf(text.Length > 0 && !isFalse, isTrue ? "" : PathOf(text));
        }
        else if (isTrue || isFalse)
        {
            var saysMore = _moreWords.Contains(name) || name.StartsWith("HAS", StringComparison.Ordinal);
            NamesNext |= saysMore || _endWords.Contains(name);
            AddNextIf(isTrue ? saysMore : _endWords.Contains(name), "");
            HasPrevious |= isFalse && name is "FIRST" or "ISFIRST" or "FIRSTPAGE" or "ISFIRSTPAGE";
        }
        else if (name is "URI" or "URL" or "SELF")
        {
            Own = text.Length > 0 ? PathOf(text) : Own;
        }
        else if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            TakeNumber(name, number);
        }
    }

    private void TakeNumber(string name, long number)
    {
        switch (name)
        {
            case "PAGE" or "PAGENUMBER" or "PAGEINDEX" or "CURRENTPAGE":
                Page ??= number;
                break;
            case "NUMPAGES" or "TOTALPAGES" or "PAGECOUNT" or "PAGES" or "PAGESTOTAL" or "LASTPAGE":
                Pages ??= number;
                break;
            case "TOTAL" or "TOTALCOUNT" or "TOTALRECORDS" or "TOTALELEMENTS" or "TOTALITEMS" or "TOTALRESULTS"
                or "TOTALMESSAGES" or "TOTALSIZE":
                Total ??= number;
                break;
            case "COUNT":
                Count ??= number;
                break;
            case "PAGESIZE" or "PERPAGE" or "LIMIT" or "PAGELIMIT":
                Size ??= number;
                break;
            case "START" or "OFFSET":
                Start ??= number;
                break;
            default:
                break;
        }
    }

    private void AddNextIf(bool leadsOn, string page)
    {
        if (leadsOn)
        {
            _next.Add(page);
        }
    }

    // An address is written with its host, or without.
    private static string PathOf(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host.Length > 0
        ? uri.PathAndQuery
        : address;

    private static bool LeadsOn(string name) =>
        name.Contains("NEXT") || name.StartsWith("CONTINUATION", StringComparison.Ordinal);

    private static bool LeadsBack(string name) =>
        (name.StartsWith("PREV", StringComparison.Ordinal) && !name.StartsWith("PREVIEW", StringComparison.Ordinal))
        || name.StartsWith("HASPREV", StringComparison.Ordinal);

    private static bool Says(string text, string word) => string.Equals(text, word, StringComparison.OrdinalIgnoreCase);

    private static bool IsFilled(string text) => text.Length > 0;

    private static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!.Trim(), // a text has one
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => "",
    };
}
