using Synthflow.ContactLists.Numbers;

namespace Synthflow.ContactLists.OptOuts.Lists;

/// <summary>Reads the cells and lines of opt-out lists: each number in every reading.</summary>
internal static class OptOutCells
{
    /// <summary>The shortest numbers with their country code, such as those of Niue and the Falkland Islands, have
    /// seven.</summary>
    internal const int MinDigits = 7;

    private static readonly char[] _cellEnds = [',', '\t', ';', '|'];

    /// <summary>The cells of a line, whatever parts them.</summary>
    internal static string[] OfLine(string line) => line.Split(_cellEnds);

    /// <summary>All numbers of a text.</summary>
    /// <remarks>Words and dates beside a number are passed over. However good the other numbers are, one that is lost
    /// is somebody who would be written to.</remarks>
    internal static ListedCell Read(string text, in NumberRules rules)
    {
        var numbers = new List<IReadOnlyList<string>>();
        var problem = PhoneNumberProblem.Empty;
        foreach (var piece in Pieces(text, rules))
        {
            if (piece.IsJoined && numbers.Count > 0)
            {
                numbers[numbers.Count - 1] = [.. numbers[numbers.Count - 1], .. piece.Numbers];
            }
            else if (piece.Numbers.Count > 0)
            {
                numbers.Add(piece.Numbers);
            }
            else if (MayBeNumber(piece))
            {
                return new ListedCell(numbers, piece.Reading.Problem, piece.Text, IsLost: true);
            }
            else if (numbers.Count == 0)
            {
                problem = piece.Reading.Problem;
            }
        }

        return new ListedCell(numbers, numbers.Count > 0 ? PhoneNumberProblem.None : problem, text);
    }

    /// <summary>A cell as one number where it is one; else taken apart at everything that separates numbers or
    /// columns.</summary>
    /// <remarks>A # before it (<c>#1001</c>) belongs to no number.</remarks>
    private static IEnumerable<NumberPiece> Pieces(string cell, NumberRules rules)
    {
        cell = cell.Trim().TrimStart('#', ' ');
        var whole = PhoneNumberReader.ReadPieces(cell, rules).ToArray();
        return whole is [{ Numbers.Count: > 0 }] || cell.IndexOfAny(_cellEnds) < 0
            ? whole
            : cell.Split(_cellEnds).SelectMany(piece => PhoneNumberReader.ReadPieces(piece, rules))
                .Concat(whole.Where(static piece => piece.IsJoined));
    }

    /// <summary>Whether a piece that cannot be read has to be somebody's number, or as many digits as one.</summary>
    private static bool MayBeNumber(in NumberPiece piece) => piece.Reading.Problem
        is PhoneNumberProblem.NoCountry or PhoneNumberProblem.UnknownCountry or PhoneNumberProblem.LostDigits
        or PhoneNumberProblem.ScientificNotation or PhoneNumberProblem.OtherCountry
        || (piece.Text.Count(char.IsDigit) >= MinDigits && !LookAlikes.IsDate(piece.Text));
}
