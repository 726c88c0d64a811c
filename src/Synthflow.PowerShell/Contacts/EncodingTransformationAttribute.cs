using System.Management.Automation;
using System.Text;
using Synthflow.PowerShell.Loading;

namespace Synthflow.PowerShell.Contacts;

/// <summary>Lets -Encoding take what Import-Csv takes: a short name, any .NET name, a code page, an Encoding.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class EncodingTransformationAttribute : ArgumentTransformationAttribute
{
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        var value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        return value as Encoding
            ?? ListRoom.Door.FindEncoding(LanguagePrimitives.ConvertTo<string>(value))
            ?? throw new ArgumentTransformationMetadataException(Text.Of(
                Messages.UnknownEncoding, Text.Harmless(LanguagePrimitives.ConvertTo<string>(value), 40)));
    }
}
