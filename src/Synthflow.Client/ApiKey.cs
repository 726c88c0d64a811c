using System.Runtime.InteropServices;
using System.Security;

namespace Synthflow.Client;

/// <summary>A workspace's API key in memory of its own, which <see cref="Dispose"/> overwrites.</summary>
/// <remarks>
/// The characters live in one pinned array, so the garbage collector leaves no copies
/// behind. A header string is made for each request and dropped with it. Nothing on
/// this type gives the key back as text to users: <c>ToString</c> is a mask.
/// </remarks>
public sealed class ApiKey : IDisposable
{
    private readonly char[] _characters;
    private GCHandle _pin;
    private volatile bool _wiped;

    private ApiKey(int length)
    {
        _characters = new char[length];
        _pin = GCHandle.Alloc(_characters, GCHandleType.Pinned);
    }

#pragma warning disable MA0055 // The key must not outlive a connection that nobody disconnected.
    /// <summary>Wipes the key of a connection that nobody disconnected.</summary>
    ~ApiKey() => Wipe();
#pragma warning restore MA0055

    /// <summary>Whether the key has been overwritten; a request with it is refused from then on.</summary>
    public bool IsWiped => _wiped;

    /// <summary>Takes a key, trimming white space around it.</summary>
    /// <param name="secret">The key as a SecureString. It is read, not kept.</param>
    /// <exception cref="SynthflowException">
    /// <c>InvalidApiKey</c>: empty, with inner white space, control or non-ASCII characters, or pasted with
    /// <c>Bearer</c>. The message shows no part of the key.
    /// </exception>
    public static ApiKey From(SecureString secret)
    {
        var plain = new char[secret.Length];
        var pin = GCHandle.Alloc(plain, GCHandleType.Pinned);
        var unmanaged = IntPtr.Zero;
        try
        {
            unmanaged = Marshal.SecureStringToGlobalAllocUnicode(secret);
            Marshal.Copy(unmanaged, plain, 0, plain.Length);
            return From(plain);
        }
        finally
        {
            if (unmanaged != IntPtr.Zero)
            {
                Marshal.ZeroFreeGlobalAllocUnicode(unmanaged);
            }

            Array.Clear(plain, 0, plain.Length);
            pin.Free();
        }
    }

    /// <summary>Takes a key from plain text, trimming white space around it.</summary>
    /// <inheritdoc cref="From(SecureString)"/>
    public static ApiKey From(string text)
    {
        var plain = text.ToCharArray();
        try
        {
            return From(plain);
        }
        finally
        {
            Array.Clear(plain, 0, plain.Length);
        }
    }

    /// <summary>Overwrites the key. Requests made with it afterwards are refused.</summary>
    public void Dispose()
    {
        Wipe();
        GC.SuppressFinalize(this);
    }

    /// <summary>A mask, whatever the key.</summary>
    public override string ToString() => "********";

    /// <summary>The value of the Authorization header, kept by nobody; <see langword="null"/> after the wipe.</summary>
    internal string? ToBearer()
    {
        lock (_characters)
        {
            return _wiped ? null : string.Concat("Bearer ", new string(_characters));
        }
    }

    private static ApiKey From(char[] plain)
    {
        int start = 0, end = plain.Length;
        while (start < end && char.IsWhiteSpace(plain[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(plain[end - 1]))
        {
            end--;
        }

        var trimmed = plain.AsSpan(start, end - start);
        if (ProblemOf(trimmed) is { } problem)
        {
            throw new SynthflowException(ErrorIds.InvalidApiKey, problem.Message)
            {
                RecommendedAction = problem.NextStep,
            };
        }

        var key = new ApiKey(trimmed.Length);
        trimmed.CopyTo(key._characters);
        return key;
    }

    private static (string Message, string NextStep)? ProblemOf(ReadOnlySpan<char> trimmed)
    {
        if (trimmed.IsEmpty)
        {
            return (Messages.InvalidApiKey_Empty, Messages.InvalidApiKey_Empty_NextStep);
        }

        if (trimmed.StartsWith("Bearer".AsSpan(), StringComparison.OrdinalIgnoreCase)
            && (trimmed.Length == 6 || char.IsWhiteSpace(trimmed[6]) || trimmed[6] == ':'))
        {
            return (Messages.InvalidApiKey_Bearer, Messages.InvalidApiKey_Bearer_NextStep);
        }

        foreach (var character in trimmed)
        {
            if (char.IsWhiteSpace(character))
            {
                return (Messages.InvalidApiKey_WhiteSpace, Messages.InvalidApiKey_WhiteSpace_NextStep);
            }

            if (character is < '!' or > '~')
            {
                return (Messages.InvalidApiKey, Messages.InvalidApiKey_NextStep);
            }
        }

        return null;
    }

    private void Wipe()
    {
        lock (_characters)
        {
            if (_wiped)
            {
                return;
            }

            Array.Clear(_characters, 0, _characters.Length);
            _wiped = true;
            _pin.Free();
        }
    }
}
