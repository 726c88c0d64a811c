using System.Collections.ObjectModel;

namespace Synthflow.Core;

/// <summary>A list of texts that reads as one text: <c>Export-Csv</c> and string interpolation show
/// <c>a; b</c>.</summary>
public sealed class TextList : ReadOnlyCollection<string>
{
    /// <summary>A list of these texts.</summary>
    public TextList(IList<string> texts)
        : base(texts)
    {
    }

    /// <summary>The texts with <c>; </c> between them.</summary>
    public override string ToString() => string.Join("; ", this);
}
