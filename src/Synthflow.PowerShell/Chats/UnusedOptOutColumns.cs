using System.Management.Automation;
using Synthflow.PowerShell.Cmdlets;
using Synthflow.PowerShell.Loading;

namespace Synthflow.PowerShell.Chats;

/// <summary>Rows that are sent as they come have no opt-out column but OptedOut: others that look like one are told of,
/// once.</summary>
internal sealed class UnusedOptOutColumns
{
    private string[] _names = [];
    private bool _isSaid;

    /// <summary>What to warn of before a row is sent; null for nothing, or nothing new.</summary>
    public string? Warning(PSObject? row)
    {
        // What Import-SynthflowContact read, it has warned of.
        if (_isSaid || row is null || InputRow.ContactOf(row) is not null)
        {
            return null;
        }

        string[] names = [.. InputRow.NamesOf(row)];
        if (names.SequenceEqual(_names, StringComparer.Ordinal))
        {
            return null;
        }

        _names = names;
        if (ListRoom.Door.OptOutColumnsAmong(names, nameof(Contact.OptedOut)) is not { } columns)
        {
            return null;
        }

        _isSaid = true;
        return Text.Of(Messages.ContactOptOutColumnUnused, columns);
    }
}
