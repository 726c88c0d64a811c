namespace Synthflow.Campaigns.Files;

/// <summary>To whom a file belongs.</summary>
internal static class FileOwner
{
    /// <summary>Nothing to do: .NET Framework is Windows, where the rights say who may do what.</summary>
    public static bool TryCopy(string from, string to)
    {
        _ = (from, to);
        return true;
    }
}
