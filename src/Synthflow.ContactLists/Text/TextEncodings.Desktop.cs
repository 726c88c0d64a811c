using System.Text;

namespace Synthflow.ContactLists.Text;

internal static partial class TextEncodings
{
    /// <summary>.NET Framework has them.</summary>
    internal static void RegisterCodePages()
    {
    }

    private static Encoding OfCodePage(int codePage) => Encoding.GetEncoding(codePage);

    private static Encoding OfName(string name) => Encoding.GetEncoding(name);
}
