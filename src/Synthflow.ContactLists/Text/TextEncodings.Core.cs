using System.Text;

namespace Synthflow.ContactLists.Text;

internal static partial class TextEncodings
{
    // .NET has the Windows code pages in a provider only; registering that would change the whole process.
    private static EncodingProvider CodePages => CodePagesEncodingProvider.Instance;

    private static Encoding OfCodePage(int codePage) =>
        CodePages.GetEncoding(codePage) ?? Encoding.GetEncoding(codePage);

    private static Encoding OfName(string name) => CodePages.GetEncoding(name) ?? Encoding.GetEncoding(name);
}
