namespace Synthflow.Sandbox;

/// <summary>How a sandbox behaves; the defaults suit a person trying the module out.</summary>
public sealed class SandboxOptions
{
    /// <summary>The only key that is accepted; <see langword="null"/> accepts any key that is not empty.</summary>
    public string? AcceptedKey { get; init; }

    /// <summary>
    /// The only host name the key is good for, such as <c>api.eu.synthflow.ai</c>, as a region of Synthflow would have
    /// it: elsewhere it gets 401. <see langword="null"/> answers on every host.
    /// </summary>
    public string? AcceptedHost { get; init; }

    /// <summary>The clock behind every timestamp and every delay.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>
    /// Makes every id the sandbox chooses follow from this number; <see langword="null"/> chooses at random.
    /// </summary>
    public int? Seed { get; init; }

    /// <summary>
    /// How long the person behind an outbound chat takes for each message, so that such chats complete by themselves.
    /// A number that ends in 0 never answers, one that ends in 9 writes STOP. Whoever sends a message into the chat
    /// takes the person's place. <see langword="null"/>: nobody answers.
    /// </summary>
    public TimeSpan? PersonAnswersAfter { get; init; }

    /// <summary>
    /// How many chats are kept, newest first; older ones are forgotten in batches, as if deleted. It bounds the memory
    /// that a large campaign against the sandbox takes.
    /// </summary>
    public int RetainedChats { get; init; } = 10_000;

    /// <summary>How many requests are kept for <see cref="SandboxHandler.Requests"/>, newest first.</summary>
    public int RetainedRequests { get; init; } = 10_000;

    /// <summary>How many messages the Twilio log keeps, newest first; the older ones go in batches.</summary>
    public int RetainedMessages { get; init; } = 100_000;

    /// <summary>
    /// How many contacts <c>GET /contacts</c> answers at the most. The service documents no way to ask for the rest.
    /// </summary>
    public int ContactsPerPage { get; init; } = 50;

    /// <summary>Whether there are contacts from the start, as in a workspace that is in use.</summary>
    public bool HasSampleContacts { get; init; }

    /// <summary>
    /// Whether a lone agent is answered as an object in <c>assistants</c>, as the service's reference has it. Real
    /// answers were seen as lists.
    /// </summary>
    public bool ShowsOneAgentAsObject { get; init; }
}
