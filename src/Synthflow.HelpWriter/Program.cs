using System.Reflection;
using Synthflow.HelpWriter;

if (args is not [var assemblyPath, var helpPath])
{
    Console.Error.WriteLine(
        "Usage: Synthflow.HelpWriter <cmdlet assembly, with its XML documentation beside it> <help file to write>");
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
MamlWriter.Write(cmdlets).Save(helpPath);
return 0;
