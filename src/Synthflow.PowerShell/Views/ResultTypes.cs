using System.Management.Automation.Runspaces;
using System.Reflection;
using System.Runtime.CompilerServices;
using Synthflow.PowerShell.Results;

namespace Synthflow.PowerShell.Views;

/// <summary>What a session has to know of results with certain columns, so that the plain list of PowerShell, which
/// shows a second type of object in a pipeline, says who each of them is about.</summary>
/// <remarks>The person is in hidden properties, as in <see cref="SessionTypes"/>. A job would bring those along as
/// columns unless the type says which columns there are, and that differs from list to list: so each set of columns has
/// a name of its own.</remarks>
internal static class ResultTypes
{
    private static readonly ConditionalWeakTable<Runspace, Dictionary<string, string>> _known = new();

    /// <summary>The name of results that have these properties; the session of this thread is told about it
    /// once.</summary>
    public static string NameOf(IEnumerable<string> properties)
    {
        string[] columns = [.. properties];
        if (Runspace.DefaultRunspace is not { } runspace)
        {
            return ResultObjects.TypeName;
        }

        var names = _known.GetOrCreateValue(runspace);
        lock (names)
        {
            var key = string.Join("\0", columns);
            if (!names.TryGetValue(key, out var name))
            {
                names[key] = name = Text.Of("{0}#{1}", ResultObjects.TypeName, names.Count + 1);
                SessionTypes.Add(runspace, TypeOf(name, columns));
            }

            return name;
        }
    }

    private static TypeData TypeOf(string name, string[] columns)
    {
        var type = new TypeData(name)
        {
            SerializationMethod = "SpecificProperties",
            PropertySerializationSet = new PropertySetData(columns),
        };
        string[] shown =
        [
            Hidden(type, "PhoneNumber", OfCell(nameof(ResultCells.PhoneNumber))),
            Hidden(type, "Name", OfCell(nameof(ResultCells.ShownName))),
            "Outcome",
            Hidden(type, "Detail", ShownProperties.Of("Detail")),
            "ConversationId",
            "SentAt",
            "Replied",
            "FirstReplyAt",
            Hidden(type, "LastReply", ShownProperties.Of("LastReply")),
            "Turns",
        ];
        type.DefaultDisplayPropertySet = new PropertySetData(shown);
        return type;
    }

    private static string Hidden(TypeData type, string property, MethodInfo shows)
    {
        var name = property + SessionTypes.Twin;
        type.Members.Add(name, new CodePropertyData(name, shows) { IsHidden = true });
        return name;
    }

    private static MethodInfo OfCell(string cell) => typeof(ResultCells).GetMethod(cell)!; // public and static
}
