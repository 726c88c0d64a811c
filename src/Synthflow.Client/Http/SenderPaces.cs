namespace Synthflow.Client.Http;

/// <summary>The pace of each sender on a connection, shared by all campaigns that send from it.</summary>
/// <remarks>
/// It outlives the campaigns, so that one that begins when another has just ended neither bursts nor forgets that the
/// service asked to wait. While several are under way, the slowest rate that one of them asked for holds for all.
/// </remarks>
internal sealed class SenderPaces
{
    private readonly Dictionary<string, Entry> _senders = new(StringComparer.Ordinal);

    /// <summary>Takes part in a sender's pace until the lease is disposed.</summary>
    /// <param name="sender">The channel and number.</param>
    /// <param name="maxPerSecond">The rate that this one asks for, or <see langword="null"/> for pauses only.</param>
    /// <param name="clock">The clock.</param>
    public SenderPace Join(string sender, double? maxPerSecond, TimeProvider clock)
    {
        lock (_senders)
        {
            // Another clock is another time: a pace by it cannot be shared.
            if (!_senders.TryGetValue(sender, out var entry) || !ReferenceEquals(entry.Clock, clock))
            {
                entry = new Entry(new Pacer(maxPerSecond, clock), clock);
                _senders[sender] = entry;
            }

            var lease = new SenderPace(entry.Pacer, maxPerSecond, Leave);
            entry.Leases.Add(lease);
            entry.Adjust();
            return lease;
        }
    }

    private void Leave(SenderPace lease)
    {
        lock (_senders)
        {
            foreach (var entry in _senders.Values)
            {
                if (entry.Leases.Remove(lease))
                {
                    entry.Adjust();
                }
            }
        }
    }

    private sealed class Entry(Pacer pacer, TimeProvider clock)
    {
        public Pacer Pacer { get; } = pacer;

        public TimeProvider Clock { get; } = clock;

        public List<SenderPace> Leases { get; } = [];

        public void Adjust()
        {
            if (Leases.Count > 0)
            {
                Pacer.SetMaximum(Leases.Min(static lease => lease.MaxPerSecond));
            }
        }
    }
}
