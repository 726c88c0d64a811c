namespace Synthflow.Benchmarks.Reporting;

/// <summary>Both sides' figures of one run in which they took turns.</summary>
public sealed class TurnsTaken
{
    private readonly List<(double Ours, double Reference)> _turns = [];

    /// <summary>The median of ours.</summary>
    public double Ours => Median(_turns.Select(turn => turn.Ours));

    /// <summary>The median of the reference.</summary>
    public double Reference => Median(_turns.Select(turn => turn.Reference));

    /// <summary>
    /// The median of the turns' ratios: what slows the machine for a while slows both sides of a turn.
    /// </summary>
    public double Ratio => Median(Ratios);

    /// <summary>The lowest ratio of a turn.</summary>
    public double LowestRatio => Ratios.Min();

    /// <summary>The highest ratio of a turn.</summary>
    public double HighestRatio => Ratios.Max();

    private IEnumerable<double> Ratios => _turns.Select(turn => turn.Ours / turn.Reference);

    /// <summary>Lets both sides take turns; who begins changes with each.</summary>
    public static async Task<TurnsTaken> TakeAsync(
        int turns, Func<Task<double>> ours, Func<Task<double>> reference, CancellationToken cancellationToken)
    {
        var taken = new TurnsTaken();
        for (var turn = 0; turn < turns; turn++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (turn % 2 == 0)
            {
                var first = await ours();
                taken._turns.Add((first, await reference()));
            }
            else
            {
                var first = await reference();
                taken._turns.Add((await ours(), first));
            }
        }

        return taken;
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
