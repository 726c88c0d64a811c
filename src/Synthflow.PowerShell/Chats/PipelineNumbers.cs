using Synthflow.Client;
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

    public void AddOptedOut(string number, string where) => _optedOut.Add(number, where);

    public void AddTexted(string number, string where) => _texted.Add(number, where);

    public void RemoveTexted(string number) => _texted.Remove(number);
}
