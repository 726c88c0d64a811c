using Synthflow.PowerShell.Contacts;

namespace Synthflow.PowerShell.Results;

/// <summary>The names of a result's properties: the list's own first, then what the module gives. The module's names
/// never change; a column of the list that has one of them, that repeats, is empty, or has a name that PowerShell keeps
/// for itself, becomes <c>List.name</c>.</summary>
internal sealed class ResultColumns
{
    private const string VariableMark = "Variable.";

    private readonly ColumnNames _names;
    private List<(string Header, string Name)>? _list;

    /// <param name="own">The names that the module gives.</param>
    /// <param name="variables">The variables of the agent that get a column each.</param>
    public ResultColumns(IEnumerable<string> own, IEnumerable<string> variables)
    {
        _names = new ColumnNames(own);
        Variables =
        [
            .. variables.Distinct(StringComparer.OrdinalIgnoreCase)
                .Select(name => (name, _names.Take(name, VariableMark))),
        ];
    }

    /// <summary>The variables of the agent, and the property of each.</summary>
    public IReadOnlyList<(string Variable, string Name)> Variables { get; }

    /// <summary>The headers as they are written in the list: some may be empty, or repeat others.</summary>
    public IReadOnlyList<string> Written { get; set; } = [];

    /// <summary>The list's headers, and the property of each; settled by the first row.</summary>
    public IReadOnlyList<(string Header, string Name)> OfList(System.Collections.ICollection headers) =>
        _list ??= [.. headers.Cast<object>().Select(Convert)];

    private (string Header, string Name) Convert(object header, int place)
    {
        var name = header.ToString() ?? "";
        // What the reader of the list called otherwise, so that it can be told apart, is marked as such here, too.
        var written = place < Written.Count && Written[place].Length > 0 ? Written[place] : ColumnNames.OfList + name;
        return (name, _names.Take(written, ColumnNames.OfList));
    }
}
