using Synthflow.PowerShell.Cmdlets;
using Synthflow.PowerShell.Loading;

namespace Synthflow.PowerShell.Chats;

/// <summary>The numbers of one pipeline that are not to be texted: who opted out, and who was texted already.</summary>
internal sealed class PipelineNumbers
{
    private readonly RowsByNumber _texted = new();
    private readonly RowsByNumber _optedOut = new();
    private IOptedOutNumbers? _marked;

    /// <summary>Who opted out by all that a marked row's number can be, without the row.</summary>
    public IOptedOutNumbers Marked => _marked ??= ListRoom.Door.NewOptedOutNumbers();

    /// <summary>Why a number is left out, for people; null where it may be texted.</summary>
    public string? WhyLeftOut(string number, string where, bool allowDuplicate)
    {
        if ((_optedOut.FirstOf(number)
            ?? (_marked?.Contains(number) == true ? Messages.OptedOut_EarlierRow : null)) is { } marked)
        {
            return Text.Of(Messages.ContactOptedOut_Number, where, Text.ShortNumber(number), marked);
        }

        // Judged by what this pipeline has texted, not by the list's own marks: the first row may be filtered out.
        return !allowDuplicate && _texted.FirstOf(number) is { } first
            ? Text.Of(Messages.RepeatedNumber, where, Text.ShortNumber(number), first)
            : null;
    }

    /// <summary>Adds every number that the row at hand can have, whose person opted out.</summary>
    /// <param name="input">The row, and by what numbers are read.</param>
    /// <param name="ordinal">Which object of the pipeline it is.</param>
    /// <exception cref="ContactListException">One of them cannot be read.</exception>
    public void AddOptedOut(IOutboundChatParameters input, long ordinal)
    {
        if (input.InputObject is { } row && InputRow.TextOf(row, nameof(Contact.OptedOut)) is { } mark)
        {
            _ = Marked.IsMarked(nameof(Contact.OptedOut), mark, []); // adds the numbers that stand in it
        }

        var own = OwnNumber(input);
        foreach (var text in OutboundChatInput.NumbersOf(input))
        {
            var isRead = own is not null || IsAmongOthers(input, text);
            var numbers = isRead
                ? PhoneNumberInput.ReadAll(text, input.DefaultCountry, input.NumberFormat)
                : ListRoom.Door.ReadOptedOut(text, input.DefaultCountry, input.NumberFormat, ordinal);
            foreach (var number in numbers)
            {
                _optedOut.Add(number, input.Where());
            }

            LoneRow.AddMarked(input.InputObject, text, input.DefaultCountry, input.NumberFormat, Marked);
        }
    }

    /// <summary>A contact's number, which was read already, also where the contact comes from a file: what else is in
    /// its row may be read, and need not.</summary>
    private static string? OwnNumber(IOutboundChatParameters input) =>
        InputRow.ContactOf(input.InputObject) is { } contact ? contact.PhoneNumber
        : RowNumbers.ColumnOfExported(input.InputObject) is { } column
            ? ListRoom.Door.ReadNumber(InputRow.TextOf(input.InputObject!, column), input.DefaultCountry,
                input.NumberFormat).PhoneNumber
        : null;

    /// <summary>Whether a text is a number of the row that only lacks the country which another column has.</summary>
    private static bool IsAmongOthers(IOutboundChatParameters input, string text) =>
        OutboundChatInput.NumbersOf(input).Any(other => ListRoom.Door.ReadNumber(
            other, input.DefaultCountry, input.NumberFormat).PhoneNumber is { } number
            && PhoneNumberInput.IsWithoutCountry(number, text, input.NumberFormat));

    public void AddTexted(string number, string where) => _texted.Add(number, where);

    public void RemoveTexted(string number) => _texted.Remove(number);
}
