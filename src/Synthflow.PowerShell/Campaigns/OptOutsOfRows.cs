using System.Runtime.CompilerServices;
using Synthflow.Campaigns.Files;
using Synthflow.ContactLists;
using Synthflow.PowerShell.Contacts;

namespace Synthflow.PowerShell.Campaigns;

/// <summary>The numbers that any row of this run marks as opted out: whoever says so in one row is not texted because of
/// another.</summary>
internal sealed class OptOutsOfRows
{
    // Typed as object: PowerShell looks through this assembly's types before the parsers can be loaded.
    private object? _numbers;

    /// <summary>Whether a row marked this number, in E.164.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool Contains(string phoneNumber) => Numbers().Contains(phoneNumber);

    /// <summary>Marks a number, in E.164.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Add(string phoneNumber) => Numbers().Add(phoneNumber);

    /// <summary>Whether a cell under a header says that its person opted out.</summary>
    /// <param name="column">The header, which says what yes means.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="values">Which values that are neither yes nor no mean so; none: all.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool IsMarked(string column, string? cell, params string[] values) => Numbers().IsMarked(column, cell, values);

    /// <summary>What stands in the opt-out columns that is neither yes nor no, one sentence a column.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public IReadOnlyList<string> UnclearValues() => Numbers().UnclearValues;

    /// <summary>Goes through a file for its opt-out column; without one nothing is read.</summary>
    /// <exception cref="ContactListException">The file cannot be read to its end.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Collect(AgreedFile list, string path, IContactListParameters parameters, CancellationToken cancellationToken) =>
        Numbers().CollectFrom(list.OpenRead(), path, ContactListSettings.Of(parameters), cancellationToken);

    /// <summary>For a reader of rows, which marks numbers as it meets them.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public OptedOutNumbers Numbers() => (OptedOutNumbers)(_numbers ??= new OptedOutNumbers());
}
