namespace Synthflow.Sandbox.Numbers;

/// <summary>The phone numbers that every sandbox has from its start.</summary>
internal static class SandboxNumbers
{
    public static IReadOnlyList<SandboxNumber> All { get; } =
    [
        new(SandboxWorkspace.DefaultSender, "PN00000000000000000000000000000001", IsAvailable: false),
        new(SandboxWorkspace.SecondSender, "PN00000000000000000000000000000002", IsAvailable: false),
        new("+15550001000", Sid: null, IsAvailable: true),
    ];

    public static SandboxNumber? Find(string number) =>
        All.FirstOrDefault(known => string.Equals(known.Number, number, StringComparison.Ordinal));
}
