using System.Net;

namespace Synthflow.Client.Http;

internal readonly partial struct TransportStage
{
    private static TransportStage? ReadOfRuntime(Exception exception) =>
        exception is WebException web ? OfWeb(web) : null;

    private static TransportStage? OfWeb(WebException web) => web.Status switch
    {
        WebExceptionStatus.NameResolutionFailure => Name(),
        WebExceptionStatus.ProxyNameResolutionFailure => Proxy("its name could not be found"),
        WebExceptionStatus.ConnectFailure => new TransportStage(true, "the connection was refused"),
        WebExceptionStatus.TrustFailure or WebExceptionStatus.SecureChannelFailure => Tls(web),
        WebExceptionStatus.RequestProhibitedByProxy => Proxy(Innermost(web)),
        // Thrown only where the body could not start: the host's own refusals come as answers.
        WebExceptionStatus.ProtocolError when web.Response is HttpWebResponse response =>
            OfProxy((int)response.StatusCode),
        _ => null,
    };
}
