namespace Synthflow.Campaigns.OptOuts;

/// <summary>Adds lines at the end of a list that stays the file it is, because it belongs to somebody else.</summary>
/// <remarks>At no moment half a number stands in it: the lines are comments until the last byte of them is on the disk.
/// One byte of each then makes it count.</remarks>
public static class OptOutInPlace
{
    /// <summary>The same line as a comment of the same length.</summary>
    public static string AsComment(string line) => "#" + line.Substring(1);

    /// <param name="list">The list.</param>
    /// <param name="length">How long it is now.</param>
    /// <param name="comments">The whole list with the lines as comments.</param>
    /// <param name="lines">The whole list with the lines.</param>
    /// <exception cref="IOException">It cannot be written. It is as it was then.</exception>
    public static void Add(Stream list, int length, byte[] comments, byte[] lines)
    {
        try
        {
            Write(list, length, comments);
            Write(list, length, lines);
        }
        catch (IOException)
        {
            TakeBack(list, length);
            throw;
        }
    }

    private static void Write(Stream list, int length, byte[] whole)
    {
        list.Seek(length, SeekOrigin.Begin);
        list.Write(whole, length, whole.Length - length);
        if (list is FileStream file)
        {
            file.Flush(flushToDisk: true);
        }
    }

    private static void TakeBack(Stream list, int length)
    {
        try
        {
            list.SetLength(length);
        }
        catch (IOException)
        {
            // Comments stay, or people who said stop: whoever comes next adds those who are missing.
        }
    }
}
