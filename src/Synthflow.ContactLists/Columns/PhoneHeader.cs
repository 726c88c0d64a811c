namespace Synthflow.ContactLists.Columns;

/// <summary>What a header, or a label beside a number, says of the number.</summary>
/// <param name="Claim">Whose number it is.</param>
/// <param name="IsAbout">Whether it speaks of phones but not of a number: <c>SMS Marketing</c>, <c>Phone Type</c>.</param>
/// <param name="IsPlain">Whether every word of it is known.</param>
internal readonly record struct PhoneHeader(PhoneClaim Claim, bool IsAbout, bool IsPlain)
{
    private static readonly char[] _remarks = ['(', '[', ':', '?'];

    private static readonly HashSet<string> _with =
        new(["WITH", "INCL", "INCLUDE", "INCLUDING", "MIT", "AVEC", "CON", "COM", "MET"], StringComparer.Ordinal);

    /// <summary>Reads a header.</summary>
    internal static PhoneHeader Of(string header)
    {
        var whole = Read(WithoutRemark(PhoneWords.Of(header)));
        int remark = whole.IsAbout && whole.Claim == PhoneClaim.None ? header.IndexOfAny(_remarks) : -1;

        if (remark > 0)
        {
            // Phone (with country code), Mobile [E.164 format]: the remark says how it is written, not that it is none.
            return Of(header.Substring(0, remark));
        }

        return whole.Claim > PhoneClaim.Never && OptOuts.OptOutHeader.Of(header) == OptOuts.OptOutMeaning.Stop
            ? new PhoneHeader(PhoneClaim.None, IsAbout: true, IsPlain: false)
            : whole;
    }

    private static PhoneHeader Read(List<string> words)
    {
        bool isMobile = words.Exists(PhoneWords.Mobile.Contains);
        bool isPhone = isMobile || words.Exists(PhoneWords.Phone.Contains) || PhoneWords.HasPhrase(words);
        bool isChannel = words.Exists(PhoneWords.Channel.Contains);
        bool isNumber = words.Exists(PhoneWords.Number.Contains);
        bool isAbout = words.Exists(PhoneWords.About.Contains) || words.FirstOrDefault() is "IS";
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

        var claim = words.Exists(PhoneWords.SomeoneElse.Contains) ? PhoneClaim.SomeoneElse
            : isMobile || isToBeTexted ? PhoneClaim.Mobile
            : words.Exists(PhoneWords.Place.Contains) ? PhoneClaim.Place
            : PhoneClaim.Phone;
        return new PhoneHeader(claim, IsAbout: false, PhoneWords.IsWhollyKnown(words));
    }

    /// <summary>Reads a label that stands beside a number, such as Mobile, Work Fax or Home.</summary>
    internal static PhoneClaim OfLabel(string label)
    {
        var words = PhoneWords.Of(label.Replace("*", " "));
        return words.Exists(PhoneWords.Never.Contains) ? PhoneClaim.Never
            : words.Exists(PhoneWords.Mobile.Contains) || words.Exists(PhoneWords.Channel.Contains)
                || words.Exists(IsWireless) ? PhoneClaim.Mobile
            : words.Exists(PhoneWords.SomeoneElse.Contains) ? PhoneClaim.SomeoneElse
            : words.Exists(PhoneWords.Place.Contains) ? PhoneClaim.Place
            : words.Exists(PhoneWords.Phone.Contains) || words.Exists(IsMainOrVoice) ? PhoneClaim.Phone
            : PhoneClaim.None;
    }

    private static bool IsNever(List<string> words) =>
        words.Exists(PhoneWords.Never.Contains)
        || words.Contains("FROM")
        || (words.Exists(PhoneWords.Company.Contains) && words.Exists(PhoneWords.MainLine.Contains));

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
        return end > 0 && end < words.Count - 1 && words.Take(end).Any(IsPhoneWord)
            ? words.GetRange(0, end)
            : words;
    }

    private static bool IsPhoneWord(string word) => PhoneWords.Phone.Contains(word) || PhoneWords.Mobile.Contains(word);
}
