namespace Synthflow.Sandbox.Faults;

/// <summary>What stands behind the words of <see cref="SandboxFault"/>.</summary>
internal static class OrderedFaults
{
    public static Fault Of(SandboxFault fault) => fault switch
    {
        SandboxFault.None => Fault.None,
        SandboxFault.LostAnswer => Fault.LoseAnswer(),
        SandboxFault.LostRequest => Fault.LoseRequest(),
        SandboxFault.HalfAnswer => Fault.HalfAnswer(),
        SandboxFault.Timeout => Fault.Timeout(),
        SandboxFault.TooMany => Fault.Status(
            429,
            """{"detail":"Too many requests."}""",
            new Dictionary<string, string>(StringComparer.Ordinal) { ["Retry-After"] = "1" }),
        SandboxFault.ServerError => Fault.Status(500, """{"detail":"Internal server error."}"""),
        SandboxFault.GatewayTimeout => Fault.StatusAfterHandling(
            504, """{"error":"timeout","message":"The upstream server took too long."}"""),
        SandboxFault.NoConnection => Fault.RefuseConnection(),
        SandboxFault.Refused => Fault.Status(400, """{"detail":"The sandbox was told to refuse this send."}"""),
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };
}
