namespace Synthflow.ContactLists.OptOuts.Lists;

/// <summary>The numbers that asked not to be written to. Safe to use from any thread once loaded.</summary>
public sealed class OptOutList : IOptOutList
{
    private readonly HashSet<ulong> _blocked;
    private readonly HashSet<ulong> _alsoBlocked;
    private readonly Numbers.HomeNumbers _withoutCountry;
    private readonly string _name;

    private OptOutList(string name, OptOutListReader reader)
    {
        _name = name;
        _blocked = reader.Blocked;
        _alsoBlocked = reader.AlsoBlocked;
        _withoutCountry = reader.WithoutCountry;
        Count = reader.Count;
        Columns = reader.Columns;
        IsFromPipe = reader.IsFromPipe;
    }

    /// <summary>How many different numbers stand in it. A number that can be read in two ways is one here, and blocks
    /// both.</summary>
    public int Count { get; }

    /// <summary>Whether it came from a pipe, and cannot be read again.</summary>
    public bool IsFromPipe { get; }

    /// <summary>How many numbers stand in which of its columns, columns without one left out; empty for a plain list of
    /// numbers.</summary>
    public IReadOnlyDictionary<string, int> Columns { get; }

    /// <summary>Loads a list: either a text file with a number on each line, or a CSV file with a header, of which
    /// every column counts. A <c>#</c> begins a comment.</summary>
    /// <param name="path">The file's full path.</param>
    /// <param name="defaultCountry">The country of numbers without <c>+</c>, or <see langword="null"/>.</param>
    /// <param name="format">How digits without a <c>+</c> are meant.</param>
    /// <param name="allowEmpty">Whether a list without a number is taken. It is most often an export that failed, and
    /// would let everybody be texted.</param>
    /// <param name="cancellationToken">Ends the wait for a pipe.</param>
    /// <returns>The list.</returns>
    /// <exception cref="ContactListException">The file is missing or cannot be read, a line of it is not understood (a
    /// list that is half understood would let someone be written to who asked not to be), or there is no number in
    /// it.</exception>
    public static OptOutList Load(
        string path,
        string? defaultCountry,
        NumberFormat format = NumberFormat.Auto,
        bool allowEmpty = false,
        CancellationToken cancellationToken = default)
    {
        try
        {
            var reader = new OptOutListReader(path, new Numbers.NumberRules(defaultCountry, format));
            reader.Read(cancellationToken);
            if (reader.Count == 0 && !allowEmpty)
            {
                throw ContactListErrors.Create(
                    path, Messages.InvalidContactFile_NoOptOuts, Messages.InvalidContactFile_NoOptOuts_NextStep);
            }

            return new OptOutList(ContactListErrors.NameOf(path), reader);
        }
        catch (ContactListException exception)
        {
            throw ContactListErrors.OfOptOutList(exception);
        }
    }

    /// <summary>Whether a number opted out.</summary>
    /// <param name="phoneNumber">A number in E.164.</param>
    /// <returns><see langword="true"/> where its person (<see cref="PersonKey"/>) is in the list.</returns>
    public bool Contains(string phoneNumber)
    {
        ulong person = PersonKey.Of(phoneNumber);
        return _blocked.Contains(person) || _alsoBlocked.Contains(person) || _withoutCountry.MayHave(phoneNumber);
    }

    /// <summary>One line for people: how many numbers from which columns.</summary>
    /// <returns>The line.</returns>
    public string Summarize() => Columns.Count == 0
        ? ContactListErrors.Format(Messages.OptOutSummary, _name, Count)
        : ContactListErrors.Format(
            Messages.OptOutSummary_Columns,
            _name,
            Count,
            string.Join(", ", Columns.Select(pair => ContactListErrors.Format(
                Messages.OptOutSummary_Column, Text.ShownText.Header(pair.Key), pair.Value))));

    /// <summary>A short text that is the same for the same numbers, in whatever order, and tells none of
    /// them.</summary>
    public string Digest()
    {
        ulong[] numbers = [.. _blocked.OrderBy(number => number)];
        var bytes = new byte[numbers.Length * sizeof(ulong)];
        Buffer.BlockCopy(numbers, 0, bytes, 0, bytes.Length);
        using var sha = System.Security.Cryptography.SHA256.Create();
        return BitConverter.ToString(sha.ComputeHash(bytes), 0, 8).Replace("-", "");
    }

    /// <inheritdoc/>
    public string Groups() => PeopleGroups.Of(_blocked);

    /// <inheritdoc/>
    public bool Lacks(string groups) => PeopleGroups.Lack(_blocked, groups);
}
