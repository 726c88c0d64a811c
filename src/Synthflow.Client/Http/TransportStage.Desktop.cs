using System.Net;

namespace Synthflow.Client.Http;

internal readonly partial struct TransportStage
{
    private static TransportStage? ReadOfRuntime(Exception exception) => exception switch
    {
        WebException web => OfWeb(web),
        // What HttpStack throws when the limit for connecting runs out.
        OperationCanceledException { InnerException: TimeoutException } =>
            new TransportStage(true, "no connection within the time limit"),
        _ => null,
    };

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
