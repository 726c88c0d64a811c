namespace Synthflow.ContactLists.Columns;

/// <summary>One column as a candidate for the phone numbers.</summary>
/// <param name="Place">Its place, from 0.</param>
/// <param name="Header">What its header says.</param>
/// <param name="Cells">What its cells look like.</param>
internal sealed record PhoneColumn(int Place, PhoneHeader Header, PhoneCells Cells)
{
    /// <summary>Whether enough cells speak against it: they are filled, and none is a number.</summary>
    internal bool IsDisproved => Cells is { Filled: > 0, Share: <= 0 };

    /// <summary>What to say where another column may have the people's own numbers.</summary>
    internal string WhoseMessage => Header.Claim == PhoneClaim.Place
        ? Messages.InvalidContactFile_PlacesPhones
        : Messages.InvalidContactFile_WhosePhones;
}
