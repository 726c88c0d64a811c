using System.Text;

namespace Synthflow.TestSupport.Servers;

/// <summary>A request as it came over the wire.</summary>
public sealed class FaultRequest
{
    /// <summary>The method.</summary>
    public required string Method { get; init; }

    /// <summary>What stands behind the method: path and query, or host and port of a CONNECT.</summary>
    public required string Target { get; init; }

    /// <summary>The header lines as they came, without the request line.</summary>
    public required IReadOnlyList<string> HeaderLines { get; init; }

    /// <summary>As much of the body as came.</summary>
    public required byte[] Body { get; init; }

    /// <summary>Whether the whole announced body came.</summary>
    public required bool IsWhole { get; init; }

    /// <summary>The number of its connection, from 1.</summary>
    public required int Connection { get; init; }

    /// <summary>Its number on that connection, from 1.</summary>
    public required int NumberOnConnection { get; init; }

    /// <summary>Whether it could text somebody twice: a POST with its body.</summary>
    public bool IsSend => Method == "POST";

    /// <summary>The body as text.</summary>
    public string BodyText => Encoding.UTF8.GetString(Body);

    /// <summary>A header's value, or <see langword="null"/>.</summary>
    public string? Header(string name) => HeaderLines
        .Where(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))
        .Select(line => line[(name.Length + 1)..].Trim())
        .FirstOrDefault();
}
