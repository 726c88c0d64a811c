using System.Management.Automation;
using System.Security;

namespace Synthflow.PowerShell.Connections;

/// <summary>Lets -ApiKey take a SecureString, plain text or a PSCredential's password.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ApiKeyTransformationAttribute : ArgumentTransformationAttribute
{
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        var value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        return value switch
        {
            SecureString secret => secret,
            PSCredential credential => credential.Password,
            string text => Secret(text),
            // The value itself stays out of the message: it may be, or hold, a key.
            _ => throw new ArgumentTransformationMetadataException(Messages.InvalidApiKey_Type),
        };
    }

    internal static SecureString Secret(string text)
    {
        var secret = new SecureString();
        foreach (var character in text)
        {
            secret.AppendChar(character);
        }

        secret.MakeReadOnly();
        return secret;
    }
}
