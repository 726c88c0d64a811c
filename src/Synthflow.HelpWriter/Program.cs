using System.Reflection;
using Synthflow.HelpWriter;

if (args is not [var assemblyPath, var helpPath, var namesPath, .. { Length: <= 1 } rest])
{
    Console.Error.WriteLine(
        "Usage: Synthflow.HelpWriter <cmdlet assembly, with its XML documentation beside it> "
        + "<help file to write> <file for the cmdlets' names to write> "
        + "[address of the help on the web; {0} in it is a cmdlet's name]");
    return 2;
}

var assembly = Assembly.LoadFrom(Path.GetFullPath(assemblyPath));
var reader = new CmdletReader(new DocComments());
var cmdlets = assembly.GetExportedTypes()
    .Where(CmdletReader.IsCmdlet)
    .Select(reader.Read)
    .OrderBy(cmdlet => cmdlet.Name, StringComparer.Ordinal)
    .ToList();

var gaps = cmdlets.SelectMany(HelpGaps.Of).ToList();
foreach (var gap in gaps)
{
    // The form MSBuild reads as an error of the build.
    Console.Error.WriteLine($"{gap.Source} : error HELP001: {gap.Text}");
}

if (gaps.Count > 0)
{
    return 1;
}

Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(helpPath)) ?? ".");
MamlWriter.Write(cmdlets, rest.FirstOrDefault() ?? string.Empty).Save(helpPath);

// As a manifest lists them: a new cmdlet is exported without a line of its own.
var names = string.Join(",", cmdlets.Select(cmdlet => $"{Environment.NewLine}        '{cmdlet.Name}'"));
File.WriteAllText(namesPath, $"{names}{Environment.NewLine}    ");
return 0;
