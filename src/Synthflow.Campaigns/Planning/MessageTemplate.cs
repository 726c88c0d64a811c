using System.Collections;
using System.Globalization;
using System.Text;

namespace Synthflow.Campaigns.Planning;

/// <summary>A text with placeholders: <c>Hi {First Name|there}</c>; <c>{{</c> and <c>}}</c> are braces.</summary>
public sealed class MessageTemplate
{
    private readonly List<(string Text, string? Column, string? Fallback)> _parts = [];

    private MessageTemplate(string text) => Source = text;

    /// <summary>The text as it was written.</summary>
    public string Source { get; }

    /// <summary>The columns it asks for, each once.</summary>
    public IReadOnlyList<string> Columns =>
        [.. _parts.Select(part => part.Column).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Reads a text.</summary>
    /// <exception cref="CampaignException"><c>InvalidCampaign</c>: a brace that is not closed, or closes nothing, or
    /// stands inside a placeholder; an empty placeholder.</exception>
    public static MessageTemplate Parse(string text)
    {
        var template = new MessageTemplate(text);
        var plain = new StringBuilder();
        for (var index = 0; index < text.Length; index++)
        {
            var isDoubled = index + 1 < text.Length && text[index + 1] == text[index];
            if (text[index] is '{' or '}' && isDoubled)
            {
                plain.Append(text[index++]);
            }
            else if (text[index] == '}')
            {
                throw InvalidBrace(Messages.InvalidCampaign_LoneBrace, text, index);
            }
            else if (text[index] == '{')
            {
                var end = text.IndexOf('}', index);
                if (end < 0)
                {
                    throw InvalidBrace(Messages.InvalidCampaign_Brace, text, index);
                }

                var inner = text.IndexOf('{', index + 1, end - index);
                if (inner >= 0)
                {
                    throw InvalidBrace(Messages.InvalidCampaign_InnerBrace, text, inner);
                }

                template.AddPlaceholder(text.Substring(index + 1, end - index - 1), index, plain);
                index = end;
            }
            else
            {
                plain.Append(text[index]);
            }
        }

        template._parts.Add((plain.ToString(), null, null));
        return template;
    }

    /// <summary>Fills in the columns of a row.</summary>
    /// <param name="variables">The row's columns.</param>
    /// <param name="text">The text, or the reason why there is none.</param>
    /// <returns>False where a column is missing, or empty without a fallback.</returns>
    public bool TryFill(IDictionary variables, out string text)
    {
        if (_parts.Count == 1)
        {
            text = _parts[0].Text;
            return true;
        }

        var filled = new StringBuilder();
        foreach (var (plain, column, fallback) in _parts)
        {
            filled.Append(plain);
            if (column is null)
            {
                continue;
            }

            var found = TryFind(variables, column, out var value);
            var words = found ? MessageCell.Of(column, value) : "";
            if (words.Length == 0 || SpreadsheetErrors.HaveNoValue(words))
            {
                if (fallback is null)
                {
                    text = Text.Of(
                        !found ? Messages.CampaignRow_NoColumn
                        : words.Length == 0 ? Messages.CampaignRow_EmptyColumn
                        : Messages.CampaignRow_ErrorCell,
                        column,
                        words);
                    return false;
                }

                words = fallback;
            }

            filled.Append(words);
        }

        text = filled.ToString();
        return true;
    }

    internal static CampaignException Invalid(string reason) => new(
        ErrorIds.InvalidCampaign,
        Text.Of(Core.Messages.InvalidCampaign, reason),
        Messages.InvalidCampaign_NextStep);

    private static CampaignException InvalidBrace(string reason, string text, int index) =>
        Invalid(Text.Of(reason, Text.Harmless(text, 80), index + 1));

    /// <summary>What a rule of all sends refuses, as an error of the campaign.</summary>
    internal static CampaignException Invalid(SynthflowException refused) =>
        new(ErrorIds.InvalidCampaign, refused.Message, refused.RecommendedAction ?? Messages.InvalidCampaign_NextStep,
            refused);

    /// <summary>Finds a column by its name as it is seen, as the columns of lists are found: case and kinds of spaces
    /// left aside, where none is written so.</summary>
    internal static bool TryFind(IDictionary variables, string column, out object? value)
    {
        if (variables.Contains(column))
        {
            value = variables[column];
            return true;
        }

        var keys = variables.Keys.Cast<object>().ToList();
        var place = HeaderNames.IndexOf(
            keys.ConvertAll(static key => Convert.ToString(key, CultureInfo.InvariantCulture) ?? ""), column);
        value = place < 0 ? null : variables[keys[place]];
        return place >= 0;
    }

    private void AddPlaceholder(string inside, int index, StringBuilder plain)
    {
        var bar = inside.IndexOf('|');
        var column = (bar < 0 ? inside : inside.Substring(0, bar)).Trim();
        if (column.Length == 0)
        {
            throw Invalid(Text.Of(Messages.InvalidCampaign_EmptyPlaceholder, Text.Harmless(Source, 80), index + 1));
        }

        _parts.Add((plain.ToString(), column, bar < 0 ? null : inside.Substring(bar + 1)));
        plain.Clear();
    }
}
