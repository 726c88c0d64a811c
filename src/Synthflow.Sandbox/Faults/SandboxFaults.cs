namespace Synthflow.Sandbox.Faults;

/// <summary>
/// Faults that wait for their request. For each request the first of these decides: <see cref="At(long, Fault)"/> its
/// number, the row of its operation, the row of any operation, <see cref="Script"/>. Safe to use from many threads.
/// </summary>
public sealed class SandboxFaults
{
    private readonly object _gate = new();
    private readonly Queue<Fault> _next = new();
    private readonly Dictionary<SandboxOperation, Queue<Fault>> _nextOf = [];
    private readonly Dictionary<long, Fault> _at = [];
    private readonly Dictionary<(SandboxOperation Operation, long Number), Fault> _atOf = [];
    private readonly Dictionary<SandboxOperation, long> _countOf = [];
    private Func<SandboxOperation, long, Fault?>? _script;
    private long _count;

    internal SandboxFaults()
    {
    }

    /// <summary>
    /// Asked for every request that no other fault meets: the operation, and the request's number counted from 1 over
    /// all operations; <see langword="null"/> lets it pass. It is called under a lock, one request at a time.
    /// </summary>
    public Func<SandboxOperation, long, Fault?>? Script
    {
        get
        {
            lock (_gate)
            {
                return _script;
            }
        }

        set
        {
            lock (_gate)
            {
                _script = value;
            }
        }
    }

    /// <summary>How many faults still wait for their request.</summary>
    public int Pending
    {
        get
        {
            lock (_gate)
            {
                return _next.Count + _nextOf.Values.Sum(row => row.Count) + _at.Count + _atOf.Count;
            }
        }
    }

    /// <summary>The next requests of any operation meet these faults, one each.</summary>
    public void Next(params Fault[] faults)
    {
        lock (_gate)
        {
            Enqueue(_next, faults);
        }
    }

    /// <summary>The next requests of one operation meet these faults, one each.</summary>
    public void Next(SandboxOperation operation, params Fault[] faults)
    {
        lock (_gate)
        {
            if (!_nextOf.TryGetValue(operation, out var row))
            {
                _nextOf.Add(operation, row = new Queue<Fault>());
            }

            Enqueue(row, faults);
        }
    }

    /// <summary>
    /// The request with this number meets a fault; numbers count from 1, over all operations, refused ones too.
    /// </summary>
    public void At(long number, Fault fault)
    {
        lock (_gate)
        {
            _at[number] = fault;
        }
    }

    /// <summary>
    /// The request with this number among those of one operation meets a fault; numbers count from 1.
    /// </summary>
    public void At(SandboxOperation operation, long number, Fault fault)
    {
        lock (_gate)
        {
            _atOf[(operation, number)] = fault;
        }
    }

    /// <summary>Forgets every fault that has not met its request.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _next.Clear();
            _nextOf.Clear();
            _at.Clear();
            _atOf.Clear();
            _script = null;
        }
    }

    internal Fault Take(SandboxOperation operation)
    {
        lock (_gate)
        {
            _count++;
            _countOf.TryGetValue(operation, out var countOfOperation);
            _countOf[operation] = ++countOfOperation;
            if (_at.TryGetValue(_count, out var fault))
            {
                _at.Remove(_count);
            }
            else if (_atOf.TryGetValue((operation, countOfOperation), out fault))
            {
                _atOf.Remove((operation, countOfOperation));
            }
            else if (_nextOf.TryGetValue(operation, out var row) && row.Count > 0)
            {
                fault = row.Dequeue();
            }
            else if (_next.Count > 0)
            {
                fault = _next.Dequeue();
            }

            return fault ?? _script?.Invoke(operation, _count) ?? Fault.None;
        }
    }

    private static void Enqueue(Queue<Fault> row, Fault[] faults)
    {
        foreach (var fault in faults)
        {
            row.Enqueue(fault);
        }
    }
}
