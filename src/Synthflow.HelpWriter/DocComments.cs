using System.Reflection;
using System.Xml.Linq;

namespace Synthflow.HelpWriter;

/// <summary>The doc comments of types and properties, from the XML documentation beside each assembly.</summary>
internal sealed class DocComments
{
    private static readonly XElement _none = new("member");
    private readonly Dictionary<Assembly, Dictionary<string, XElement>> _assemblies = [];

    public XElement Of(Type type) => Find(type.Assembly, $"T:{IdOf(type)}") ?? _none;

    public XElement Of(PropertyInfo property)
    {
        for (var type = property.DeclaringType; type is not null; type = type.BaseType)
        {
            var comment = Find(type.Assembly, $"P:{IdOf(type)}.{property.Name}");
            if (comment is not null && comment.Element("inheritdoc") is null)
            {
                return comment;
            }
        }

        return _none;
    }

    private static string IdOf(Type type) => (type.FullName ?? type.Name).Replace('+', '.');

    private XElement? Find(Assembly assembly, string id)
    {
        if (!_assemblies.TryGetValue(assembly, out var members))
        {
            members = Load(Path.ChangeExtension(assembly.Location, ".xml"));
            _assemblies.Add(assembly, members);
        }

        return members.GetValueOrDefault(id);
    }

    private static Dictionary<string, XElement> Load(string path) =>
        File.Exists(path)
            ? XDocument.Load(path, LoadOptions.PreserveWhitespace).Descendants("member")
                .ToDictionary(member => (string?)member.Attribute("name") ?? string.Empty, StringComparer.Ordinal)
            : [];
}
