using System.Text;

namespace Synthflow.ContactLists.Tests;

/// <summary>A file as people really export them, and what must come of it.</summary>
/// <param name="Name">What is odd about it.</param>
/// <param name="Bytes">The file.</param>
/// <param name="Options">How it is read.</param>
/// <param name="Expected">One line for each row, see <see cref="Describe"/>.</param>
public sealed record OddFile(string Name, byte[] Bytes, ContactListOptions Options, string[] Expected)
{
    internal static readonly ContactListOptions InUnitedStates = new() { DefaultCountry = "US" };

    internal static OddFile Of(string name, string text, params string[] expected) =>
        new(name, Lists.Utf8.GetBytes(text), InUnitedStates, expected);

    internal static OddFile In(string name, Encoding encoding, bool mark, string text, params string[] expected) =>
        new(name, [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)], InUnitedStates, expected);

    internal OddFile With(ContactListOptions options) => this with { Options = options };

    /// <summary>
    /// A contact as <c>row number: phone number, cells</c>, a bad row with its error id, the end of an unreadable file
    /// as <c>stop</c> with the row that is to blame.
    /// </summary>
    internal IReadOnlyList<string> Describe()
    {
        var lines = new List<string>();
        try
        {
            using var reader = Lists.Open(Bytes, Options);
            foreach (var row in reader.ReadRows())
            {
                string cells = string.Join("|", row.Contact.Variables.Values.Cast<string>());
                lines.Add($"{row.Contact.Row}: {row.Problem?.ErrorId ?? row.Contact.PhoneNumber}, {cells}");
            }
        }
        catch (ContactListException exception)
        {
            lines.Add($"stop {exception.Told()} {exception.Row}".TrimEnd());
        }

        return lines;
    }

    public override string ToString() => Name;
}
