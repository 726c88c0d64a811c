using System.Reflection;
using Synthflow.Client.Workspaces;

namespace Synthflow.Client.Tests;

/// <summary>
/// What the client can do beside chats, found by looking: whatever is added to it meets the faults of its kind, and nobody
/// has to think of it.
/// </summary>
public static class OtherOperations
{
    private static readonly WorkspaceContactFields _fields = new() { Name = "Ada", PhoneNumber = "+12025550101" };

    /// <summary>One operation for each method that is not among those on chats; its name says its kind.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        .. from method in typeof(SynthflowClient).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
           let name = method.Name.Replace("Async", "", StringComparison.Ordinal)
           where typeof(Task).IsAssignableFrom(method.ReturnType) && Operation.All.All(operation => operation.Name != name)
           orderby name
           select new Operation(name, KindOf(name), (client, options, token) => StartAsync(method, client, options, token)),
    ];

    public static Operation Of(string name) => All.Single(operation => operation.Name == name);

    public static OperationKind KindOf(string name) =>
        BeginsWith(name, "List", "Get", "Find", "Check") ? OperationKind.Read
        : BeginsWith(name, "Delete") ? OperationKind.Delete
        : BeginsWith(name, "Create", "Update") ? OperationKind.Create
        : throw new ArgumentException($"Of which kind is {name}? Say so here; docs/faults.md has the kinds.");

    private static bool BeginsWith(string name, params string[] verbs) =>
        Array.Exists(verbs, verb => name.StartsWith(verb, StringComparison.Ordinal));

    private static async Task<object?> StartAsync(
        MethodInfo method, SynthflowClient client, RequestOptions? options, CancellationToken token)
    {
        object?[] arguments = [.. method.GetParameters().Select(parameter => ValueOf(parameter, options, token))];
        var task = (Task)method.Invoke(client, arguments)!; // seen above: a task
        await task;
        return null;
    }

    private static object? ValueOf(ParameterInfo parameter, RequestOptions? options, CancellationToken token) =>
        parameter.ParameterType == typeof(RequestOptions) ? options
        : parameter.ParameterType == typeof(CancellationToken) ? token
        : parameter.ParameterType == typeof(WorkspaceContactFields) ? _fields
        : parameter.ParameterType == typeof(string) ? parameter.Name == "search" ? null : "w1"
        : parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType)
        : throw new ArgumentException($"No value for {parameter}. Say here what to give.");
}
