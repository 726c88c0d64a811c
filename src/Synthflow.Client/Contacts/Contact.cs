using System.Collections.Specialized;

namespace Synthflow.Client.Contacts;

/// <summary>One row of a contact list, as <c>Import-SynthflowContact</c> emits it.</summary>
public sealed class Contact
{
    /// <summary>The row as a person counts it in a spreadsheet: the header is row 1, the first contact row 2.</summary>
    public required long Row { get; init; }

    /// <summary>The person's name, or <see langword="null"/> where the list has none.</summary>
    public string? Name { get; init; }

    /// <summary>The phone number in E.164 (<c>+</c> and digits), or <see langword="null"/> where it could not be used.</summary>
    public string? PhoneNumber { get; init; }

    /// <summary>The email address as it stands in the list, trimmed; not validated.</summary>
    public string? Email { get; init; }

    /// <summary>Every column of the row under its own header, in the order of the file, as text.</summary>
    public required OrderedDictionary Variables { get; init; }

    /// <summary>Why this row should not be used (a repeated number, an opt-out), or <see langword="null"/>.</summary>
    public string? Problem { get; init; }
}
