using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Reflection;

namespace Synthflow.HelpWriter;

/// <summary>The parameters of a cmdlet, its base class's among them.</summary>
internal sealed class ParameterReader(DocComments comments, DocText text)
{
    public IEnumerable<ParameterHelp> Read(Type cmdlet)
    {
        var blank = Activator.CreateInstance(cmdlet);
        return cmdlet.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetCustomAttributes<ParameterAttribute>().Any(usage => !usage.DontShow))
            .Select(property => Read(property, blank));
    }

    /// <summary>What PowerShell itself adds to a cmdlet that supports -WhatIf.</summary>
    public static IEnumerable<ParameterHelp> ShouldProcessParameters()
    {
        yield return Common("WhatIf", "wi", "Shows what would happen, without doing it.");
        yield return Common("Confirm", "cf", "Asks for confirmation before each step.");
    }

    private static ParameterHelp Common(string name, string alias, string line) => new()
    {
        Name = name,
        Type = typeof(SwitchParameter),
        Text = [line],
        Aliases = [alias],
        Values = [],
        Wildcards = false,
        DefaultValue = string.Empty,
        Usage = new Dictionary<string, ParameterAttribute>(StringComparer.Ordinal)
        {
            [ParameterAttribute.AllParameterSets] = new(),
        },
    };

    private ParameterHelp Read(PropertyInfo property, object? blank)
    {
        var comment = comments.Of(property);
        var usages = property.GetCustomAttributes<ParameterAttribute>().ToList();
        return new ParameterHelp
        {
            Name = property.Name,
            Type = property.PropertyType,
            Text =
            [
                .. text.Paragraphs(comment.Element("summary")),
                .. text.Paragraphs(comment.Element("remarks")),
                .. Limits(property),
            ],
            Aliases = [.. property.GetCustomAttributes<AliasAttribute>().SelectMany(alias => alias.AliasNames)],
            Values = [.. Values(property)],
            Wildcards = property.GetCustomAttribute<SupportsWildcardsAttribute>() is not null,
            DefaultValue = comment.Element("value") is { } value ? text.Line(value)
                : usages.TrueForAll(usage => usage.Mandatory) ? string.Empty
                : Initial(property, blank),
            Usage = usages.ToDictionary(usage => usage.ParameterSetName, StringComparer.OrdinalIgnoreCase),
        };
    }

    private static IEnumerable<string> Limits(PropertyInfo property)
    {
        if (Values(property).ToList() is { Count: > 0 } values)
        {
            yield return $"Possible values: {string.Join(", ", values)}.";
        }

        if (property.GetCustomAttribute<ValidateRangeAttribute>() is { MinRange: not null } range)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"From {range.MinRange} to {range.MaxRange}.");
        }
    }

    private static IEnumerable<string> Values(PropertyInfo property)
    {
        var type = property.PropertyType.IsArray ? property.PropertyType.GetElementType() : property.PropertyType;
        type = type is null ? null : Nullable.GetUnderlyingType(type) ?? type;
        return property.GetCustomAttribute<ValidateSetAttribute>() is { } set ? set.ValidValues
            : type is { IsEnum: true } ? Enum.GetNames(type)
            : [];
    }

    // What the property holds before anything is bound is the parameter's default.
    private static string Initial(PropertyInfo property, object? blank)
    {
        var value = property.CanRead ? property.GetValue(blank) : null;
        return value switch
        {
            null or false or 0 or SwitchParameter or "" => string.Empty,
            Guid guid when guid == Guid.Empty => string.Empty,
            string line => line,
            IEnumerable list => string.Join(", ", list.Cast<object>()),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty,
        };
    }
}
