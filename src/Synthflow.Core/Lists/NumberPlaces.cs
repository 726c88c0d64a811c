using System.Runtime.InteropServices;

namespace Synthflow.Core;

/// <summary>
/// Numbers and the place each was first seen at, in 12 bytes and the room that a table needs to stay quick.
/// </summary>
/// <remarks>Many small tables with open addressing. Each grows by itself, so that there are never two
/// copies of the whole, as while a dictionary grows.</remarks>
internal sealed class NumberPlaces
{
    private const int ShardBits = 5;
    private const int MinSlots = 8;
    private const ulong GoldenRatio = 11400714819323198485;

    private readonly Shard[] _shards = new Shard[1 << ShardBits];

    internal int Count { get; private set; }

    /// <summary>Adds a number, unless it is there already.</summary>
    /// <param name="number">A packed number; not 0.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="first">Where it stood first.</param>
    /// <returns><see langword="true"/> where it is new.</returns>
    internal bool TryAdd(ulong number, uint place, out uint first)
    {
        ulong hash = unchecked(number * GoldenRatio);
        ref var shard = ref _shards[(int)(hash >> (64 - ShardBits))];
        if (shard.Count * 5 >= (shard.Slots?.Length ?? 0) * 4)
        {
            shard.Grow();
        }

        bool added = shard.TryAdd(number, hash, place, out first);
        Count += added ? 1 : 0;
        return added;
    }

    /// <summary>Number and place side by side: one look at memory finds both.</summary>
    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    private struct Slot
    {
        internal ulong Number;
        internal uint Place;
    }

    private struct Shard
    {
        internal Slot[]? Slots;
        internal int Count;

        internal bool TryAdd(ulong number, ulong hash, uint place, out uint first)
        {
            Slot[] slots = Slots!; // There since the first Grow, which comes before the first TryAdd.
            int index = (int)(((hash >> (32 - ShardBits)) & uint.MaxValue) * (ulong)slots.Length >> 32);
            while (slots[index].Number != 0)
            {
                if (slots[index].Number == number)
                {
                    first = slots[index].Place;
                    return false;
                }

                index = index + 1 == slots.Length ? 0 : index + 1;
            }

            slots[index] = new Slot { Number = number, Place = place };
            first = place;
            Count++;
            return true;
        }

        internal void Grow()
        {
            Slot[] before = Slots ?? [];
            Slots = new Slot[Math.Max(MinSlots, before.Length + (before.Length / 2))];
            Count = 0;
            foreach (var slot in before)
            {
                if (slot.Number != 0)
                {
                    TryAdd(slot.Number, unchecked(slot.Number * GoldenRatio), slot.Place, out _);
                }
            }
        }
    }
}
