namespace Synthflow.Core;

/// <summary>Objects (rows of Import-Csv and the like) that are read as the rows of a list.</summary>
public interface IContactObjects
{
    /// <summary>What was chosen so far and why, one sentence each.</summary>
    IReadOnlyList<string> Choices { get; }

    /// <summary>The property with the phone numbers; <see langword="null"/> as long as none is chosen.</summary>
    string? PhoneColumn { get; }

    /// <summary>Finds the columns by the first objects, as a file's are found by its first rows: their cells
    /// decide.</summary>
    /// <param name="objects">The objects with their properties in order, as text; at least one. They are to be read
    /// afterwards. A property that one of them lacks is an empty cell.</param>
    /// <exception cref="ContactListException">No property holds a phone number, or a named one is not
    /// there.</exception>
    void Choose(IReadOnlyList<IReadOnlyList<KeyValuePair<string, string?>>> objects);

    /// <summary>Reads one object.</summary>
    /// <param name="row">Its place as the caller counts it.</param>
    /// <param name="values">Its properties in order, as text. One that no object before had is a further column, in
    /// which no phone number is looked for.</param>
    /// <param name="isMarked">Whether the object says by other means than the opt-out column that its person opted
    /// out.</param>
    /// <returns>The contact or the problem; <see langword="null"/> where the object is blank, belongs to another part
    /// of the list or is a duplicate to be left out.</returns>
    /// <exception cref="ContactListException">No property holds a phone number, or a named one is not
    /// there.</exception>
    ContactRow? Read(long row, IReadOnlyList<KeyValuePair<string, string?>> values, bool isMarked = false);

    /// <summary>Why most of the objects could not be used, and the parameter that settles it; to be asked for after the
    /// last one.</summary>
    /// <returns>One sentence, or <see langword="null"/> where they have no cause in common.</returns>
    string? LikelyCause();
}
