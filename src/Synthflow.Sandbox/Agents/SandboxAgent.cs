namespace Synthflow.Sandbox.Agents;

internal sealed record SandboxAgent(string Id, string Name, string Description, string PhoneNumber);
