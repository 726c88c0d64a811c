using System.Management.Automation;
using Synthflow.PowerShell.Cmdlets;
using Synthflow.PowerShell.Loading;

namespace Synthflow.PowerShell.Chats;

/// <summary>Rows that are sent as they come have no opt-out column but OptedOut: others that look like one, by their
/// header or by what a cell says, are told of, each kind once.</summary>
internal sealed class UnusedOptOutColumns
{
    private string[] _names = [];
    private bool _isHeaderSaid;
    private bool _isCellSaid;
    private bool _isHeadingSaid;

    /// <summary>What to warn of before a row is sent; nothing where there is nothing new.</summary>
    /// <param name="row">The row.</param>
    /// <param name="where">Where it stands.</param>
    public IEnumerable<string> Warnings(PSObject? row, Func<string> where)
    {
        // What Import-SynthflowContact read, it has warned of.
        if (row is null || InputRow.ContactOf(row) is not null)
        {
            yield break;
        }

        if (!_isHeaderSaid && InHeaders(row) is { } columns)
        {
            _isHeaderSaid = true;
            yield return Text.Of(Messages.ContactOptOutColumnUnused, columns);
        }

        if (!(_isCellSaid && _isHeadingSaid)
            && InCells(row) is var (column, text, isHeading) && !(isHeading ? _isHeadingSaid : _isCellSaid))
        {
            _isHeadingSaid |= isHeading;
            _isCellSaid |= !isHeading;
            yield return Text.Of(
                isHeading ? Messages.ContactOptOutHeadingUnused : Messages.ContactOptOutCellUnused,
                where(), column, text);
        }
    }

    private string? InHeaders(PSObject row)
    {
        string[] names = [.. InputRow.NamesOf(row)];
        if (names.SequenceEqual(_names, StringComparer.Ordinal))
        {
            return null;
        }

        _names = names;
        return ListRoom.Door.OptOutColumnsAmong(names, nameof(Contact.OptedOut));
    }

    /// <summary>What a cell says, and whether it is the only text of its row, as a heading is.</summary>
    private static (string Column, string Text, bool IsHeading)? InCells(PSObject row)
    {
        // What was imported before, or is a result, says in words why somebody was left out.
        if (InputRow.TryGet(row, nameof(Contact.OptedOut), out _) || InputRow.IsOptedOut(row))
        {
            return null;
        }

        var cells = InputRow.TextsOf(row).ToList();
        var said = ListRoom.Door.StopAmong(cells.ConvertAll(static cell => cell.Name), cells.ConvertAll(
            static cell => (string?)cell.Text), nameof(Contact.OptedOut));
        return said is { } stop
            ? (stop.Key, stop.Value, cells.Count(static cell => !string.IsNullOrWhiteSpace(cell.Text)) == 1)
            : null;
    }
}
