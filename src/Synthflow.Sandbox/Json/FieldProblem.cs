namespace Synthflow.Sandbox.Json;

/// <summary>One entry of a 422 answer: where, what, and the kind.</summary>
internal sealed record FieldProblem(IReadOnlyList<string> Location, string Message, string Kind)
{
    public static FieldProblem Missing(IReadOnlyList<string> location) => new(location, "Field required", "missing");
}
