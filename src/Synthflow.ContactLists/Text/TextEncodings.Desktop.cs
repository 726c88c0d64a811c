using System.Text;

namespace Synthflow.ContactLists.Text;

internal static partial class TextEncodings
{
    private static Encoding OfCodePage(int codePage) => Encoding.GetEncoding(codePage);

    private static Encoding OfName(string name) => Encoding.GetEncoding(name);
}
