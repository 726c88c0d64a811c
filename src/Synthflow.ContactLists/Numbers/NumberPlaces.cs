namespace Synthflow.ContactLists.Numbers;

/// <summary>Numbers and the place each was first seen at, in 12 bytes and the room that a table needs to stay quick.</summary>
/// <remarks>Many small tables with open addressing. Each grows by itself, so that there are never two
/// copies of the whole, as while a dictionary grows.</remarks>
internal sealed class NumberPlaces
{
    private const int ShardBits = 8;
    private const int FewestSlots = 8;
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
        if (shard.Count * 5 >= (shard.Numbers?.Length ?? 0) * 4)
        {
            shard.Grow();
        }

        bool added = shard.TryAdd(number, hash, place, out first);
        Count += added ? 1 : 0;
        return added;
    }

    private struct Shard
    {
        internal ulong[]? Numbers;
        internal int Count;
        private uint[]? _places;

        internal bool TryAdd(ulong number, ulong hash, uint place, out uint first)
        {
            // Both are there since the first Grow, which comes before the first TryAdd.
            ulong[] numbers = Numbers!;
            uint[] places = _places!;
            int slot = (int)(((hash >> (32 - ShardBits)) & uint.MaxValue) * (ulong)numbers.Length >> 32);
            while (numbers[slot] != 0)
            {
                if (numbers[slot] == number)
                {
                    first = places[slot];
                    return false;
                }

                slot = slot + 1 == numbers.Length ? 0 : slot + 1;
            }

            numbers[slot] = number;
            places[slot] = place;
            first = place;
            Count++;
            return true;
        }

        internal void Grow()
        {
            var (numbers, places) = (Numbers ?? [], _places ?? []);
            int slots = Math.Max(FewestSlots, numbers.Length + (numbers.Length / 2));
            Numbers = new ulong[slots];
            _places = new uint[slots];
            Count = 0;
            for (int slot = 0; slot < numbers.Length; slot++)
            {
                if (numbers[slot] != 0)
                {
                    TryAdd(numbers[slot], unchecked(numbers[slot] * GoldenRatio), places[slot], out _);
                }
            }
        }
    }
}
