namespace Synthflow.ContactLists.Numbers;

/// <summary>The area codes of North America that are in use as a whole: any number in one is valid.</summary>
/// <remarks>A copy of what libphonenumber's tables say, so that the commonest numbers of all are read without asking
/// it. <c>FastPathTests</c> hold the two against each other; a code that is missing here only takes the long
/// way.</remarks>
internal static class NorthAmericanAreas
{
    private const int FirstCode = 200;

    /// <summary>One character an area code, one line a hundred.</summary>
    private static readonly string[] _inUse =
    [
        ".##########.#########..#######.#..###..##.......#######.##..#.##...#.##.###.#..#.#.#.....#..........", // 200
        ".##########.##########.#####.####.#.##.#.#.#..##..#####.....##.###.###..........#.#..##.............", // 300
        ".##########.########...###..#.###.##.##.#.##.#.##.#.......#....##...###.#.##..###...#...............", // 400
        "###########.###########..##########....###..#...#..#.....#.#.####.##..######.#.####.#####...........", // 500
        "###########.#########.##..#.####.#..#..###...###..##....#######....#.#..#.....#.####..#..#..........", // 600
        ".#########..#########...#####.###.#..##.#.##...##....##..#..#.##.#...#######..#####..###............", // 700
        "###########.##########...##.######.#..###..###.####...#######.######..#.##...###........#...........", // 800
        "###########.#########....#..####..#.########.#.###.##.#.#..#..........####.#..###...###..#..........", // 900
    ];

    /// <summary>Whether every number of an area is valid, as long as its exchange begins with 2 to 9.</summary>
    /// <param name="area">The three digits.</param>
    internal static bool IsInUse(int area) =>
        area >= FirstCode && _inUse[(area - FirstCode) / 100][area % 100] == '#';
}
