using System.Globalization;

namespace Synthflow.Benchmarks.Reporting;

/// <summary>What the ratio of ours to the reference should be.</summary>
public readonly record struct Goal
{
    private readonly double _limit;
    private readonly bool _isFloor;

    private Goal(double limit, bool isFloor) => (_limit, _isFloor) = (limit, isFloor);

    /// <summary>For rates: the more the better.</summary>
    public static Goal AtLeast(double ratio) => new(ratio, isFloor: true);

    /// <summary>For times: the less the better.</summary>
    public static Goal AtMost(double ratio) => new(ratio, isFloor: false);

    /// <summary>Whether a ratio is good enough.</summary>
    public bool IsMetBy(double ratio) => _isFloor ? ratio >= _limit : ratio <= _limit;

    /// <summary>As it stands in the table.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(_isFloor ? '≥' : '≤')} {_limit:0.00}");
}
