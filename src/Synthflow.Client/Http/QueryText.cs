using System.Text;

namespace Synthflow.Client.Http;

/// <summary>Values in the query of an address.</summary>
internal static class QueryText
{
    /// <summary>The value escaped. Half a character (a lone surrogate) becomes U+FFFD: .NET Framework would
    /// throw.</summary>
    public static string Escape(string value) =>
        Uri.EscapeDataString(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(value)));
}
