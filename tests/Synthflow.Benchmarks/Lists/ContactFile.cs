using System.Globalization;

namespace Synthflow.Benchmarks.Lists;

/// <summary>A generated contact list: numbers as people write them, each once.</summary>
internal sealed class ContactFile : IDisposable
{
    private static readonly string[] _areas = ["201", "212", "303", "415", "512", "617", "702", "808"];

    private ContactFile(string path) => Path = path;

    public string Path { get; }

    public static async Task<ContactFile> CreateAsync(int rows, CancellationToken cancellationToken)
    {
        var file = new ContactFile(System.IO.Path.GetTempFileName());
        await using var writer = new StreamWriter(file.Path) { NewLine = "\n" };
        await writer.WriteLineAsync("Name,Phone,Email,Company,City");
        for (var row = 0; row < rows; row++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var line = $"Person {row},{Number(row)},person{row}@example.com,\"Engines, Inc.\",Springfield";
            await writer.WriteLineAsync(line);
        }

        return file;
    }

    public void Dispose()
    {
        File.Delete(Path);
        File.Delete(Path + ".out");
    }

    private static string Number(int row)
    {
        var area = _areas[row % _areas.Length];
        var local = (2_000_000 + row).ToString(CultureInfo.InvariantCulture);
        return (row % 3) switch
        {
            0 => $"+1{area}{local}",
            1 => $"({area}) {local[..3]}-{local[3..]}",
            _ => $"{area}-{local[..3]}-{local[3..]}",
        };
    }
}
