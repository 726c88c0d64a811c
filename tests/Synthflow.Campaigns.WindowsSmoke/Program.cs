using Synthflow.Campaigns.WindowsSmoke;

// "hold <journal>": has the journal until its input ends. Else: runs every check and writes a line about each.
if (args is ["hold", var journal])
{
    return Held.Hold(journal);
}

var folder = Directory.CreateTempSubdirectory("synthflow-smoke-").FullName;
var failures = 0;
foreach (var (name, check) in Checks.All)
{
    var place = Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
    string? problem;
    try
    {
        problem = check(place);
    }
    catch (Exception exception)
    {
        problem = exception.ToString().ReplaceLineEndings(" ");
    }

    failures += problem is null ? 0 : 1;
    Console.WriteLine(problem is null ? $"ok {name}" : $"FAILED {name}: {problem}");
}

Held.Remove(folder);
return failures == 0 ? 0 : 1;
