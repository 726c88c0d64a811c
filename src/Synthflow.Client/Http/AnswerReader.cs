namespace Synthflow.Client.Http;

/// <summary>Reads a whole answer within its limits: size after decompression, silence, the try's time.</summary>
internal static class AnswerReader
{
    /// <summary>
    /// The whole body, or <see langword="null"/> where it is larger than <paramref name="maxBytes"/>.
    /// </summary>
    public static async Task<ArraySegment<byte>?> ReadAsync(HttpContent? content, int maxBytes, AttemptClock clock)
    {
        if (content is null)
        {
            return new ArraySegment<byte>([]);
        }

        var announced = content.Headers.ContentLength;
        if (announced > maxBytes)
        {
            return null;
        }

        var stream = await content.ReadAsStreamAsync(clock.Token).ConfigureAwait(false);
        var body = new byte[announced is > 0 and < 64 * 1024 ? (int)announced + 1 : 4096];
        var length = 0;
        while (true)
        {
            if (length == body.Length)
            {
                Array.Resize(ref body, Math.Min(body.Length * 2, maxBytes + 1));
            }

            var count = await stream.ReadAsync(body, length, body.Length - length, clock.Token).ConfigureAwait(false);
            if (count == 0)
            {
                return new ArraySegment<byte>(body, 0, length);
            }

            length += count;
            if (length > maxBytes)
            {
                return null;
            }

            clock.OnBytes();
        }
    }
}
