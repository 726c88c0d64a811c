namespace Synthflow.TestSupport.Servers;

/// <summary>What a <see cref="FaultServer"/> does about one request it has read.</summary>
/// <param name="connection">The connection the request came on.</param>
/// <param name="request">The request.</param>
/// <returns>Whether the connection is kept for a further request; else it is closed.</returns>
public delegate Task<bool> FaultAct(FaultConnection connection, FaultRequest request);
