namespace Synthflow.Sandbox.Http;

/// <summary>What .NET's content can do by itself.</summary>
internal static class HttpContentCopies
{
    public static Task CopyToAsync(this HttpContent content, Stream stream, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
#pragma warning disable MA0040 // The overload with a token is this one.
        return content.CopyToAsync(stream);
#pragma warning restore MA0040
    }
}
