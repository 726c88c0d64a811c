using System.Management.Automation;
using System.Text;
using Synthflow.Client;

namespace Synthflow.PowerShell.Contacts;

/// <summary>Lets -Encoding take what Import-Csv takes: a short name, any .NET name, a code page, an Encoding.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class EncodingTransformationAttribute : ArgumentTransformationAttribute
{
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        var value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        return value as Encoding
            ?? Find(LanguagePrimitives.ConvertTo<string>(value))
            ?? throw new ArgumentTransformationMetadataException(Text.Of(
                Messages.UnknownEncoding, Text.Harmless(LanguagePrimitives.ConvertTo<string>(value), 40)));
    }

    private static Encoding? Find(string name) => name.ToUpperInvariant() switch
    {
        "UTF8" or "UTF-8" or "UTF8BOM" or "UTF8NOBOM" => new UTF8Encoding(false),
        "UNICODE" or "UTF16" or "UTF-16" => Encoding.Unicode,
        "BIGENDIANUNICODE" => Encoding.BigEndianUnicode,
        "UTF32" => Encoding.UTF32,
        "ASCII" => Encoding.ASCII,
        // What Windows PowerShell calls Default and PowerShell 7.4 calls Ansi: the code page of Western Windows.
        "ANSI" or "DEFAULT" or "WINDOWS-1252" or "1252" => CodePage("1252"),
        "LATIN1" => Encoding.GetEncoding(28591),
        _ => CodePage(name),
    };

    private static Encoding? CodePage(string name)
    {
        try
        {
            var isNumber = int.TryParse(
                name, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var page);
#if NETFRAMEWORK
            return isNumber ? Encoding.GetEncoding(page) : Encoding.GetEncoding(name);
#else
            // Asked directly: registering the provider would change the whole process.
            return isNumber
                ? CodePagesEncodingProvider.Instance.GetEncoding(page) ?? Encoding.GetEncoding(page)
                : CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
#endif
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
