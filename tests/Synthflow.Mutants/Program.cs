using Synthflow.Mutants;

// dotnet run --project tests/Synthflow.Mutants [-- names of files, or parts of them] [--every N | --each N] [--lived] [--seconds N] [--report]
var options = Options.Read(args);
Directory.CreateDirectory(Paths.Work);
var tried = new Tried(Path.Combine(Paths.Work, "tried.tsv"));
var equivalent = Equivalents.Read(Path.Combine(Paths.Repository, "docs", "testing.md"));
var all = new List<Mutant>();
foreach (var room in Room.All.Where(room => room.Files.Any(options.IsNamed)))
{
    using var log = new Log(Path.Combine(Paths.Work, room.Project + (options.ReportOnly ? ".report.log" : ".log")));
    all.AddRange(new RoomRun(room, options, tried, equivalent, log).Run());
}

Report.Write(Path.Combine(Paths.Work, "report.md"), all, equivalent);
return 0;
