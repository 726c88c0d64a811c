using System.Globalization;
using System.Text.RegularExpressions;
using Synthflow.ContactLists.Numbers;
using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists.OptOuts.Marked;

/// <summary>The phone cell of a row that is marked as opted out: every number that can be made of it, and whether one
/// may be in it that cannot be read.</summary>
internal sealed class MarkedCell
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int LongestValueShown = 40;

    /// <summary>Fewer digits beside a number are a room, an extension, a count; alone they may be all that is left of
    /// one.</summary>
    private const int DigitsBesideANumber = 7;

    /// <summary>Digits and what is written between those of one number.</summary>
    private static readonly Regex _run = new(
        @"[+(\[]*[0-9]([0-9 ()./\[\]\u2010-\u2015\u2212-]*[0-9])?", Options, Patterns.Limit);

    /// <summary>A sign between digits that numbers do not have: <c>0171_3920015</c>.</summary>
    private static readonly Regex _between = new(@"(?<=[0-9])[_,:;=*|~\\]+(?=[0-9])", Options, Patterns.Limit);

    /// <summary>Whatever stands between digits.</summary>
    private static readonly Regex _noDigits = new("[^0-9+]+", Options, Patterns.Limit);

    /// <summary><c>2O25550101</c>: a letter has taken a digit's place, and what stands around it is not the
    /// number.</summary>
    private static readonly Regex _letterInside = new(@"[0-9][A-WYZa-wyz]{1,2}[0-9]", Options, Patterns.Limit);

    private readonly HashSet<string> _numbers = new(StringComparer.Ordinal);
    private PhoneNumberProblem _few;
    private PhoneNumberProblem _many;

    private MarkedCell()
    {
    }

    /// <summary>In E.164, each once.</summary>
    internal IReadOnlyCollection<string> Numbers => _numbers;

    /// <summary>Why a number in it cannot be read; <see cref="PhoneNumberProblem.None"/> where there is no such, also
    /// in an empty cell and in one of words.</summary>
    internal PhoneNumberProblem Problem =>
        _many != PhoneNumberProblem.None || _numbers.Count > 0 ? _many : _few;

    /// <summary>Reads a cell.</summary>
    /// <param name="cell">Its text.</param>
    /// <param name="rules">By what it is read.</param>
    /// <param name="elseCountry">The country to read by where the row's own does not make a number of it.</param>
    internal static MarkedCell Read(string? cell, NumberRules rules, string? elseCountry)
    {
        var marked = new MarkedCell();
        foreach (string text in PhoneNumberReader.Pieces(cell))
        {
            foreach (var piece in PhoneNumberReader.ReadPieces(WholeOf(text) ?? text, rules))
            {
                marked.Add(piece, rules, elseCountry);
            }
        }

        marked._numbers.UnionWith(PhoneNumberReader.ReadJoined(cell, rules)?.Numbers ?? []);
        if (SpreadsheetErrors.Are(cell))
        {
            marked.Remember(DigitsBesideANumber, PhoneNumberProblem.NotANumber);
        }

        return marked;
    }

    /// <summary>The error for a row whose number cannot be read.</summary>
    /// <param name="file">The file, or null.</param>
    /// <param name="row">The row.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="column">Its header, or null where it stands in no column.</param>
    internal ContactListException Refusal(string? file, long row, string? cell, string? column = null)
    {
        var (reason, nextStep) = PhoneNumberProblems.Describe(Problem);
        return ContactListErrors.Create(
            file,
            ContactListErrors.Format(
                column is null ? Messages.InvalidContactFile_MarkedRow : Messages.InvalidContactFile_MarkedRowColumn,
                row, reason, ShownText.Shorten(cell?.Trim(), LongestValueShown), ShownText.Header(column ?? "")),
            Problem == PhoneNumberProblem.NoCountry ? nextStep : Messages.InvalidContactFile_MarkedRow_NextStep,
            row);
    }

    private void Add(in NumberPiece piece, in NumberRules rules, string? elseCountry)
    {
        _numbers.UnionWith(piece.Numbers);
        AddLeft(piece.Text, piece.Reading, rules);
        if (piece.Numbers.Count == 0)
        {
            _numbers.UnionWith(piece.Reading.Readings ?? []);
            ReadLoosely(piece.Text, piece.Reading.Problem, rules, elseCountry);
        }
    }

    /// <summary>What is no number to send to as it stands may have digits too many; that it is one of another country
    /// is not the answer.</summary>
    private void AddLeft(string text, PhoneNumberReading reading, in NumberRules rules)
    {
        if (!reading.IsUsable && reading.Problem != PhoneNumberProblem.Extension)
        {
            _numbers.UnionWith(LooseDigits.Left(text, reading, rules));
        }
    }

    private void ReadLoosely(string text, PhoneNumberProblem problem, in NumberRules rules, string? elseCountry)
    {
        string plain = LookAlikes.WithoutDates(text);
        string glued = _between.Replace(plain, " ");
        ReadRuns(glued, problem, rules, elseCountry, isWhole: true);
        if (!string.Equals(glued, plain, StringComparison.Ordinal))
        {
            // Its parts may be numbers, too; that they are none says nothing.
            ReadRuns(plain, problem, rules, elseCountry, isWhole: false);
        }

        // A sign or a word that nobody expects between the digits of one number: 0171•3920015, 0171 oder 3920015.
        _numbers.UnionWith(PhoneNumberReader.EveryReading(_noDigits.Replace(plain, " ").Trim(), rules));

        // What was read of the rest of such a number is not the number.
        if (_letterInside.IsMatch(plain) || problem is PhoneNumberProblem.LostDigits
            or PhoneNumberProblem.ScientificNotation)
        {
            Remember(DigitsBesideANumber, problem);
        }
    }

    private void ReadRuns(
        string text, PhoneNumberProblem problem, in NumberRules rules, string? elseCountry, bool isWhole)
    {
        foreach (Match run in _run.Matches(text))
        {
            string digits = new([.. run.Value.Where(PhoneText.IsDigit)]);
            if (digits.Length < SingleNumber.MinDigits || digits.Trim('0').Length == 0)
            {
                continue;
            }

            AddLeft(run.Value, PhoneNumberReader.Read(run.Value, rules), rules);
            var read = PhoneNumberReader.EveryReading(run.Value, rules);
            _numbers.UnionWith(elseCountry is null ? [] : PossibleNumbers.Of(run.Value, rules));
            read = read.Count > 0 ? read
                : PhoneNumberReader.EveryReading(run.Value, rules with { DefaultCountry = elseCountry });
            _numbers.UnionWith(read);
            if (read.Count == 0 && isWhole)
            {
                Remember(digits.Length, problem);
            }
        }
    }

    private void Remember(int digits, PhoneNumberProblem problem)
    {
        problem = problem is PhoneNumberProblem.None or PhoneNumberProblem.Empty
            ? PhoneNumberProblem.NotANumber : problem;
        if (digits >= DigitsBesideANumber && _many == PhoneNumberProblem.None)
        {
            _many = problem;
        }

        _few = _few == PhoneNumberProblem.None ? problem : _few;
    }

    /// <summary><c>4.91713920015E+11</c> without its exponent, where no digit is lost.</summary>
    private static string? WholeOf(string text)
    {
        if (!PhoneText.HasExponent(text, out bool lostDigits) || lostDigits)
        {
            return null;
        }

        int exponent = text.IndexOfAny(['e', 'E']);
        int point = text.IndexOfAny(['.', ',']);
        string digits = new([.. text.Take(exponent).Where(PhoneText.IsDigit)]);
        int whole = text.Take(point < 0 ? exponent : point).Count(PhoneText.IsDigit)
            + int.Parse(text.Substring(exponent + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return whole > 0 && whole <= digits.Length && digits.Substring(whole).Trim('0').Length == 0
            ? digits.Substring(0, whole)
            : null;
    }
}
