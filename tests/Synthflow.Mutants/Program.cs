using System.Globalization;
using Synthflow.Mutants;

// dotnet run --project tests/Synthflow.Mutants [-- names of files, or parts of them] [--every N]
var names = args.TakeWhile(argument => argument != "--every").ToList();
var every = args.SkipWhile(argument => argument != "--every").Skip(1).Select(number => int.Parse(number, CultureInfo.InvariantCulture))
    .FirstOrDefault(1);
Directory.CreateDirectory(Paths.Work);
var equivalent = Equivalents.Read(Path.Combine(Paths.Repository, "docs", "testing.md"));
var all = new List<Mutant>();
foreach (var room in Room.All)
{
    bool IsNamed(string file) => names.Count == 0 || names.Exists(name => file.Contains(name, StringComparison.OrdinalIgnoreCase));
    if (room.Files.Any(IsNamed))
    {
        using var log = new Log(Path.Combine(Paths.Work, room.Project + ".log"));
        all.AddRange(new RoomRun(room, mutant => IsNamed(mutant.File) && mutant.Id % every == 0, log).Run());
    }
}

using var report = new Log(Path.Combine(Paths.Work, "report.md"));
report.WriteLine("| file | mutants | killed | judged equivalent | live | score |");
report.WriteLine("|---|---|---|---|---|---|");
foreach (var file in all.GroupBy(mutant => mutant.File).Append(all.GroupBy(_ => "together").FirstOrDefault()).OfType<IGrouping<string, Mutant>>())
{
    var killed = file.Count(mutant => mutant.KilledBy is not null);
    var same = file.Count(mutant => mutant.KilledBy is null && equivalent.Contains(mutant.Key));
    report.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {file.Key} | {file.Count()} | {killed} | {same} | {file.Count() - killed - same} | {100.0 * killed / Math.Max(1, file.Count() - same):0} % |"));
}

foreach (var mutant in all.Where(mutant => mutant.KilledBy is null && !equivalent.Contains(mutant.Key)))
{
    report.WriteLine($"- `{mutant.Key}`: line {mutant.Line}");
}

return 0;
