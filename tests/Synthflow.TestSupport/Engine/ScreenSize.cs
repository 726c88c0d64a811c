using System.Management.Automation.Host;
using Synthflow.Shell;

namespace Synthflow.TestSupport.Engine;

/// <summary>A screen of 120 columns, which is all that formatting asks.</summary>
internal sealed class ScreenSize : ScreenWithoutCells
{
    private static readonly Size _size = new(120, 50);

    public override bool KeyAvailable => false;

    public override Size MaxPhysicalWindowSize => _size;

    public override Size MaxWindowSize => _size;

    public override Size WindowSize { get; set; } = _size;

    public override Size BufferSize { get; set; } = _size;

    public override KeyInfo ReadKey(ReadKeyOptions options) => throw new NotSupportedException();
}
