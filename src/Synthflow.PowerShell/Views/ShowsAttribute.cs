namespace Synthflow.PowerShell.Views;

/// <summary>On a cmdlet: which properties a plain list shows of what it gives, where its objects follow those of
/// another type.
/// </summary>
/// <param name="type">The type of the objects.</param>
/// <param name="properties">Their names with blanks between; a star behind one that may be somebody else's
/// text.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
internal sealed class ShowsAttribute(Type type, string properties) : Attribute
{
    /// <summary>The type of the objects.</summary>
    public Type Type { get; } = type;

    /// <summary>The names.</summary>
    public string Properties { get; } = properties;
}
