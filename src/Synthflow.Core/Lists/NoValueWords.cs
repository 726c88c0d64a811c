using System.Text.RegularExpressions;

namespace Synthflow.Core;

/// <summary>What lists write where there is nothing.</summary>
internal static class NoValueWords
{
    private static readonly HashSet<string> _words = new(
        [
            "-", "--", "---", "?", "??", "???", "–", "—", "…", "...", ".", "*", "/", "+",
            "n/a", "na", "n.a.", "n.a", "#n/a", "#n/a!", "none", "null", "(null)", "#null!", "nil", "nan",
            "<null>", "undefined", "\\N", "[]", "{}", "<na>",
            "unknown", "no phone", "no number",
            "not available", "not applicable", "not provided", "empty", "(empty)", "blank", "(blank)", "tbd",
            "k.a.", "k.a", "k. a.", "ka", "keine angabe", "keine", "keiner", "unbekannt", "nicht bekannt", "entfällt",
            "leer",
            "néant", "neant", "aucun", "aucune", "inconnu", "nc", "n.c.", "non renseigné", "sans",
            "ninguno", "ninguna", "desconocido", "no tiene", "sin teléfono", "sin datos", "s/n",
            "não tem", "nao tem", "nenhum", "desconhecido", "sem telefone", "nessuno", "sconosciuto", "non disponibile",
            "n.d.", "nd",
            "geen", "onbekend", "n.v.t.", "nvt",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Those of them that programs write for want of a value: nobody's answer, and hardly a name.</summary>
    private static readonly HashSet<string> _ofPrograms = new(
        ["null", "(null)", "<null>", "nan", "undefined", "\\N", "[]", "{}", "<na>"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Nothing but zeros, or a calling code that a form put there before a number that never came.</summary>
    private static readonly Regex _noDigits = new(
        @"^(\+[1-9][0-9]{0,2}|[0 ()/-]*0[0 ()/-]*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        Patterns.Limit);

    /// <summary>Whether a cell says that there is nothing.</summary>
    internal static bool Contains(string cell) => _words.Contains(cell.Trim());

    /// <summary>Whether a cell has what a program wrote for want of a value.</summary>
    internal static bool IsOfPrograms(string cell) =>
        _ofPrograms.Contains(cell.Trim()) && !MayBeName(cell.Trim());

    /// <summary>Whether one of the words is written as a short name: people are called Na, Nan and Ka.</summary>
    internal static bool MayBeName(string cell) =>
        cell.Length is 2 or 3 && char.IsUpper(cell[0]) && cell.Skip(1).All(char.IsLower);

    /// <summary>Whether a cell of a phone column says that there is no number, or has no more than the beginning of
    /// one.</summary>
    internal static bool IsNoNumber(string cell) => Contains(cell) || _noDigits.IsMatch(cell.Trim());
}
