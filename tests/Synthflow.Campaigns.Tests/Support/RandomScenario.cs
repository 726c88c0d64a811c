using Synthflow.Campaigns.Journal;
using Synthflow.Campaigns.Running;
using static Synthflow.Campaigns.Tests.Support.ModelServer;

namespace Synthflow.Campaigns.Tests.Support;

/// <summary>
/// A campaign in several runs, with faults, kills, power cuts, stops, edits of its list and an operator who resolves, all by
/// one seed. It throws where somebody is texted twice, or without having agreed, or lost, or an outcome is not true.
/// </summary>
internal sealed class RandomScenario(int seed)
{
    private readonly Random _random = new(seed);
    private readonly ModelServer _server = new();
    private readonly Dictionary<int, MemoryDisk> _disks = [];
    private readonly HashSet<string> _unknown = new(StringComparer.Ordinal);
    private readonly HashSet<string> _everyone = new(StringComparer.Ordinal);
    private readonly HashSet<string> _optedOut = new(StringComparer.Ordinal);
    private readonly HashSet<string> _late = new(StringComparer.Ordinal);

    public int Runs { get; private set; }

    public ModelServer Server => _server;

    /// <summary>Where the server listens, or null where it is called without sockets.</summary>
    public Uri? Address { get; set; }

    public void Play()
    {
        try
        {
            var parts = _random.Next(4) == 0 ? 2 : 1;
            var list = Enumerable.Range(0, _random.Next(1, 20)).ToList();
            for (var run = _random.Next(2, 6); run > 0; run--)
            {
                Edit(list);
                PlayRun(list, _random.Next(parts), parts, isLast: false);
            }

            for (var part = 0; part < parts; part++)
            {
                PlayRun(list, part, parts, isLast: true);
            }

            foreach (var number in list.Select(Campaign.Number).Except(_optedOut, StringComparer.Ordinal))
            {
                // Cut off between the attempt on disk and the send: nobody knows, and that is said.
                Check(_server.Arrived(number) == 1 || _unknown.Contains(number), $"{number} was lost");
            }
        }
        catch (Exception exception)
        {
            var server = Address is null ? "memory" : "sockets";
            throw new InvalidOperationException(
                $"SYNTHFLOW_SEED={seed} (run {Runs}, {server}): {exception.Message}", exception);
        }
    }

    private void Edit(List<int> list)
    {
        switch (_random.Next(5))
        {
            case 0:
                _random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(list));
                break;
            case 1:
                list.Add(_random.Next(30));
                break;
            case 2:
                list.RemoveAt(_random.Next(list.Count));
                list.Add(_random.Next(30));
                break;
            case 3:
                list.Insert(0, list[_random.Next(list.Count)]);
                break;
        }

        _everyone.UnionWith(list.Select(Campaign.Number));
    }

    private void PlayRun(List<int> list, int part, int parts, bool isLast)
    {
        Runs++;
        if (!_disks.TryGetValue(part, out var disk))
        {
            _disks[part] = disk = new MemoryDisk();
        }

        var faults = isLast ? 0 : _random.Next(60);
        _server.Next = () => _random.Next(100) < faults ? (Answer)_random.Next(10) : Answer.Accept;
        using var connection = _server.Connect();
        var isKilled = false;
        var keep = _random.Next(3) switch { 0 => 0, 1 => 1, _ => _random.NextDouble() };
        void Kill()
        {
            connection.Kill();
            isKilled = true;
            disk.Kill(keep);
        }

        var (probe, disturbance) = isLast
            ? (null, 0)
            : (new KillingProbe(_random.Next(1, 80), Kill), _random.Next(6));
        disk.Before = disturbance switch
        {
            1 => DiskFaults.KillAt(_random.Next(1, 30), Kill),
            2 => DiskFaults.FailAt(_random.Next(1, 30)),
            _ => null,
        };
        // Who agreed to this run: its list, without those who said stop by now. Nobody else may hear of it.
        _optedOut.UnionWith(_random.Next(4) == 0 ? [Campaign.Number(_random.Next(30))] : []);
        var stopped = new HashSet<string>(_optedOut, StringComparer.Ordinal);
        var agreed = list.Select(Campaign.Number).Except(stopped, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        // Another message under the same journal is another campaign, and nobody agreed to that.
        var isOther = !isLast && disk.Text.Contains('\n') && _random.Next(10) == 0;
        var before = _server.ArrivedSoFar();
        var options = Campaign.Options(
            workers: _random.Next(1, 9),
            message: isOther ? "Another message" : "Hi {Name|there}",
            isOptedOut: stopped.Contains,
            probe: disturbance == 0 ? probe : null,
            first: !isLast && _random.Next(8) == 0 ? _random.Next(1, 10) : null,
            isInPartition: number => number[^1] % parts == part,
            drain: _random.Next(2) == 0 ? TimeSpan.Zero : TimeSpan.FromMilliseconds(2));
        try
        {
            Send(connection, disk, options, list, disturbance, () => isKilled, isLast);
        }
        catch (CampaignException exception) when (
            isKilled || exception.Told() == "JournalNotWritable" || (isOther && exception.Told() == "CampaignChanged"))
        {
            // The end of a process or of a disk, as told; or another campaign, which nobody agreed to.
        }
        finally
        {
            disk.Before = null;
        }

        _server.WaitForArrivals();
        Check(_server.Repeated.Count == 0, $"texted twice: {string.Join(", ", _server.Repeated)}");
        var strangers = _server.ArrivedSince(before)
            .Except(isOther ? [] : agreed, StringComparer.Ordinal).Except(_late, StringComparer.Ordinal).ToList();
        Check(strangers.Count == 0, $"texted without having agreed: {string.Join(", ", strangers)}");
        // What a run before gave up on may still be in the kernel's hands, on a busy machine for longer than the next run takes.
        if (Address is not null && !isOther)
        {
            _late.UnionWith(agreed);
        }

        if (disturbance == 2)
        {
            disk.Kill(keep);
        }

        if (!isLast)
        {
            ResolveSome(disk);
        }
    }

    private void Send(
        Connection connection, MemoryDisk disk, CampaignOptions options,
        List<int> list, int disturbance, Func<bool> isKilled,
        bool isLast)
    {
        using var client = Campaign.Client(
            Address is null ? connection : new KillableHandler(isKilled),
            timeout: isLast ? null : TimeSpan.FromMilliseconds(40),
            address: Address);
        using var runner = new CampaignRunner(client, options, CampaignJournal.Open(disk.Open(), options));
        var results = new List<CampaignResult>();
        var leaveAfter = disturbance is 3 or 4 ? _random.Next(list.Count) : int.MaxValue;
        var deadline = DateTime.UtcNow.AddMinutes(3);
        foreach (var (number, index) in list.Select((number, index) => (number, index)))
        {
            while (!runner.TryAdd(Campaign.Row(index + 2, Campaign.Number(number), "Ada")))
            {
                runner.Take(results, TimeSpan.FromSeconds(1), CancellationToken.None);
            }

            if (index == leaveAfter)
            {
                break;
            }
        }

        if (disturbance == 3)
        {
            // As Select-Object -First does: nothing but Dispose.
            runner.Take(results, TimeSpan.FromMilliseconds(1), CancellationToken.None);
        }
        else
        {
            if (disturbance == 4)
            {
                runner.Stop();
            }

            runner.Complete();
            while (!runner.IsFinished)
            {
                runner.Take(results, TimeSpan.FromMilliseconds(50), CancellationToken.None);
                Check(DateTime.UtcNow < deadline, "it hangs");
                if (isKilled())
                {
                    // A dead process hands nothing out; whatever is left of it here may end.
                    runner.Stop();
                }
            }
        }

        if (!isKilled())
        {
            results.ForEach(CheckTrue);
        }

        if (isLast)
        {
            _unknown.UnionWith(results
                .Where(result => result.GetOutcome() == CampaignOutcome.Unknown)
                .Select(result => result.PhoneNumber ?? ""));
        }
    }

    /// <summary>
    /// The operator looks up what became of some, and tells the journal the truth. On a socket a send may still be in the
    /// kernel's hands: a number that nobody accepted proves nothing there, and is not told.
    /// </summary>
    private void ResolveSome(MemoryDisk disk)
    {
        for (var tries = _random.Next(4); tries > 0; tries--)
        {
            var number = _everyone.ElementAt(_random.Next(_everyone.Count));
            var outcome = _server.Accepted(number) > 0 ? CampaignOutcome.Sent : CampaignOutcome.NotSent;
            if (outcome == CampaignOutcome.NotSent && Address is not null)
            {
                continue;
            }

            try
            {
                CampaignJournal.Resolve(disk.Open(), number, outcome, "looked", TimeProvider.System);
                if (outcome == CampaignOutcome.NotSent)
                {
                    _server.Forgive(number);
                }
            }
            catch (CampaignException refused) when (refused.Told() == "ResolveRefused")
            {
            }
        }
    }

    private void CheckTrue(CampaignResult result)
    {
        var accepted = _server.Accepted(result.PhoneNumber!);
        var isTrue = result.GetOutcome() switch
        {
            CampaignOutcome.Sent or CampaignOutcome.AcceptedNoId or CampaignOutcome.AlreadySent => accepted == 1,
            CampaignOutcome.Rejected or CampaignOutcome.NotSent => accepted == 0,
            _ => accepted <= 1,
        };
        Check(
            isTrue,
            $"row {result.Row} {result.PhoneNumber} is {result.GetOutcome()} ({result.Reason}), accepted {accepted}");
    }

    private static bool Check(bool isTrue, string message) =>
        isTrue ? true : throw new InvalidOperationException(message);
}
