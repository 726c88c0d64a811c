using System.Management.Automation.Host;

namespace Synthflow.Shell;

/// <summary>
/// The size of the screen, which is all that formatting asks; 120 columns where there is no terminal.
/// </summary>
internal sealed class ConsoleScreen : ScreenWithoutCells
{
    private const int WidthWithoutTerminal = 120;

    public override bool KeyAvailable => !Console.IsInputRedirected && Console.KeyAvailable;

    public override Size WindowSize
    {
        get => BufferSize;
        set { }
    }

    public override Size BufferSize
    {
        get => Console.IsOutputRedirected || Console.WindowWidth <= 0
            ? new Size(WidthWithoutTerminal, 50)
            : new Size(Console.WindowWidth, Console.WindowHeight);
        set { }
    }

    public override KeyInfo ReadKey(ReadKeyOptions options)
    {
        var key = Console.ReadKey(options.HasFlag(ReadKeyOptions.NoEcho));
        return new KeyInfo((int)key.Key, key.KeyChar, default, keyDown: true);
    }
}
