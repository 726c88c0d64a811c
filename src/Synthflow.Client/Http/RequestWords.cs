namespace Synthflow.Client.Http;

/// <summary>What is said of a request by what it does: a message is sent, a chat is created, and a read does
/// nothing.</summary>
internal static class RequestWords
{
    /// <summary>What did not happen, where that is known: <c>Nothing was sent.</c></summary>
    public static string Undone(ApiRequest request) => request.Kind switch
    {
        RequestKind.Read => Messages.Undone_Read,
        RequestKind.Delete => Messages.Undone_Delete,
        RequestKind.Create => Messages.Undone_Create,
        RequestKind.Change => Messages.Undone_Change,
        _ => Messages.Undone_Send,
    };

    /// <summary>That nobody knows: <c>It is not known whether this arrived</c></summary>
    public static string InDoubt(ApiRequest request) =>
        request.Kind == RequestKind.Send ? Messages.InDoubt_Send : Messages.InDoubt_Other;

    /// <summary>That it was done once at most: <c>It was not sent again.</c></summary>
    public static string Once(ApiRequest request) =>
        request.Kind == RequestKind.Send ? Messages.Once_Send : Messages.Once_Other;
}
