using System.Text.RegularExpressions;
using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists.OptOuts.Cells;

/// <summary>A remark behind a yes that says when or how it was given, and takes nothing of it back:
/// <c>Yes (2026-05-01)</c>, <c>Y (web form)</c>.</summary>
internal static class ConsentRemark
{
    private const int LongestCell = 60;

    private static readonly Regex _remark = new(
        @"^(?<answer>\p{L}+)\s*[(\[](?<remark>[^()\[\]]+)[)\]]$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        Patterns.Limit);

    /// <summary>Where and how people agree. Any other word (until, email only, withdrawn) may limit it.</summary>
    private static readonly HashSet<string> _ways = PlainText.SetOf(
        "on at by via the in since per web website webform form online internet paper verbal verbally written",
        "in writing checkbox box double single opt optin doi confirmed store shop event import signed signup sign up",
        "keyword qr code sms text app import crm am per seit im mündlich schriftlich formular webformular",
        "papier unterschrieben le par depuis formulaire écrit oral signé el por desde formulario web escrito",
        "verbal firmado em desde formulário escrito assinado il da dal modulo scritto orale firmato op via sinds formulier",
        "schriftelijk mondeling getekend jan feb mar apr may jun jul aug sep oct nov dec january february march april june",
        "july august september october november december t z utc");

    /// <summary>The answer before the remark; <see langword="null"/> where there is none, or it may take it
    /// back.</summary>
    internal static string? AnswerBefore(string cell) =>
        cell.Length <= LongestCell && _remark.Match(cell) is { Success: true } match
        && PlainText.Words(match.Groups["remark"].Value).TrueForAll(
            static word => word.All(char.IsDigit) || _ways.Contains(word))
            ? match.Groups["answer"].Value
            : null;
}
