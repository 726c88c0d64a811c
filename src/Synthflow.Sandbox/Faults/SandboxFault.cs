namespace Synthflow.Sandbox.Faults;

/// <summary>What may go wrong with an outbound send, by the word a user orders it with.</summary>
public enum SandboxFault
{
    /// <summary>Nothing: lets one send pass, so that a later one fails.</summary>
    None,

    /// <summary>The person is texted; the answer is lost. Nobody here can know.</summary>
    LostAnswer,

    /// <summary>The send is lost on its way: nobody is texted, and nobody here can know.</summary>
    LostRequest,

    /// <summary>The person is texted; half of the answer arrives.</summary>
    HalfAnswer,

    /// <summary>The person is texted; no answer comes until the time-out.</summary>
    Timeout,

    /// <summary>The service refuses for now (429) and asks to wait for one second.</summary>
    TooMany,

    /// <summary>The service fails (500) before it texts anybody; nobody here can know.</summary>
    ServerError,

    /// <summary>A gateway gives up (504) on a send that arrived: the person is texted.</summary>
    GatewayTimeout,

    /// <summary>No connection comes about: nobody is texted, and that is known.</summary>
    NoConnection,

    /// <summary>The send is refused (400).</summary>
    Refused,
}
