using System.Collections;
using System.Management.Automation;

namespace Synthflow.HelpWriter;

/// <summary>Type names as PowerShell shows them in syntax.</summary>
internal static class TypeNames
{
    public static string Short(Type type)
    {
        if (type.IsArray && type.GetElementType() is { } element)
        {
            return Short(element) + "[]";
        }

        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain == typeof(IDictionary) ? nameof(Hashtable)
            : plain == typeof(SwitchParameter) ? nameof(SwitchParameter)
            : plain.Name;
    }
}
