using System.Globalization;
using System.Text.Json;

namespace Synthflow.Client.Json;

/// <summary>Pages that are asked for by how many items come before them, with the service's "pagination" beside the
/// items.</summary>
internal static class OffsetPages
{
    /// <summary>How many items a page has: what the service's reference gives as the default.</summary>
    private const int PageSize = 20;

    /// <summary>The part of the address that asks for a page.</summary>
    /// <param name="offset">How many items come before it.</param>
    public static string Query(int offset) =>
        string.Format(CultureInfo.InvariantCulture, "limit={0}&offset={1}", PageSize, offset);

    /// <summary>How many items come before a page.</summary>
    /// <param name="next">What the page before said, or null for the first.</param>
    public static int Offset(string? next) => next is null ? 0 : int.Parse(next, CultureInfo.InvariantCulture);

    /// <summary>A page.</summary>
    /// <typeparam name="T">What is listed.</typeparam>
    /// <param name="response">The answer, with its pagination.</param>
    /// <param name="items">What the service listed.</param>
    /// <param name="read">Makes one of it; null for what is none.</param>
    /// <param name="offset">How many items come before the page.</param>
    public static Page<T> Page<T>(
        JsonElement response, IReadOnlyList<JsonElement> items, Func<JsonElement, T?> read, int offset)
        where T : class
    {
        // What cannot be read was listed all the same: the next page begins after it.
        var end = offset + items.Count;
        var total = response.Field("pagination").IntField("total_records");
        var hasMore = total is { } all ? end < all : items.Count >= PageSize;
        T[] readable = [.. items.Select(read).OfType<T>()];
        return new Page<T>
        {
            Items = readable,
            UnreadableItems = items.Count - readable.Length,
            Next = hasMore && items.Count > 0 ? end.ToString(CultureInfo.InvariantCulture) : null,
            IsCutShort = hasMore && items.Count == 0,
        };
    }
}
