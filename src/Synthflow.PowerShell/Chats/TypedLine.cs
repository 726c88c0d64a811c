using System.Text;

namespace Synthflow.PowerShell.Chats;

/// <summary>
/// A line typed in a terminal, key by key: outside Windows the console host's own reading hears of Ctrl+C only with the
/// next key, and would hold the prompt until then.
/// </summary>
internal static class TypedLine
{
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(20);

    /// <summary>The line; <see langword="null"/> where the input was ended (Ctrl+D).</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static string? Read(CancellationToken cancellationToken)
    {
        var line = new StringBuilder();
        while (true)
        {
            if (!Console.KeyAvailable)
            {
                cancellationToken.WaitHandle.WaitOne(_pause);
                cancellationToken.ThrowIfCancellationRequested();
                continue;
            }

            var key = Console.ReadKey(intercept: true);
            switch (key.Key)
            {
                case ConsoleKey.Enter:
                    Console.WriteLine();
                    return line.ToString();
                case ConsoleKey.Backspace when line.Length > 0:
                    line.Length -= line.Length > 1 && char.IsLowSurrogate(line[line.Length - 1]) ? 2 : 1;
                    Console.Write("\b \b");
                    break;
                case ConsoleKey.D when key.Modifiers == ConsoleModifiers.Control && line.Length == 0:
                    Console.WriteLine();
                    return null;
                default:
                    if (!char.IsControl(key.KeyChar))
                    {
                        line.Append(key.KeyChar);
                        Console.Write(key.KeyChar);
                    }

                    break;
            }
        }
    }
}
