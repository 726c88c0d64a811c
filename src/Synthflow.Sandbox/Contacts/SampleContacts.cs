namespace Synthflow.Sandbox.Contacts;

/// <summary>Made-up contacts of a workspace that is in use.</summary>
internal static class SampleContacts
{
    private static readonly (string Name, string PhoneNumber, string Email, string Metadata)[] _all =
    [
        ("Ada Example", "+12025550101", "ada@example.com", """{"plan":"gold"}"""),
        ("Bob Example", "+12025550102", "", "{}"),
        ("Zoë Example", "+442079460018", "zoe@example.com", """{"plan":"silver","language":"en"}"""),
    ];

    public static void AddTo(SandboxWorkspace workspace)
    {
        var now = workspace.Clock.GetUtcNow();
        foreach (var (name, phoneNumber, email, metadata) in _all)
        {
            workspace.Contacts.Add(new SandboxContact
            {
                Id = workspace.Identifiers.Next().ToString("D"),
                Name = name,
                PhoneNumber = phoneNumber,
                Email = email,
                Metadata = metadata,
                CreatedAt = now,
                UpdatedAt = now,
            });
        }
    }
}
