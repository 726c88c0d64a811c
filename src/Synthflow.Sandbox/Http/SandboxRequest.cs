namespace Synthflow.Sandbox.Http;

/// <summary>A request after its body has been read.</summary>
internal sealed class SandboxRequest
{
    public required SandboxRoute Route { get; init; }

    public required Uri Address { get; init; }

    /// <summary>
    /// The key from <c>Authorization: Bearer</c>, or <see langword="null"/>. It never leaves this object.
    /// </summary>
    public required string? Key { get; init; }

    public required byte[] Body { get; init; }

    public required bool IsJson { get; init; }

    /// <summary>
    /// Copies the content out, as a real handler does: whoever watches its serialization sees it begin.
    /// </summary>
    public static async Task<SandboxRequest> ReadAsync(
        HttpRequestMessage request, Uri address, SandboxRoute route, CancellationToken cancellationToken)
    {
        byte[] body = [];
        if (request.Content is { } content)
        {
            using var buffer = new MemoryStream();
            await content.CopyToAsync(buffer, cancellationToken).ConfigureAwait(false);
            body = buffer.ToArray();
        }

        var authorization = request.Headers.Authorization;
        var isBearer = string.Equals(authorization?.Scheme, "Bearer", StringComparison.OrdinalIgnoreCase);
        return new SandboxRequest
        {
            Route = route,
            Address = address,
            Key = isBearer && !string.IsNullOrWhiteSpace(authorization?.Parameter) ? authorization?.Parameter : null,
            Body = body,
            IsJson = string.Equals(
                request.Content?.Headers.ContentType?.MediaType,
                "application/json",
                StringComparison.OrdinalIgnoreCase),
        };
    }
}
