namespace Synthflow.Sandbox;

/// <summary>Chooses ids: at random, or one fixed sequence for each seed.</summary>
internal sealed class SandboxIdentifiers(int? seed)
{
    private readonly Random? _random = seed is { } value ? new Random(value) : null;

    public Guid Next()
    {
        if (_random is null)
        {
            return Guid.NewGuid();
        }

        var bytes = new byte[16];
        lock (_random)
        {
            _random.NextBytes(bytes);
        }

        // The version and variant bits of a random UUID (RFC 9562, version 4), so that strict readers accept it.
        bytes[7] = (byte)((bytes[7] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes);
    }
}
