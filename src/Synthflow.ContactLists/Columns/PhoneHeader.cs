using Synthflow.ContactLists.OptOuts.Headers;
using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists.Columns;

/// <summary>What a header, or a label beside a number, says of the number.</summary>
/// <param name="Claim">Whose number it is.</param>
/// <param name="IsAbout">Whether it speaks of phones but not of a number: <c>SMS Marketing</c>,
/// <c>Phone Type</c>.</param>
/// <param name="IsPlain">Whether every word of it is known.</param>
internal readonly record struct PhoneHeader(PhoneClaim Claim, bool IsAbout, bool IsPlain)
{
    /// <summary>Telephone, in French as it is in English.</summary>
    private const string French = "TELEPHONE";

    /// <summary>The English verb; in Portuguese it is "of the".</summary>
    private const string Verb = "DO";

    private static readonly char[] _remarks = ['(', '[', ':', '?'];

    private static readonly HashSet<string> _with =
        new(["WITH", "INCL", "INCLUDE", "INCLUDING", "MIT", "AVEC", "CON", "COM", "MET"], StringComparer.Ordinal);

    /// <summary>Words of headers whose numbers are not to be used, or count something else.</summary>
    private static readonly HashSet<string> _barred =
    [
        .. PhoneWords.Nots, .. PhoneWords.Device,
        .. PlainText.SetOf(
            "opt opted optout dnd blocklisted blacklisted unsubscribed bounced stop ext extension durchwahl campaign"),
    ];

    /// <summary>What follows the verb.</summary>
    private static readonly HashSet<string> _behindDo = PlainText.SetOf("not you we i they");

    /// <summary>Reads a header.</summary>
    internal static PhoneHeader Of(string header)
    {
        var whole = Read(WithoutRemark(PhoneWords.Of(header)));
        if ((whole.Claim > PhoneClaim.Never || whole.IsAbout) && OptOutHeader.Of(header) == OptOutMeaning.Stop)
        {
            return new PhoneHeader(PhoneClaim.None, IsAbout: true, IsPlain: false);
        }

        // Phone (with country code), Mobile [E.164 format]: the remark says how it is written, not that it is none.
        int remark = whole.IsAbout && whole.Claim == PhoneClaim.None && !IsHashed(header)
            ? header.IndexOfAny(_remarks)
            : -1;
        return remark > 0 ? Of(header.Substring(0, remark))
            // Contact 2 Mobile: somebody beside the one that the list is about, or their second number.
            : whole.Claim > PhoneClaim.Place && NumberedPeople.Are(header)
                ? new PhoneHeader(PhoneClaim.Place, IsAbout: false, IsPlain: false)
            : whole;
    }

    /// <summary>What a header that speaks of phones says of a number beside it, if its cells should be numbers all the
    /// same: <c>WhatsApp number with country code</c>, <c>Verified phone</c>. Nothing where they are not to be
    /// used.</summary>
    internal static PhoneHeader BesideAbout(string header)
    {
        var words = WithoutRemark(PhoneWords.Of(header));
        bool isOfNumbers = words.Exists(IsPhoneWord) || words.Exists(PhoneWords.Number.Contains);
        return !isOfNumbers || Of(header) is not { Claim: PhoneClaim.None, IsAbout: true } || IsHashed(header)
            || OptOutHeader.Of(header) == OptOutMeaning.Stop || words.Exists(_barred.Contains)
            || UnnamedNumbers.IsOfIds(header) || PaperWords.AreMeant(words)
                ? default
                : Read(words.FindAll(static word => word != Verb && !PhoneWords.About.Contains(word)))
                    with { IsPlain = false };
    }

    private static PhoneHeader Read(List<string> words)
    {
        bool isMobile = words.Exists(PhoneWords.Mobile.Contains);
        bool isPhone = isMobile || words.Exists(PhoneWords.Phone.Contains) || PhoneWords.HasPhrase(words)
            || (words.Exists(PhoneWords.Landline.Contains) && PhoneWords.IsWhollyKnown(words));
        bool isChannel = words.Exists(PhoneWords.Channel.Contains);
        bool isNumber = words.Exists(PhoneWords.Number.Contains);
        // Kind is a child in German.
        bool isGerman = words.Exists(PhoneWords.German.Contains);
        bool isAbout = words.Exists(word => PhoneWords.About.Contains(word) && !(isGerman && word == "KIND"))
            || IsVerb(words, words.IndexOf(Verb)) || words.FirstOrDefault() is "IS"
            || (isPhone && PaperWords.AreMeant(words));
        if (IsNever(words) && (isPhone || isNumber || words.Count <= 2 || words.Exists(IsFax)))
        {
            return new PhoneHeader(PhoneClaim.Never, isAbout, IsPlain: true);
        }

        // A channel beside other words is about messages: Last SMS Sent, DND SMS, Preferred Contact (SMS/Email).
        bool isToBeTexted = (isChannel && words.TrueForAll(IsChannelOrNumber))
            || (isNumber && words.Exists(PhoneWords.TextChannel.Contains));
        if (isAbout || !(isPhone || isToBeTexted))
        {
            return new PhoneHeader(PhoneClaim.None, isAbout && (isPhone || isChannel), IsPlain: false);
        }

        var claim = IsSomeoneElse(words) ? PhoneClaim.SomeoneElse
            : (isMobile || isToBeTexted) && !words.Exists(PhoneWords.Second.Contains) ? PhoneClaim.Mobile
            : words.Exists(PhoneWords.Place.Contains) ? PhoneClaim.Place
            : PhoneClaim.Phone;

        // A company's mobile may lie on a desk: it is not sure to be the person's.
        bool isCompanys = claim == PhoneClaim.Mobile && words.Exists(PhoneWords.Company.Contains);
        return new PhoneHeader(claim, IsAbout: false, PhoneWords.IsWhollyKnown(words) && !isCompanys);
    }

    /// <summary>Reads a label that stands beside a number, such as Mobile, Work Fax or Home.</summary>
    /// <param name="label">The label.</param>
    /// <param name="header">The number's header: beside a German one <c>alt</c> means old.</param>
    internal static PhoneClaim OfLabel(string label, string header = "")
    {
        var words = WordsOfLabel(label);
        if (words.Count == 1 && words[0] is "ALT" or "STANDARD")
        {
            words.InsertRange(0, PhoneWords.Of(header).FindAll(static word =>
                PhoneWords.German.Contains(word) || word is French));
        }

        bool isMobile = words.Exists(PhoneWords.Mobile.Contains) || words.Exists(PhoneWords.Channel.Contains)
            || words.Exists(IsWireless);
        return words.Exists(PhoneWords.Never.Contains) || words.Exists(PhoneWords.Gone.Contains)
            || IsSwitchboard(words) || IsStopLabel(label) ? PhoneClaim.Never
            : IsSomeoneElse(words) || LabelWords.NameSomeoneElse(words) ? PhoneClaim.SomeoneElse
            : isMobile && !words.Exists(PhoneWords.Second.Contains) ? PhoneClaim.Mobile
            : isMobile || words.Exists(PhoneWords.Place.Contains) ? PhoneClaim.Place
            : words.Exists(PhoneWords.Phone.Contains) || words.Exists(IsMainOrVoice) ? PhoneClaim.Phone
            : PhoneClaim.None;
    }

    /// <summary>Whether every word of a label is known: one that is not may say that the number is somebody else's
    /// (Mobile Jane).</summary>
    internal static bool IsPlainLabel(string label) => PhoneWords.IsWhollyKnown(WordsOfLabel(label));

    /// <summary><c>* mobile</c>, and <c>TYPE_MOBILE</c> as Android has it.</summary>
    private static List<string> WordsOfLabel(string label) =>
        PhoneWords.Of(label.Replace("*", " ")).FindAll(static word => word != "TYPE");

    /// <summary>Whether a label says that its number is not to be used: <c>Mobile STOP</c>,
    /// <c>Mobile - do not use</c>.</summary>
    internal static bool IsStopLabel(string label) =>
        OptOutHeader.Of(label) == OptOutMeaning.Stop
        || (PhoneWords.Of(label) is var words && (words.Exists(PhoneWords.Nots.Contains) || SaysNo(words)));

    /// <summary><c>Mobile no SMS</c>; but <c>Mobile No</c> is a number, and so is <c>Mobile No 2</c>.</summary>
    private static bool SaysNo(List<string> words)
    {
        int no = words.FindIndex(PhoneWords.Noes.Contains);
        return no >= 0 && no < words.Count - 1 && !words[no + 1].Any(char.IsDigit)
            && !PhoneWords.Number.Contains(words[no + 1]);
    }

    /// <summary>Whether a column has what was made of numbers, and no number can be made of:
    /// <c>phone_sha256</c>.</summary>
    internal static bool IsHashed(string header) =>
        PhoneWords.Of(header) is var words && words.Exists(PhoneWords.Hashed.Contains) && Read(words).IsAbout;

    /// <summary>Whether a column has the numbers of those who send: in a list of orders they are the
    /// customers'.</summary>
    internal static bool IsOfSenders(string header) =>
        Of(header).Claim == PhoneClaim.Never && PhoneWords.Of(header).Exists(PhoneWords.Sender.Contains);

    /// <summary><c>Do Not Call</c>; but <c>Celular do cliente</c> is a number.</summary>
    private static bool IsVerb(List<string> words, int place) =>
        place == 0 || (place > 0 && place + 1 < words.Count && _behindDo.Contains(words[place + 1]));

    /// <summary>Whether a column may have the numbers of the people who filled in the form it comes from:
    /// <c>Own mobile</c>.</summary>
    internal static bool IsOfOwn(string header) =>
        Of(header).Claim == PhoneClaim.Never && PhoneWords.Of(header) is var words
        && words.Exists(PhoneWords.Own.Contains)
        && words.FindAll(static word => !PhoneWords.Own.Contains(word)) is { Count: > 0 } others
        && (Read(others).Claim > PhoneClaim.SomeoneElse || others.TrueForAll(PhoneWords.Number.Contains));

    private static bool IsSomeoneElse(List<string> words) => words.Exists(PhoneWords.SomeoneElse.Contains)
        || words.Exists(PhoneWords.Gone.Contains)
        || (words.Contains("ALT") && words.Exists(PhoneWords.German.Contains));

    private static bool IsNever(List<string> words) =>
        words.Exists(PhoneWords.Never.Contains)
        || words.Contains("FROM")
        || IsSwitchboard(words)
        || (words.Exists(PhoneWords.Company.Contains) && words.Exists(PhoneWords.MainLine.Contains));

    /// <summary><c>Téléphone standard</c> is a switchboard; <c>Standard-Telefon</c> is not.</summary>
    private static bool IsSwitchboard(List<string> words) =>
        words.IndexOf("STANDARD") is > 0 and var place && words.IndexOf(French, 0, place) >= 0;

    private static bool IsFax(string word) =>
        word.StartsWith("FA", StringComparison.Ordinal) && PhoneWords.Never.Contains(word);

    private static bool IsWireless(string word) => word is "WIRELESS" or "VOIP" or "M";

    private static bool IsMainOrVoice(string word) => word is "MAIN" or "PRIMARY" or "VOICE" or "PREF";

    private static bool IsChannelOrNumber(string word) =>
        PhoneWords.Channel.Contains(word) || PhoneWords.Number.Contains(word) || PhoneWords.Neutral.Contains(word)
        || PhoneWords.Phone.Contains(word) || PhoneWords.Mobile.Contains(word) || PhoneWords.TextChannel.Contains(word);

    /// <summary>Airtable names a column after another table: <c>Phone (from Contacts)</c> is no sender; vCard names a
    /// kind by TYPE; a number <c>with country code</c> is a number.</summary>
    private static List<string> WithoutRemark(List<string> words)
    {
        if (words.Contains("TEL"))
        {
            words.RemoveAll(word => word is "TYPE" or "PREF" or "VOICE" or "WAID");
        }

        int end = words.FindIndex(word => word is "FROM" || _with.Contains(word));
        return end > 0 && end < words.Count - 1 && (words.Take(end).Any(IsPhoneWord)
            || (words.Take(end).Any(PhoneWords.Channel.Contains) && words.Take(end).Any(PhoneWords.Number.Contains)))
            ? words.GetRange(0, end)
            : words;
    }

    private static bool IsPhoneWord(string word) => PhoneWords.Phone.Contains(word) || PhoneWords.Mobile.Contains(word);
}
