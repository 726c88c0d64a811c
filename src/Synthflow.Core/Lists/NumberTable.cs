using System.Runtime.InteropServices;

namespace Synthflow.Core;

/// <summary>Numbers with a tag, a mark and a small value each, in 12 bytes and the room that a table needs to stay
/// quick: 15 to 23 bytes a number.</summary>
/// <remarks>Many small tables with open addressing. Each grows by itself, so that there are never two copies of the
/// whole, as while a dictionary grows, and keeps its room when it is cleared: a campaign has one such table from its
/// plan to its last send. A number is packed (<see cref="PersonKey"/>) and not 0; a tag has 7 bits.</remarks>
internal sealed class NumberTable
{
    private const int ShardBits = 7;
    private const int MinSlots = 8;
    private const ulong GoldenRatio = 11400714819323198485;

    private const int TagShift = 56;
    private const ulong NumberMask = (1UL << 50) - 1;
    private const ulong Mark = 1UL << 63;
    private const ulong TagMask = 0x7FUL << TagShift;

    private readonly Shard[] _shards = new Shard[1 << ShardBits];

    /// <summary>How many numbers there are, marked or not.</summary>
    public int Count { get; private set; }

    public bool TryGetTag(ulong number, out byte tag, out uint value)
    {
        ref var shard = ref ShardOf(number, out var hash);
        if (shard.Slots is { } slots && shard.Find(number, hash) is var index && slots[index].Number != 0)
        {
            tag = TagOf(slots[index].Number);
            value = slots[index].Value;
            return true;
        }

        (tag, value) = (0, 0);
        return false;
    }

    /// <summary>Sets the tag and the value of a number; it is not marked then.</summary>
    public void SetTag(ulong number, byte tag, uint value) => Put(number, (ulong)tag << TagShift, value);

    /// <summary>Adds a number with a value, unless it is there already.</summary>
    /// <param name="number">The number.</param>
    /// <param name="value">Its value where it is new.</param>
    /// <param name="first">The value that it has now.</param>
    /// <returns><see langword="true"/> where it is new.</returns>
    public bool TryAdd(ulong number, uint value, out uint first)
    {
        ref var shard = ref RoomFor(number, out var hash);
        var index = shard.Find(number, hash);
        if (shard.Slots![index].Number != 0) // there: RoomFor has made it
        {
            first = shard.Slots[index].Value;
            return false;
        }

        first = value;
        shard.Slots[index] = new Slot { Number = number, Value = value };
        shard.Count++;
        Count++;
        return true;
    }

    /// <summary>Marks a number and sets its value; its tag stays.</summary>
    public void SetMark(ulong number, uint value) =>
        Put(number, Mark | (TryGetTag(number, out var tag, out _) ? (ulong)tag << TagShift : 0), value);

    /// <summary>The value of a number that is marked.</summary>
    public bool TryGetMark(ulong number, out uint value)
    {
        ref var shard = ref ShardOf(number, out var hash);
        if (shard.Slots is { } slots && shard.Find(number, hash) is var index && (slots[index].Number & Mark) != 0)
        {
            value = slots[index].Value;
            return true;
        }

        value = 0;
        return false;
    }

    /// <summary>Forgets all numbers and keeps the room.</summary>
    public void Clear()
    {
        Count = 0;
        for (var index = 0; index < _shards.Length; index++)
        {
            _shards[index].Clear();
        }
    }

    /// <summary>All numbers, in no order.</summary>
    public IEnumerable<(ulong Number, byte Tag, uint Value)> All()
    {
        foreach (var shard in _shards)
        {
            foreach (var slot in shard.Slots ?? [])
            {
                if (slot.Number != 0)
                {
                    yield return (slot.Number & NumberMask, TagOf(slot.Number), slot.Value);
                }
            }
        }
    }

    private static byte TagOf(ulong slot) => (byte)((slot & TagMask) >> TagShift);

    private ref Shard ShardOf(ulong number, out ulong hash)
    {
        hash = unchecked(number * GoldenRatio);
        return ref _shards[(int)(hash >> (64 - ShardBits))];
    }

    private void Put(ulong number, ulong tag, uint value)
    {
        ref var shard = ref RoomFor(number, out var hash);
        Count += shard.Put(number, hash, tag, value) ? 1 : 0;
    }

    private ref Shard RoomFor(ulong number, out ulong hash)
    {
        ref var shard = ref ShardOf(number, out hash);
        if (shard.Count * 5 >= (shard.Slots?.Length ?? 0) * 4)
        {
            shard.Grow();
        }

        return ref shard;
    }

    /// <summary>Number and value side by side: one look at memory finds both. A number never is 0, so an empty slot
    /// is.</summary>
    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    private struct Slot
    {
        public ulong Number;
        public uint Value;
    }

    private struct Shard
    {
        public Slot[]? Slots;
        public int Count;

        public readonly int Find(ulong number, ulong hash)
        {
            var slots = Slots!; // Whoever looks has seen that it is there.
            var index = (int)(((hash >> (32 - ShardBits)) & uint.MaxValue) * (ulong)slots.Length >> 32);
            while (slots[index].Number != 0 && (slots[index].Number & NumberMask) != number)
            {
                index = index + 1 == slots.Length ? 0 : index + 1;
            }

            return index;
        }

        public bool Put(ulong number, ulong hash, ulong tag, uint value)
        {
            var index = Find(number, hash);
            var isNew = Slots![index].Number == 0; // there: Find has looked into it
            Slots[index] = new Slot { Number = number | tag, Value = value };
            Count += isNew ? 1 : 0;
            return isNew;
        }

        public void Grow()
        {
            var before = Slots ?? [];
            Slots = new Slot[Math.Max(MinSlots, before.Length + (before.Length / 2))];
            Count = 0;
            foreach (var slot in before)
            {
                if (slot.Number != 0)
                {
                    var number = slot.Number & NumberMask;
                    Put(number, unchecked(number * GoldenRatio), slot.Number & ~NumberMask, slot.Value);
                }
            }
        }

        public void Clear()
        {
            Count = 0;
            Array.Clear(Slots ?? [], 0, Slots?.Length ?? 0);
        }
    }
}
