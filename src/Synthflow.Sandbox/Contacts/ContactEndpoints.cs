using Synthflow.Sandbox.Http;
using Synthflow.Sandbox.Json;

namespace Synthflow.Sandbox.Contacts;

/// <summary>The operations on contacts.</summary>
internal static class ContactEndpoints
{
    public static SandboxAnswer List(SandboxWorkspace workspace, SandboxRequest request) =>
        ContactAnswers.FirstPage(
            workspace.Contacts.Search(new QueryString(request.Address).Text("search")), workspace.ContactsPerPage);

    public static SandboxAnswer Get(SandboxWorkspace workspace, SandboxRequest request) =>
        workspace.Contacts.Find(Id(request)) is { } contact ? ContactAnswers.One(contact) : NotFound(request);

    public static SandboxAnswer Delete(SandboxWorkspace workspace, SandboxRequest request) =>
        workspace.Contacts.Remove(Id(request)) ? Answers.Done(Answers.Success) : NotFound(request);

    public static SandboxAnswer Create(SandboxWorkspace workspace, SandboxRequest request)
    {
        var body = ReceivedBody.Read(request.Body, request.IsJson);
        if (!body.IsReadable)
        {
            return Answers.Invalid(body.Problems);
        }

        var name = body.RequiredText("name");
        var phoneNumber = body.PhoneNumber("phone_number");
        var email = body.OptionalText("email");
        var metadata = body.Map("contact_metadata");
        if (name is null || phoneNumber is null || body.Problems.Count > 0)
        {
            return Answers.Invalid(body.Problems);
        }

        var now = workspace.Clock.GetUtcNow();
        var contact = new SandboxContact
        {
            Id = workspace.Identifiers.Next().ToString("D"),
            Name = name,
            PhoneNumber = phoneNumber,
            Email = email ?? "",
            Metadata = metadata ?? "{}",
            CreatedAt = now,
            UpdatedAt = now,
        };
        workspace.Contacts.Add(contact);
        return Answers.OneText(Answers.Success, "id", contact.Id);
    }

    public static SandboxAnswer Update(SandboxWorkspace workspace, SandboxRequest request)
    {
        var body = ReceivedBody.Read(request.Body, request.IsJson);
        if (!body.IsReadable)
        {
            return Answers.Invalid(body.Problems);
        }

        var name = body.OptionalText("name");
        var phoneNumber = body.PhoneNumber("phone_number", isRequired: false);
        var email = body.OptionalText("email");
        var metadata = body.Map("contact_metadata");
        if (body.Problems.Count > 0)
        {
            return Answers.Invalid(body.Problems);
        }

        var isChanged = workspace.Contacts.Change(Id(request), contact => contact with
        {
            Name = name ?? contact.Name,
            PhoneNumber = phoneNumber ?? contact.PhoneNumber,
            Email = email ?? contact.Email,
            Metadata = metadata ?? contact.Metadata,
            UpdatedAt = workspace.Clock.GetUtcNow(),
        });
        return isChanged ? Answers.Done(Answers.Success) : NotFound(request);
    }

    private static string Id(SandboxRequest request) => request.Route.Id ?? "";

    private static SandboxAnswer NotFound(SandboxRequest request) =>
        Answers.Error(404, "Contact " + Id(request) + " not found.");
}
