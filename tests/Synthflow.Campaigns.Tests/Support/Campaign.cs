using System.Collections.Specialized;
using Synthflow.Campaigns.Journal;
using Synthflow.Campaigns.Planning;
using Synthflow.Campaigns.Running;
using Synthflow.Client;
using Synthflow.Client.Http;

namespace Synthflow.Campaigns.Tests.Support;

/// <summary>What most tests of campaigns need: options, rows, a client over a handler, one run.</summary>
public static class Campaign
{
    public static readonly Guid Agent = Guid.Parse("11111111-1111-4111-8111-111111111111");

    private static readonly TimeSpan _hangGuard = TimeSpan.FromMinutes(5);

    public static CampaignOptions Options(
        int workers = 4,
        string? message = "Hi {Name|there}",
        TimeProvider? clock = null,
        ICampaignProbe? probe = null,
        long? first = null,
        string? quietHours = null,
        double pace = double.PositiveInfinity,
        string sender = "+15550100000",
        Channel channel = Channel.Sms,
        Guid? agent = null,
        Func<string, bool>? isInPartition = null,
        TimeSpan? drain = null,
        string? partition = null,
        IRequestLog? log = null,
        IReadOnlyList<string>? columns = null,
        Func<string, bool>? isOptedOut = null,
        string host = "api.us.synthflow.ai") => new()
    {
        AgentId = (agent ?? Agent).ToString("D"),
        Channel = channel,
        FromNumber = sender,
        Host = host,
        CustomVariableProperties = columns ?? [],
        OptOuts = isOptedOut is null ? [] : [new OptOutsBy(isOptedOut)],
        InitialMessage = message,
        ThrottleLimit = workers,
        MaxPerSecond = pace,
        Clock = clock ?? TimeProvider.System,
        Probe = probe,
        Log = log,
        First = first,
        QuietHours = quietHours is null ? null : Planning.QuietHours.Parse(quietHours),
        Part = isInPartition is null ? null : new PartOf(isInPartition),
        Partition = partition,
        DrainTime = drain ?? TimeSpan.FromSeconds(10),
    };

    public static string Number(int index) => $"+1555{1000000 + index}";

    public static CampaignRow Row(int index, string? name = "Ada") => Row(index + 2, Number(index), name);

    public static CampaignRow Row(long row, string? number, string? name) => new()
    {
        Row = row,
        PhoneNumber = number,
        Name = name,
        Variables = new OrderedDictionary(StringComparer.OrdinalIgnoreCase) { ["Name"] = name ?? "" },
    };

    public static IEnumerable<CampaignRow> Rows(int count) => Enumerable.Range(0, count).Select(index => Row(index));

    public static SynthflowClient Client(
        HttpMessageHandler handler,
        TimeProvider? clock = null,
        TimeSpan? timeout = null,
        Uri? address = null,
        double jitter = 0,
        double? maxPerSecond = null) => new(
        new SynthflowClientOptions
        {
            BaseUri = address is null ? new Uri("https://api.us.synthflow.ai/v2/") : SynthflowHosts.Checked(address),
            Jitter = () => jitter,
            MaxPerSecond = maxPerSecond,
            Clock = clock ?? TimeProvider.System,
            SendTimeout = timeout ?? TimeSpan.FromSeconds(60),
            ConnectTimeout = timeout ?? TimeSpan.FromSeconds(10),
        },
        ApiKey.From("key-of-nobody"),
        handler);

    /// <summary>Runs a campaign to its end, as a pipeline would.</summary>
    public static (List<CampaignResult> Results, CampaignSummary Summary) Run(
        HttpMessageHandler handler, MemoryDisk disk, CampaignOptions options, IEnumerable<CampaignRow> rows) =>
        Run(handler, CampaignJournal.Open(disk.Open(), options), options, rows);

    /// <inheritdoc cref="Run(HttpMessageHandler, MemoryDisk, CampaignOptions, IEnumerable{CampaignRow})"/>
    public static (List<CampaignResult> Results, CampaignSummary Summary) Run(
        HttpMessageHandler handler, CampaignJournal journal, CampaignOptions options, IEnumerable<CampaignRow> rows)
    {
        using var client = Client(handler, options.Clock);
        using var runner = new CampaignRunner(client, options, journal);
        return Drive(runner, rows);
    }

    /// <summary>To the end, or to a limit that only a mistake in the program reaches.</summary>
    public static (List<CampaignResult> Results, CampaignSummary Summary) Drive(
        CampaignRunner runner, IEnumerable<CampaignRow> rows)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        void Take(List<CampaignResult> into)
        {
            runner.Take(into, TimeSpan.FromSeconds(1), CancellationToken.None);
            Assert.True(watch.Elapsed < _hangGuard, "the campaign hangs");
        }

        var results = new List<CampaignResult>();
        foreach (var row in rows)
        {
            while (!runner.TryAdd(row))
            {
                Take(results);
            }

            if (runner.IsSatisfied)
            {
                break;
            }
        }

        runner.Complete();
        while (!runner.IsFinished)
        {
            Take(results);
        }

        return (results, runner.GetSummary());
    }

    /// <summary>What a plan has of rows, where no earlier run sent to anybody.</summary>
    public static PlannedRows Plan(CampaignOptions options, IEnumerable<CampaignRow> rows)
    {
        using var folder = new TemporaryFolder();
        var planner = new CampaignPlanner(options, CampaignHistory.Read(folder.File("spring.jsonl"), options));
        foreach (var row in rows)
        {
            planner.Add(row);
        }

        return planner.Finish().Rows;
    }

    public static Dictionary<CampaignOutcome, int> Counted(this IEnumerable<CampaignResult> results) =>
        results.GroupBy(result => result.GetOutcome()).ToDictionary(group => group.Key, group => group.Count());
}
