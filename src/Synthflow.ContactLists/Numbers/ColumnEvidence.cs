using System.Globalization;

namespace Synthflow.ContactLists.Numbers;

/// <summary>What the first cells of a phone column tell of the others: whether their country codes lack a plus sign,
/// and which other countries there are.</summary>
/// <remarks>Cells with a mark (<c>+</c>, <c>00</c>) say which country codes occur, but have no vote. Safe to use from
/// any thread once made.</remarks>
public sealed class ColumnEvidence
{
    private const int MinOwn = 5;
    private const double OwnShare = 0.9;
    private const int MinForeign = 3;
    private const int MinVotes = 3;
    private const int Majority = 20;

    private readonly Dictionary<string, Votes> _byRegion = new(StringComparer.Ordinal);
    private readonly HashSet<int> _marked = [];

    private ColumnEvidence()
    {
    }

    /// <summary>Looks at the cells of a column.</summary>
    /// <param name="cells">The first cells, each with its row's country (a code or name) or
    /// <see langword="null"/>.</param>
    /// <returns>What they tell.</returns>
    public static ColumnEvidence Of(IEnumerable<(string? Cell, string? Country)> cells)
    {
        var evidence = new ColumnEvidence();
        foreach (var (cell, country) in cells)
        {
            foreach (string piece in PhoneNumberReader.Pieces(cell))
            {
                evidence.Add(piece, country);
            }
        }

        return evidence;
    }

    /// <summary>What to tell the owner of the list of how its numbers are read, or <see langword="null"/>.</summary>
    /// <param name="column">The column's header, as it is shown.</param>
    /// <returns>One sentence.</returns>
    public string? Warning(string column)
    {
        var international = _byRegion.Where(pair => IsOwnCodeWithoutPlus(pair.Key) && pair.Value.Doubts > 0).ToList();
        return international.Count == 0
            ? null
            : ContactListErrors.WithNextStep(
                ContactListErrors.Format(
                    Messages.ContactWarning_OwnCode,
                    column,
                    international.Sum(pair => pair.Value.Own).ToString("N0", CultureInfo.InvariantCulture),
                    international.Sum(pair => pair.Value.Unmarked).ToString("N0", CultureInfo.InvariantCulture),
                    string.Join(", ", international.Select(pair => NumberPlan.CodeOf(pair.Key)).Distinct())),
                Messages.ContactWarning_OwnCode_NextStep);
    }

    /// <summary>Whether the cells of a country have its code and lack the plus sign.</summary>
    internal bool IsOwnCodeWithoutPlus(string region) =>
        _byRegion.TryGetValue(region, out var votes)
        && votes.Own >= MinOwn
        && votes.Own >= votes.Unmarked * OwnShare;

    /// <summary>Whether a code stands with a mark somewhere, or heads cells that can only be read so.</summary>
    internal bool HasForeignCode(string region, int code) =>
        _marked.Contains(code) || Foreign(region, code) >= MinForeign;

    /// <summary>Whether any other country occurs. (Nothing without a mark begins with North America's 1.)</summary>
    internal bool HasForeign =>
        _marked.Any(code => code != 1) || _byRegion.Values.Any(votes => votes.Foreign.Count > 0);

    /// <summary>Whether digits without a mark could be another country's here: then they are not read the short
    /// way.</summary>
    internal bool MayBeForeign(string digits, string region) =>
        CallingCodes.Of(digits, out _) is > 0 and var code
        && HasForeignCode(region, code);

    /// <summary>The kind that the other cells vote for; <see cref="ReadingKind.Plus"/> where they do not settle
    /// it.</summary>
    internal ReadingKind Winner(string region, int code)
    {
        int national = _byRegion.TryGetValue(region, out var votes) ? votes.National : 0;
        int foreign = Foreign(region, code);
        return national >= MinVotes && national >= foreign * Majority ? ReadingKind.National
            : foreign >= MinVotes && foreign >= national * Majority ? ReadingKind.ForeignCode
            : ReadingKind.Plus;
    }

    private int Foreign(string region, int code) =>
        _byRegion.TryGetValue(region, out var votes) && votes.Foreign.TryGetValue(code, out int count) ? count : 0;

    private void Add(string piece, string? country)
    {
        if (NumberText.Read(
            piece) is not { Digits.Length: >= SingleNumber.MinDigits and <= SingleNumber.MaxDigits } text)
        {
            return;
        }

        string digits = text.Digits;
        bool isDoubleZero = digits.StartsWith("00", StringComparison.Ordinal);
        if (text.HasPlus || isDoubleZero)
        {
            if (CallingCodes.Of(isDoubleZero ? digits.Substring(2) : digits, out _) is > 0 and var code)
            {
                _marked.Add(code);
            }
        }
        else if (Countries.Find(country) is { } region)
        {
            if (!_byRegion.TryGetValue(region, out var votes))
            {
                _byRegion[region] = votes = new Votes();
            }

            votes.Add(text, region, FastNumberParser.Read(piece, new NumberRules(region)) is not null);
        }
    }

    private sealed class Votes
    {
        internal int Unmarked { get; private set; }

        internal int Own { get; private set; }

        /// <summary>Of the own ones, those that are national numbers too.</summary>
        internal int Doubts { get; private set; }

        internal int National { get; private set; }

        internal Dictionary<int, int> Foreign { get; } = [];

        internal void Add(in NumberText text, string region, bool isCommon)
        {
            Unmarked++;
            if (isCommon)
            {
                National++;
                return;
            }

            var all = ReadingCollector.Collect(text, region, out _);
            var own = all.Find(one => one.Kind == ReadingKind.OwnCode);
            var national = all.Find(one => one.Kind == ReadingKind.National);
            var foreign = all.Find(one => one.Kind == ReadingKind.ForeignCode);
            if (own is { Exists: true, IsValid: true } && NumberPlan.IsMobile(own.E164))
            {
                Own++;
                Doubts += national.Exists && national.IsValid ? 1 : 0;
            }
            else if (own.Exists || all.Exists(one => one.Kind == ReadingKind.OwnPrefix))
            {
                return;
            }
            else if (national.Exists)
            {
                National += foreign is { Exists: true, IsValid: true } ? 0 : 1;
            }
            else if (foreign is { Exists: true, IsValid: true })
            {
                Foreign[foreign.CountryCode] = Foreign.TryGetValue(foreign.CountryCode, out int count) ? count + 1 : 1;
            }
        }
    }
}
