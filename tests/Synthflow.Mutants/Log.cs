using System.Text;

namespace Synthflow.Mutants;

/// <summary>Writes to a file and to the screen, line by line: a run takes hours.</summary>
internal sealed class Log(string path) : TextWriter
{
    private readonly StreamWriter _file = new(path) { AutoFlush = true };

    public override Encoding Encoding => _file.Encoding;

    public override void WriteLine(string? value)
    {
        _file.WriteLine(value);
        Console.WriteLine(value);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _file.Dispose();
        }

        base.Dispose(disposing);
    }
}
