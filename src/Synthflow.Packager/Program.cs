using System.Text.Json;
using NuGet.Packaging;
using NuGet.Packaging.Licenses;
using NuGet.Versioning;
using Synthflow.Packager;

// Synthflow.Packager <module folder> <metadata.json> <package file>
// The metadata are what Import-PowerShellDataFile reads from the staged manifest, as JSON: one place for them all.
if (args.Length != 3)
{
    Console.Error.WriteLine("usage: Synthflow.Packager <module folder> <metadata.json> <package file>");
    return 2;
}

var (folder, metadataFile, package) = (args[0], args[1], args[2]);
var metadata = JsonSerializer.Deserialize<PackageMetadata>(File.ReadAllText(metadataFile), JsonSerializerOptions.Web)
    ?? throw new InvalidDataException($"{metadataFile} holds no metadata.");

// Deterministic: every entry has the same time and the core properties the same name, whenever and wherever it is
// packed.
var builder = new PackageBuilder(deterministic: true)
{
    DeterministicTimestamp = "1980-01-01T00:00:00Z", // the first that a zip can hold
    Id = metadata.Id,
    Version = NuGetVersion.Parse(metadata.Version),
    Description = metadata.Description,
    Copyright = metadata.Copyright,
    ReleaseNotes = metadata.ReleaseNotes,
    RequireLicenseAcceptance = false,
    LicenseMetadata = new LicenseMetadata(
        LicenseType.Expression,
        metadata.License,
        NuGetLicenseExpression.Parse(metadata.License),
        warningsAndErrors: null,
        LicenseMetadata.EmptyVersion),
};
builder.Authors.Add(metadata.Author);
builder.Owners.Add(metadata.CompanyName);
builder.Tags.AddRange(metadata.Tags.Order(StringComparer.Ordinal));
if (metadata.ProjectUri is { Length: > 0 } address)
{
    builder.ProjectUrl = new Uri(address);
}

if (metadata.IconUri is { Length: > 0 } picture)
{
    builder.IconUrl = new Uri(picture);
}

foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
{
    var name = Path.GetRelativePath(folder, file).Replace('\\', '/');
    builder.Files.Add(new PhysicalPackageFile { SourcePath = file, TargetPath = name });
}

Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(package))!); // a file's full path has a folder
using (var stream = File.Create(package))
{
    builder.Save(stream);
}

Console.WriteLine($"{metadata.Id} {metadata.Version} -> {package}");
return 0;
