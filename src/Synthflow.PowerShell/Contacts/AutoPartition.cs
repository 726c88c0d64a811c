using System.Globalization;

namespace Synthflow.PowerShell.Contacts;

/// <summary>
/// Which part of the numbers this worker has, where the engine that started it says so: <c>-Partition Auto</c>.
/// </summary>
/// <remarks>
/// <para>The index comes from the engine, the count from SYNTHFLOW_PARTITIONS: an engine's own count says how many
/// tasks were started, which is another thing (<c>sbatch --array=3</c> is one task, and not the whole). AWS Batch alone
/// counts the whole array. A wrong count would leave people out in silence or text them from two journals, so any doubt
/// is an error.</para>
/// <para>Indexes from 0: Kubernetes "batch.kubernetes.io/job-completion-index", AWS Batch "array jobs", Slurm "job
/// array".</para>
/// </remarks>
internal static class AutoPartition
{
    private const string Auto = "Auto";
    private const string PartVariable = "SYNTHFLOW_PARTITION";
    private const string CountVariable = "SYNTHFLOW_PARTITIONS";

    private static readonly (string Engine, string Index, string? Count)[] _engines =
    [
        ("Kubernetes", "JOB_COMPLETION_INDEX", null),
        ("AWS Batch", "AWS_BATCH_JOB_ARRAY_INDEX", "AWS_BATCH_JOB_ARRAY_SIZE"),
        ("Slurm", "SLURM_ARRAY_TASK_ID", null),
    ];

    /// <summary>The part as it is written, such as <c>2/8</c>; what is not <c>Auto</c> comes back as it is.</summary>
    /// <exception cref="SynthflowException"><c>InvalidPartition</c>: nothing, or more than one thing, says which
    /// part.</exception>
    public static string? Of(string? partition) =>
        string.Equals(partition?.Trim(), Auto, StringComparison.OrdinalIgnoreCase)
            ? FromEnvironment(Environment.GetEnvironmentVariable)
            : partition;

    private static string FromEnvironment(Func<string, string?> variable)
    {
        if (Given(variable, PartVariable) is { } part)
        {
            return part;
        }

        var found = _engines.Where(engine => Given(variable, engine.Index) is not null).ToArray();
        if (found.Length != 1)
        {
            throw found.Length == 0
                ? Invalid(Messages.InvalidPartition_NoEngine, Messages.InvalidPartition_NoEngine_NextStep)
                : Invalid(
                    Text.Of(
                        Messages.InvalidPartition_TwoEngines, string.Join(", ", found.Select(engine => engine.Index))),
                    Messages.InvalidPartition_TwoEngines_NextStep);
        }

        var (_, indexVariable, ownCount) = found[0];
        var index = Number(indexVariable, Given(variable, indexVariable));
        var count = CountOf(variable, ownCount);
        return index < count
            ? Text.Of("{0}/{1}", index + 1, count)
            : throw Invalid(
                Text.Of(Messages.InvalidPartition_IndexOutside, indexVariable, index, count, count - 1),
                Text.Of(Messages.InvalidPartition_IndexOutside_NextStep, count - 1));
    }

    private static int CountOf(Func<string, string?> variable, string? ownCount)
    {
        var set = Given(variable, CountVariable);
        var own = ownCount is null ? null : Given(variable, ownCount);
        if (set is null && own is null)
        {
            throw Invalid(Messages.InvalidPartition_NoCount, Messages.InvalidPartition_NoCount_NextStep);
        }

        int? asked = set is null ? null : Count(CountVariable, set);
        int? counted = own is null ? null : Count(ownCount!, own); // own is only there with ownCount
        return asked is { } one && counted is { } other && one != other
            ? throw Invalid(
                Text.Of(Messages.InvalidPartition_TwoCounts, CountVariable, one, ownCount, other),
                Messages.InvalidPartition_TwoCounts_NextStep)
            : asked ?? counted!.Value; // one of them is there: checked above
    }

    private static int Count(string name, string text)
    {
        var count = Number(name, text);
        return count > 0 ? count : throw NotANumber(name, text);
    }

    private static int Number(string name, string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw NotANumber(name, Text.Harmless(text ?? "", 40));

    private static string? Given(Func<string, string?> variable, string name) =>
        variable(name)?.Trim() is { Length: > 0 } value ? value : null;

    private static SynthflowException NotANumber(string name, string text) => Invalid(
        Text.Of(Messages.InvalidPartition_NotANumber, name, text), Messages.InvalidPartition_NotANumber_NextStep);

    private static SynthflowException Invalid(string message, string nextStep) =>
        new(ErrorIds.InvalidPartition, message) { Target = Auto, RecommendedAction = nextStep };
}
