namespace Synthflow.Sandbox.Numbers;

internal sealed record SandboxNumber(string Number, string? Sid, bool IsAvailable);
