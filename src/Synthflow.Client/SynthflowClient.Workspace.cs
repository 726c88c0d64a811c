using Synthflow.Client.Agents;
using Synthflow.Client.Chats;
using Synthflow.Client.Http;
using Synthflow.Client.Json;
using Synthflow.Client.Workspaces;

namespace Synthflow.Client;

public sealed partial class SynthflowClient
{
    /// <summary>The list of agents, page by page (<c>GET /assistants/</c>); agents of every type.</summary>
    public Pager<Agent> ListAgents(RequestOptions? options) => new(
        "ListAgents",
        (next, token) => ListAgentsAsync(OffsetPages.Offset(next), options, token),
        static agent => agent.AgentId);

    /// <summary>One page of the list of agents (<c>GET /assistants/</c>).</summary>
    /// <param name="offset">How many agents come before the page.</param>
    /// <param name="options">Who listens.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    public Task<Page<Agent>> ListAgentsAsync(
        int offset, RequestOptions? options, CancellationToken cancellationToken) => ReadAsync(
        ApiRequest.Of("ListAgents", "list agents", HttpMethod.Get, "assistants/?" + OffsetPages.Query(offset)),
        response => AgentReader.Page(response, offset),
        options,
        cancellationToken);

    /// <summary>One agent (<c>GET /assistants/{model_id}</c>).</summary>
    public Task<Agent> GetAgentAsync(string agentId, RequestOptions? options, CancellationToken cancellationToken) =>
        ReadAsync(
            ApiRequest.Of(
                "GetAgent", Text.Of("read agent {0}", agentId), HttpMethod.Get, "assistants/" + Escaped(agentId)),
            AgentReader.One,
            options,
            cancellationToken);

    /// <summary>The phone numbers of a workspace, page by page (<c>GET /numbers</c>).</summary>
    public Pager<WorkspacePhoneNumber> ListPhoneNumbers(string workspaceId, RequestOptions? options) => new(
        "ListPhoneNumbers",
        (next, token) => ListPhoneNumbersAsync(workspaceId, OffsetPages.Offset(next), options, token),
        static number => number.PhoneNumber);

    /// <summary>One page of the phone numbers of a workspace (<c>GET /numbers</c>).</summary>
    public Task<Page<WorkspacePhoneNumber>> ListPhoneNumbersAsync(
        string workspaceId, int offset, RequestOptions? options, CancellationToken cancellationToken) => ReadAsync(
        ApiRequest.Of(
            "ListPhoneNumbers",
            "list phone numbers",
            HttpMethod.Get,
            "numbers?workspace=" + Escaped(workspaceId) + "&" + OffsetPages.Query(offset)),
        response => WorkspacePhoneNumber.ReadPage(response, offset),
        options,
        cancellationToken);

    /// <summary>The id of the workspace, taken from its first contact: no other call names it.</summary>
    /// <returns><see langword="null"/> where there is no contact to take it from.</returns>
    public async Task<string?> FindWorkspaceIdAsync(RequestOptions? options, CancellationToken cancellationToken)
    {
        var list = await ListContactsAsync(null, options, cancellationToken).ConfigureAwait(false);
        return list.Contacts.Select(static contact => contact.WorkspaceId)
            .FirstOrDefault(static id => !string.IsNullOrWhiteSpace(id));
    }

    /// <summary>The contacts of the workspace (<c>GET /contacts</c>), as many as the service returns at once.</summary>
    /// <param name="search">A phone number in E.164; <see langword="null"/> for all contacts.</param>
    /// <param name="options">Who listens.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    public async Task<WorkspaceContactList> ListContactsAsync(
        string? search, RequestOptions? options, CancellationToken cancellationToken) =>
        (await ReadContactsAsync(search, options, cancellationToken).ConfigureAwait(false)).List;

    /// <summary>One contact (<c>GET /contacts/{contact_id}</c>).</summary>
    public Task<WorkspaceContact> GetContactAsync(
        string contactId, RequestOptions? options, CancellationToken cancellationToken) => ReadAsync(
        ApiRequest.Of(
            "GetContact", Text.Of("read contact {0}", contactId), HttpMethod.Get, "contacts/" + Escaped(contactId)),
        WorkspaceReader.Contact,
        options,
        cancellationToken);

    /// <summary>Deletes a contact (<c>DELETE /contacts/{contact_id}</c>).</summary>
    /// <returns>False where it was already gone.</returns>
    public Task<bool> DeleteContactAsync(
        string contactId, RequestOptions? options, CancellationToken cancellationToken) => DeleteAnswer.ReadAsync(
        _sender,
        ApiRequest.Of(
            "DeleteContact",
            Text.Of("delete contact {0}", contactId),
            HttpMethod.Delete,
            "contacts/" + Escaped(contactId)),
        options,
        cancellationToken);

    /// <summary>Creates a contact (<c>POST /contacts</c>).</summary>
    /// <param name="fields">Name and phone number at least.</param>
    /// <param name="options">Who listens.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <remarks>If the answer is lost, the contacts with that number are read, and the one that was created since is
    /// returned.</remarks>
    public async Task<WorkspaceContact> CreateContactAsync(
        WorkspaceContactFields fields, RequestOptions? options, CancellationToken cancellationToken)
    {
        var request = ApiRequest.Of(
            "CreateContact",
            "create the contact " + Text.ShortNumber(fields.PhoneNumber ?? ""),
            HttpMethod.Post,
            "contacts",
            RequestBody.OfContact(fields));
        var began = SendMoment.Now(_options.Clock);
        try
        {
            var answer = await _sender.SendAsync(request, options, cancellationToken).ConfigureAwait(false);
            return ContactTrace.Made(AnswerEnvelope.Read(request, answer, WorkspaceReader.ContactId), fields);
        }
        catch (SynthflowException lost) when (lost.Delivery is Delivery.Unknown or Delivery.AcceptedNoId)
        {
            var looked = Messages.OutcomeUnknown_LookedNoContact;
            try
            {
                var (list, date) = await ReadContactsAsync(
                    fields.PhoneNumber, options?.WithEveryTry(), cancellationToken).ConfigureAwait(false);
                if (began.ByTheService(date) is { } asked
                    && ContactTrace.FindMade(list, fields, SendMoment.InWholeSeconds(asked)) is { } found)
                {
                    return found;
                }
            }
            catch (SynthflowException)
            {
                looked = Messages.OutcomeUnknown_LookedContactsFailed;
            }

            throw RequestFailure.StillUnknown(
                lost, request, looked, Messages.OutcomeUnknown_LookedContactAction);
        }
    }

    /// <summary>Changes the given fields of a contact (<c>PATCH /contacts/{contact_id}</c>).</summary>
    /// <remarks>If the answer is lost, the contact is read: if it has the new values, the change succeeded.</remarks>
    public async Task UpdateContactAsync(
        string contactId,
        WorkspaceContactFields fields,
        RequestOptions? options,
        CancellationToken cancellationToken)
    {
        var request = ApiRequest.Of(
            "UpdateContact",
            Text.Of("change contact {0}", contactId),
            new HttpMethod("PATCH"),
            "contacts/" + Escaped(contactId),
            RequestBody.OfContact(fields));
        try
        {
            var answer = await _sender.SendAsync(request, options, cancellationToken).ConfigureAwait(false);
            AnswerEnvelope.CheckDone(request, answer);
        }
        catch (SynthflowException lost) when (lost.Delivery is Delivery.Unknown or Delivery.AcceptedNoId)
        {
            var looked = Messages.OutcomeUnknown_LookedOtherContact;
            try
            {
                var contact = await GetContactAsync(contactId, options?.WithEveryTry(), cancellationToken)
                    .ConfigureAwait(false);
                if (ContactTrace.IsAs(contact, fields))
                {
                    return;
                }
            }
            catch (SynthflowException)
            {
                looked = Messages.OutcomeUnknown_LookedContactsFailed;
            }

            throw RequestFailure.StillUnknown(
                lost, request, looked, Messages.OutcomeUnknown_LookedContactAction);
        }
    }

    private static string Escaped(string id) => QueryText.Escape(id);

    private async Task<(WorkspaceContactList List, DateTimeOffset? Date)> ReadContactsAsync(
        string? search, RequestOptions? options, CancellationToken cancellationToken)
    {
        var path = search is null ? "contacts" : "contacts?search=" + Escaped(search);
        var request = ApiRequest.Of("ListContacts", "list contacts", HttpMethod.Get, path);
        var answer = await _sender.SendAsync(request, options, cancellationToken).ConfigureAwait(false);
        return (AnswerEnvelope.Read(request, answer, WorkspaceReader.Contacts), answer.Date);
    }

    private async Task<T> ReadAsync<T>(
        ApiRequest request,
        Func<System.Text.Json.JsonElement, T?> read,
        RequestOptions? options,
        CancellationToken cancellationToken)
        where T : class
    {
        var answer = await _sender.SendAsync(request, options, cancellationToken).ConfigureAwait(false);
        return AnswerEnvelope.Read(request, answer, read);
    }
}
