using System.Text.Json;
using Synthflow.Client.Json;

namespace Synthflow.Client.Http;

/// <summary>Opens the wrapping every answer comes in: <c>{"status": …, "response": {…}}</c>.</summary>
internal static class AnswerEnvelope
{
    /// <summary>Reads the answer's <c>response</c>, or the whole where it is not wrapped.</summary>
    /// <param name="request">The request, for the error.</param>
    /// <param name="answer">A 2xx answer.</param>
    /// <param name="read">Makes the value; null means that what the operation promises is not in it.</param>
    /// <exception cref="SynthflowException"><c>UnreadableAnswer</c>.</exception>
    public static T Read<T>(ApiRequest request, ApiAnswer answer, Func<JsonElement, T?> read)
        where T : class
    {
        try
        {
            if (answer.Body.Count == 0)
            {
                throw RequestFailure.Unreadable(request, answer, "it is empty", null);
            }

            using var document = JsonDocument.Parse(answer.Body);
            var root = document.RootElement;
            var response = root.Field("response");
            return read(response.ValueKind == JsonValueKind.Object ? response : root)
                ?? throw NotAsPromised(request, answer, root);
        }
        catch (JsonException exception)
        {
            throw RequestFailure.Unreadable(request, answer, "it is not JSON", exception);
        }
        catch (InvalidOperationException exception)
        {
            // A lone surrogate in a name: JSON by its grammar, but no text.
            throw RequestFailure.Unreadable(request, answer, "it is not text", exception);
        }
    }

    /// <summary>Checks the answer of an operation that promises none: nothing, or JSON.</summary>
    /// <exception cref="SynthflowException">
    /// <c>UnreadableAnswer</c>: a page of a proxy or of a hotel's login says nothing about Synthflow.
    /// </exception>
    public static void Check(ApiRequest request, ApiAnswer answer)
    {
        if (string.IsNullOrWhiteSpace(AnswerText.Decode(answer)))
        {
            return;
        }

        try
        {
            using var document = JsonDocument.Parse(answer.Body);
        }
        catch (JsonException exception)
        {
            throw RequestFailure.Unreadable(request, answer, "it is not JSON", exception);
        }
    }

    /// <summary>Checks the answer to a delete or a change: nothing, or JSON that does not say that it failed.</summary>
    /// <exception cref="SynthflowException"><c>UnreadableAnswer</c>, or <c>ServiceFailed</c> where it says
    /// so.</exception>
    public static void CheckDone(ApiRequest request, ApiAnswer answer)
    {
        Check(request, answer);
        try
        {
            if (SaysFailed(answer))
            {
                throw RequestFailure.NotDone(request, answer);
            }
        }
        catch (InvalidOperationException exception)
        {
            throw RequestFailure.Unreadable(request, answer, "it is not text", exception);
        }
    }

    private static bool SaysFailed(ApiAnswer answer)
    {
        if (string.IsNullOrWhiteSpace(AnswerText.Decode(answer)))
        {
            return false;
        }

        using var document = JsonDocument.Parse(answer.Body);
        var root = document.RootElement;
        return root.StringField("status")?.Trim().ToUpperInvariant() is "ERROR" or "FAILED" or "FAILURE" or "FAIL"
            || root.Field("success").ValueKind == JsonValueKind.False
            || root.Field("ok").ValueKind == JsonValueKind.False
            || IsSaid(root.Field("error"))
            || IsSaid(root.Field("errors"))
            // A text alone may also be the words of a success: "deleted".
            || (root.Field("detail") is { ValueKind: not JsonValueKind.String } detail && IsSaid(detail));
    }

    private static bool IsSaid(JsonElement error) => error.ValueKind switch
    {
        JsonValueKind.String => !string.IsNullOrWhiteSpace(error.ToString()),
        JsonValueKind.Array => error.GetArrayLength() > 0,
        JsonValueKind.Object => error.EnumerateObject().Any(),
        JsonValueKind.True => true,
        _ => false,
    };

    private static SynthflowException NotAsPromised(ApiRequest request, ApiAnswer answer, JsonElement root) =>
        request.IsRepeatable || root.ValueKind != JsonValueKind.Object
            ? RequestFailure.Unreadable(request, answer, "what was asked for is not in it", null)
            : RequestFailure.WithoutId(request, answer);
}
