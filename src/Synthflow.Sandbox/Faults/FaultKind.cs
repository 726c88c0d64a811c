namespace Synthflow.Sandbox.Faults;

internal enum FaultKind
{
    None,
    RefuseConnection,
    LoseRequest,
    Status,
    StatusAfterHandling,
    LoseAnswer,
    HalfAnswer,
    Body,
    Timeout,
}
