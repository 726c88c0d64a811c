namespace Synthflow.Client.Http;

/// <summary>What .NET's content can do by itself.</summary>
internal static class HttpContentExtensions
{
    /// <summary>The token is not heard: see <see cref="HttpStack.CloseWith"/>.</summary>
    public static Task<Stream> ReadAsStreamAsync(this HttpContent content, CancellationToken cancellationToken)
    {
        _ = cancellationToken;
#pragma warning disable MA0040 // The overload with a token is this one.
        return content.ReadAsStreamAsync();
#pragma warning restore MA0040
    }
}
