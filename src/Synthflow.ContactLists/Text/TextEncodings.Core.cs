using System.Text;

namespace Synthflow.ContactLists.Text;

internal static partial class TextEncodings
{
    // .NET has the Windows code pages in a provider only; registering that changes the whole process.
    private static EncodingProvider CodePages => CodePagesEncodingProvider.Instance;

    /// <summary>The reader of workbooks asks the process for them. PowerShell 7 has registered them before; elsewhere
    /// it is done with the first workbook.</summary>
    internal static void RegisterCodePages() => Encoding.RegisterProvider(CodePages);

    private static Encoding OfCodePage(int codePage) =>
        CodePages.GetEncoding(codePage) ?? Encoding.GetEncoding(codePage);

    private static Encoding OfName(string name) => CodePages.GetEncoding(name) ?? Encoding.GetEncoding(name);
}
