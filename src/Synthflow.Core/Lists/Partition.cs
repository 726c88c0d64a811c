using System.Globalization;

namespace Synthflow.Core;

/// <summary>One of several parts of all phone numbers: <c>2/8</c> is the second of eight. A number is in the same part
/// on every machine, in every run and under both editions of PowerShell.</summary>
public sealed class Partition : IListPart
{
    private const ulong OffsetBasis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    private Partition(int number, int count)
    {
        Number = number;
        Count = count;
    }

    /// <summary>Which part, from 1.</summary>
    public int Number { get; }

    /// <inheritdoc/>
    public int Count { get; }

    /// <summary>Reads <c>2/8</c>.</summary>
    /// <param name="text">The part, a slash, and the number of parts.</param>
    /// <returns>The part.</returns>
    /// <exception cref="SynthflowException"><c>InvalidPartition</c>: it is not written so, or the part is not between 1
    /// and the number of parts.</exception>
    public static Partition Parse(string? text) => TryParse(text) ?? throw new SynthflowException(
        ErrorIds.InvalidPartition, Text.Of(Messages.InvalidPartition, text))
    {
        Target = text,
        RecommendedAction = Messages.InvalidPartition_NextStep,
    };

    /// <summary>Reads <c>2/8</c>.</summary>
    /// <param name="text">The part, a slash, and the number of parts.</param>
    /// <returns>The part, or <see langword="null"/> where it is not written so.</returns>
    public static Partition? TryParse(string? text)
    {
        string[] numbers = (text ?? string.Empty).Split('/');
        return numbers.Length == 2
            && int.TryParse(numbers[0].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && int.TryParse(numbers[1].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int count)
            && number >= 1
            && number <= count
            ? new Partition(number, count)
            : null;
    }

    /// <summary>Whether a number is in this part.</summary>
    /// <param name="phoneNumber">A number in E.164.</param>
    /// <returns><see langword="true"/> in exactly one of the parts.</returns>
    /// <remarks>A person's numbers (<see cref="PersonKey"/>) are all in the same part: else two workers would each text
    /// one of them.</remarks>
    public bool Contains(string phoneNumber) => IsMine(Hash(PersonKey.TextOf(phoneNumber)));

    /// <summary>The same by the digits alone, as before there was a person key: for campaigns whose journals began
    /// so.</summary>
    /// <param name="phoneNumber">A number in E.164.</param>
    /// <returns><see langword="true"/> in exactly one of the parts.</returns>
    public bool ContainsDigits(string phoneNumber) => IsMine(Hash(phoneNumber));

    /// <summary>Whether a row without a usable number is this part's to report.</summary>
    /// <param name="row">The row.</param>
    /// <returns><see langword="true"/> in exactly one of the parts.</returns>
    public bool ContainsRow(long row) => row % Count == Number - 1;

    /// <inheritdoc/>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0}/{1}", Number, Count);

    private bool IsMine(ulong hash) => hash % (ulong)Count == (ulong)(Number - 1);

    /// <summary>FNV-1a over the digits. It alone leaves the low bits of neighbouring numbers alike, hence the final mix
    /// (that of MurmurHash3). Part of the contract: a change would move people between running workers.</summary>
    private static ulong Hash(string phoneNumber)
    {
        ulong hash = OffsetBasis;
        foreach (char character in phoneNumber)
        {
            if (character is >= '0' and <= '9')
            {
                hash = unchecked((hash ^ character) * Prime);
            }
        }

        hash = unchecked((hash ^ (hash >> 33)) * 0xff51afd7ed558ccd);
        hash = unchecked((hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53);
        return hash ^ (hash >> 33);
    }
}
