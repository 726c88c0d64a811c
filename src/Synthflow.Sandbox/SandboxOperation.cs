namespace Synthflow.Sandbox;

/// <summary>The calls the sandbox answers, to name them in faults and in the record of requests.</summary>
public enum SandboxOperation
{
    /// <summary>A method and path that Synthflow does not have.</summary>
    Unknown,

    /// <summary><c>POST /chat/outbound</c>.</summary>
    StartOutboundChat,

    /// <summary><c>POST /chat/{chat_id}</c>.</summary>
    CreateChat,

    /// <summary><c>GET /chat</c>.</summary>
    ListChats,

    /// <summary><c>GET /chat/{chat_id}</c>.</summary>
    GetChat,

    /// <summary><c>DELETE /chat/{chat_id}</c>.</summary>
    DeleteChat,

    /// <summary><c>POST /chat/{chat_id}/messages</c>.</summary>
    SendMessage,

    /// <summary><c>GET /assistants/</c>.</summary>
    ListAgents,

    /// <summary><c>GET /assistants/{model_id}</c>.</summary>
    GetAgent,

    /// <summary><c>GET /contacts</c>.</summary>
    ListContacts,

    /// <summary><c>GET /contacts/{contact_id}</c>.</summary>
    GetContact,

    /// <summary><c>POST /contacts</c>.</summary>
    CreateContact,

    /// <summary><c>PATCH /contacts/{contact_id}</c>.</summary>
    UpdateContact,

    /// <summary><c>DELETE /contacts/{contact_id}</c>.</summary>
    DeleteContact,

    /// <summary><c>GET /numbers</c>.</summary>
    ListPhoneNumbers,
}
