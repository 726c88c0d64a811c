namespace Synthflow.Campaigns.Journal;

/// <summary>Numbers with a state and a small value each, in two flat arrays: about 24 bytes a number at the
/// worst.</summary>
internal sealed class NumberTable
{
    private const int StateShift = 56;
    private const ulong NumberMask = (1UL << StateShift) - 1;

    // A number never is 0, so an empty slot is.
    private ulong[] _slots = new ulong[1024];
    private uint[] _values = new uint[1024];
    private int _shift = 64 - 10;

    public int Count { get; private set; }

    public bool TryGet(ulong number, out NumberState state, out uint value)
    {
        var slot = Find(number);
        state = (NumberState)(_slots[slot] >> StateShift);
        value = _values[slot];
        return _slots[slot] != 0;
    }

    public void Set(ulong number, NumberState state, uint value)
    {
        var slot = Find(number);
        if (_slots[slot] == 0)
        {
            if (++Count > _slots.Length / 10 * 7)
            {
                Grow();
                slot = Find(number);
            }
        }

        _slots[slot] = number | ((ulong)state << StateShift);
        _values[slot] = value;
    }

    public IEnumerable<(ulong Number, NumberState State, uint Value)> All()
    {
        for (var slot = 0; slot < _slots.Length; slot++)
        {
            if (_slots[slot] != 0)
            {
                yield return (_slots[slot] & NumberMask, (NumberState)(_slots[slot] >> StateShift), _values[slot]);
            }
        }
    }

    private int Find(ulong number)
    {
        var mask = _slots.Length - 1;
        var slot = (int)((number * 0x9E3779B97F4A7C15) >> _shift);
        while (_slots[slot] != 0 && (_slots[slot] & NumberMask) != number)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    private void Grow()
    {
        var (slots, values) = (_slots, _values);
        _slots = new ulong[slots.Length * 2];
        _values = new uint[slots.Length * 2];
        _shift--;
        for (var old = 0; old < slots.Length; old++)
        {
            if (slots[old] != 0)
            {
                var slot = Find(slots[old] & NumberMask);
                _slots[slot] = slots[old];
                _values[slot] = values[old];
            }
        }
    }
}
