using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Synthflow.TestSupport.Servers;

/// <summary>Ready-made answers and faults.</summary>
public static class FaultActs
{
    /// <summary>Closes in good order without a word.</summary>
    public static FaultAct Close { get; } = static (_, _) => Task.FromResult(false);

    /// <summary>Resets without a word.</summary>
    public static FaultAct Reset { get; } = static (connection, _) =>
    {
        connection.Reset();
        return Task.FromResult(false);
    };

    /// <summary>Says nothing for ever.</summary>
    public static FaultAct Silence { get; } = static async (connection, _) =>
    {
        await connection.StaySilentAsync();
        return false;
    };

    /// <summary>A whole answer with a true Content-Length; the connection is kept.</summary>
    public static FaultAct Answer(int status, string body, params string[] headers) => async (connection, _) =>
    {
        await connection.WriteAsync(Bytes(status, body, headers));
        return true;
    };

    /// <summary>Exactly these characters (Latin-1), then the end: closed, reset, or silence.</summary>
    public static FaultAct Raw(string text, FaultAct end) => async (connection, request) =>
    {
        await connection.WriteAsync(text);
        return await end(connection, request);
    };

    /// <summary>An answer of which one byte comes every so often.</summary>
    public static FaultAct Drip(string text, TimeSpan pause) => async (connection, _) =>
    {
        foreach (var character in text)
        {
            await connection.WriteAsync(character.ToString());
            await Task.Delay(pause, connection.Stopped);
        }

        return false;
    };

    /// <summary>A chunked answer that never ends.</summary>
    public static FaultAct EndlessChunks { get; } = static async (connection, _) =>
    {
        await connection.WriteAsync(
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");
        var chunk = Encoding.ASCII.GetBytes("10000\r\n" + new string(' ', 0x10000) + "\r\n");
        while (true)
        {
            await connection.WriteAsync(chunk);
        }
    };

    /// <summary>Compressed zeros without end: a thousand bytes for each one sent.</summary>
    public static FaultAct GzipBomb { get; } = static async (connection, _) =>
    {
        await connection.WriteAsync(
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nConnection: close\r\n\r\n");
        var compressed = new MemoryStream();
        using var gzip = new GZipStream(compressed, CompressionLevel.SmallestSize);
        var blanks = new byte[1 << 20];
        Array.Fill(blanks, (byte)' ');
        while (true)
        {
            await gzip.WriteAsync(blanks, connection.Stopped);
            await gzip.FlushAsync(connection.Stopped);
            await connection.WriteAsync(compressed.ToArray());
            compressed.SetLength(0);
        }
    };

    /// <summary>An answer whose headers are this many characters long.</summary>
    public static FaultAct LongHeaders(int characters) => async (connection, _) =>
    {
        await connection.WriteAsync("HTTP/1.1 200 OK\r\n");
        for (var written = 0; written < characters; written += 1000)
        {
            await connection.WriteAsync("X-Padding: " + new string('x', 987) + "\r\n");
        }

        await connection.WriteAsync("Content-Length: 2\r\n\r\n{}");
        return false;
    };

    /// <summary>The bytes of a whole answer.</summary>
    public static byte[] Bytes(int status, string body, params string[] headers)
    {
        var content = Encoding.UTF8.GetBytes(body);
        var head = new StringBuilder().Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} Whatever\r\n");
        if (!headers.Any(static header => header.StartsWith("Content-Type", StringComparison.OrdinalIgnoreCase)))
        {
            head.Append("Content-Type: application/json\r\n");
        }

        foreach (var header in headers)
        {
            head.Append(header).Append("\r\n");
        }

        if (status is not 204 and not 304)
        {
            head.Append(CultureInfo.InvariantCulture, $"Content-Length: {content.Length}\r\n");
        }

        return [.. Encoding.Latin1.GetBytes(head.Append("\r\n").ToString()), .. status is 204 or 304 ? [] : content];
    }
}
