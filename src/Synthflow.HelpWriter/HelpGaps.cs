namespace Synthflow.HelpWriter;

/// <summary>What every cmdlet's help must have; a gap fails the build.</summary>
internal static class HelpGaps
{
    private const int MinExamples = 2;

    public static IEnumerable<HelpGap> Of(CmdletHelp cmdlet)
    {
        var source = cmdlet.Type.Name + ".cs";
        if (cmdlet.Synopsis.Length == 0)
        {
            yield return new HelpGap(source, $"{cmdlet.Name} has no <summary>: say in one sentence what it does.");
        }

        if (cmdlet.Description.Count == 0)
        {
            yield return new HelpGap(
                source, $"{cmdlet.Name} has no <remarks>: describe what it does, needs and emits.");
        }

        if (cmdlet.Examples.Count < MinExamples)
        {
            yield return new HelpGap(
                source,
                $"{cmdlet.Name} has {cmdlet.Examples.Count} <example>, needs {MinExamples}: "
                + "a <para> title, <code>, <para> remarks.");
        }

        foreach (var example in cmdlet.Examples.Where(example => example.Title.Length == 0 || example.Code.Length == 0))
        {
            yield return new HelpGap(
                source,
                $"An example of {cmdlet.Name} lacks its <para> title or its <code>: "
                + $"'{example.Title}{example.Code}'.");
        }

        foreach (var parameter in cmdlet.Parameters.Where(parameter => parameter.Text.Count == 0))
        {
            yield return new HelpGap(
                source, $"{cmdlet.Name} -{parameter.Name} has no <summary>: say what it is, its unit and form.");
        }
    }
}
