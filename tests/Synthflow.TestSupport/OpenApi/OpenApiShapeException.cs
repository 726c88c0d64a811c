namespace Synthflow.TestSupport.OpenApi;

/// <summary>A request or an answer has another shape than Synthflow's reference gives it.</summary>
public sealed class OpenApiShapeException(string message) : Exception(message);
