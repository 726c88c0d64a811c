// What the tests use of .NET 10 that older runtimes lack and the package Polyfill does not have. Compiled into every test
// project for those runtimes (Runtimes.targets); one file, so that it can go as a whole with the last of them.
#pragma warning disable IDE0005, IDE0130, MA0048, SA1402 // each runtime lacks something else; names are those of what is filled in

using System.IO.Compression;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace System.Security.Cryptography.X509Certificates
{
    internal static class X509CertificateLoader
    {
        public static X509Certificate2 LoadPkcs12(byte[] data, string? password) => new(data, password);

        public static X509Certificate2 LoadCertificate(byte[] data) => new(data);
    }
}

#if NETFRAMEWORK
namespace System.Runtime.CompilerServices
{
    // What the compiler makes of array[from..to].
    internal static class RuntimeHelpers
    {
        public static T[] GetSubArray<T>(T[] array, Range range)
        {
            var (offset, length) = range.GetOffsetAndLength(array.Length);
            return array.AsSpan(offset, length).ToArray();
        }
    }
}
#endif

namespace Synthflow.Polyfills
{
    internal static class OlderRuntimes
    {
        extension(JsonElement)
        {
            public static JsonElement Parse(string json)
            {
                using var document = JsonDocument.Parse(json);
                return document.RootElement.Clone();
            }

            public static bool DeepEquals(JsonElement one, JsonElement other) => AreEqual(one, other);
        }

        private static bool AreEqual(JsonElement one, JsonElement other) => one.ValueKind == other.ValueKind
            && one.ValueKind switch
            {
                JsonValueKind.Object => one.EnumerateObject().Count() == other.EnumerateObject().Count()
                    && one.EnumerateObject().All(property =>
                        other.TryGetProperty(property.Name, out var value) && AreEqual(property.Value, value)),
                JsonValueKind.Array => one.GetArrayLength() == other.GetArrayLength()
                    && one.EnumerateArray().Zip(other.EnumerateArray(), AreEqual).All(equal => equal),
                JsonValueKind.String => string.Equals(one.GetString(), other.GetString(), StringComparison.Ordinal),
                JsonValueKind.Number => one.GetDouble().Equals(other.GetDouble()),
                _ => true,
            };

#if NETFRAMEWORK
        extension(string)
        {
            public static string Create(IFormatProvider? provider, FormattableString text) => text.ToString(provider);
        }

        public static StringBuilder Append(this StringBuilder builder, IFormatProvider? provider, FormattableString text) =>
            builder.Append(text.ToString(provider));

        // Ordinal is all that the tests ask for, and what this runtime does.
        public static string Replace(this string text, string old, string? with, StringComparison comparison) =>
            comparison == StringComparison.Ordinal ? text.Replace(old, with) : throw new NotSupportedException();

        extension(CompressionLevel)
        {
            public static CompressionLevel SmallestSize => CompressionLevel.Optimal;
        }

        extension(Array)
        {
            public static void Fill<T>(T[] array, T value)
            {
                for (var index = 0; index < array.Length; index++)
                {
                    array[index] = value;
                }
            }
        }

        extension(File)
        {
            public static void CreateSymbolicLink(string path, string target)
            {
                if (NativeMethods.SymLink(target, path) != 0)
                {
                    throw new IOException($"No link {path} to {target}: {Marshal.GetLastWin32Error()}.");
                }
            }

            public static FileSystemInfo? ResolveLinkTarget(string path, bool returnFinalTarget)
            {
                var buffer = new byte[4096];
                var length = (int)NativeMethods.ReadLink(path, buffer, (IntPtr)buffer.Length);
                return length < 0 ? null : new FileInfo(Encoding.UTF8.GetString(buffer, 0, length));
            }
        }

        extension(TimeZoneInfo)
        {
            // This runtime has no such table: the tests that ask are in RuntimeLimits.
            public static bool TryConvertIanaIdToWindowsId(string id, out string? windows) =>
                throw new NotSupportedException();
        }

        private static class NativeMethods
        {
            [DllImport("libc", EntryPoint = "symlink", SetLastError = true)]
            public static extern int SymLink(string target, string path);

            [DllImport("libc", EntryPoint = "readlink", SetLastError = true)]
            public static extern IntPtr ReadLink(string path, byte[] buffer, IntPtr size);
        }

        extension(Parallel)
        {
            public static async Task ForAsync(int from, int to, Func<int, CancellationToken, ValueTask> body)
            {
                var next = from - 1;
                await Task.WhenAll(Enumerable.Range(0, Environment.ProcessorCount).Select(_ => Task.Run(async () =>
                {
                    for (var item = Interlocked.Increment(ref next); item < to; item = Interlocked.Increment(ref next))
                    {
                        await body(item, CancellationToken.None);
                    }
                })));
            }
        }

        public static async Task<Socket> AcceptSocketAsync(this TcpListener listener, CancellationToken cancellationToken)
        {
            // A listener that is stopped ends the wait with one of these.
            using var registration = cancellationToken.Register(listener.Stop);
            try
            {
                return await listener.AcceptSocketAsync();
            }
            catch (Exception exception)
                when (exception is ObjectDisposedException or SocketException or InvalidOperationException
                    && cancellationToken.IsCancellationRequested)
            {
                throw new OperationCanceledException(cancellationToken);
            }
        }
#endif
    }
}
