using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Reflection;
using System.Runtime.CompilerServices;
using Synthflow.Campaigns;
using Synthflow.Campaigns.Journal;
using Synthflow.Campaigns.OptOuts;
using Synthflow.Client.Agents;
using Synthflow.Client.Chats;
using Synthflow.Client.Workspaces;
using Synthflow.PowerShell.Campaigns;
using Synthflow.PowerShell.Contacts;
using Synthflow.PowerShell.Results;

namespace Synthflow.PowerShell.Views;

/// <summary>What a session has to know of our types beside their views, told once something of them is about to come
/// out.</summary>
/// <remarks>
/// <para>PowerShell picks a view by the first object of a pipeline. An object of another type after it is shown as a
/// plain list of its properties, whatever views it has. So each type says which properties that list has: those that
/// are ours, and for texts of others a hidden twin that shows them harmless. Its name has a blank behind it, so that it
/// reads the same.</para>
/// <para>Not a types file of the module: that is read at each import, takes the blank away, and comes before the
/// assembly.</para>
/// </remarks>
internal static class SessionTypes
{
    internal const string Twin = " ";

    private static readonly ConditionalWeakTable<Runspace, HashSet<Type>> _known = new();

    // A star marks what is shown otherwise than it is: what may be somebody else's text, and times. What one cmdlet
    // alone gives stands there: ShowsAttribute.
    private static readonly (Type Type, string Properties)[] _shown =
    [
        (typeof(OutboundChat), "ConversationId* ToNumber FromNumber Channel AgentId* StartedAt* InputObject*"),
        (typeof(ChatSummary), "ChatId* Status* StartedAt*"),
        (typeof(Chat), "ChatId* Status* StartedAt* Variables* Transcript*"),
        (typeof(ChatMessage), "ChatId* Turn At* Speaker* Text* State*"),
        (typeof(Contact), "File* Row Name* PhoneNumber Email* Country* DuplicateOfRow OptedOut Problem* Variables*"),
        (typeof(TextTableEntry), "Name* Value*"),
        (typeof(CampaignResult),
            "Row Name* PhoneNumber Outcome ConversationId* At* Attempts ErrorId* StatusCode Reason* "
            + "FromEarlierRun InputObject*"),
        (typeof(CampaignStatus),
            "JournalPath* State* RunningBy* StoppedBecause* Sent AcceptedNoId Unknown Rejected NotSent NotReached "
            + "Remaining Runs BeganAt* LastRunAt* Host* AgentId* Channel FromNumber"),
        (typeof(MergedCampaignStatus),
            "Parts* MissingPart* JournalPath* State* Sent AcceptedNoId Unknown Rejected NotSent NotReached Remaining "
            + "Runs BeganAt* LastRunAt* Host* AgentId* Channel FromNumber"),
        (typeof(JournalEntry),
            "Row PhoneNumber Outcome ConversationId* From* At* Attempts StatusCode ErrorId* Reason* "
            + "Evidence* ResolvedBy*"),
        (typeof(OptOutEntry), "PhoneNumber* Added AlreadyListed NeedsReview Source* Message* Path*"),
        (typeof(Agent), "AgentId* Name* Type* Description* PhoneNumbers* InputVariables*"),
        (typeof(WorkspaceContact), "ContactId* Name* PhoneNumber* Email* Metadata* CreatedAt*"),
    ];

    /// <summary>Tells the session of this thread what several cmdlets give, once.</summary>
    public static void MakeKnown() => Tell(typeof(SessionTypes), All);

    /// <summary>Tells it also what this cmdlet alone gives.</summary>
    public static void MakeKnownOf(Cmdlet cmdlet)
    {
        MakeKnown();
        var type = cmdlet.GetType();
        Tell(
            type, () => [.. type.GetCustomAttributes<ShowsAttribute>()
                .Select(static one => TypeOf(one.Type, one.Properties))]);
    }

    private static void Tell(Type teller, Func<TypeData[]> types)
    {
        if (Runspace.DefaultRunspace is { } runspace && IsFirst(runspace, teller) && types() is { Length: > 0 } told)
        {
            Add(runspace, told);
        }
    }

    /// <summary>Tells a session about types.</summary>
    internal static void Add(Runspace runspace, params TypeData[] told)
    {
        try
        {
            if (TableOf(runspace) is { } table)
            {
                Array.ForEach(told, table.AddType);
            }
            else
            {
                Update(told);
            }
        }
        catch (RuntimeException)
        {
            // A session that allows no changes shows plain lists, and has the columns of contacts in Variables.
        }
    }

    private static TypeData[] All() =>
        [.. _shown.Select(static one => TypeOf(one.Type, one.Properties)), Results(), SandboxMessages()];

    private static bool IsFirst(Runspace runspace, Type teller)
    {
        lock (_known)
        {
            return _known.GetOrCreateValue(runspace).Add(teller);
        }
    }

    // Its columns are the list's, and jobs bring hidden properties along as if they were columns: so none, but what is
    // ours. ResultTypes tells more, where the columns are known.
    private static TypeData Results() => new(ResultObjects.TypeName)
    {
        DefaultDisplayPropertySet = new PropertySetData(["Outcome", "SentAt", "Replied", "FirstReplyAt", "Turns"]),
    };

    // By name: its assembly is there only once somebody has connected to a sandbox.
    private static TypeData SandboxMessages() => TypeOf(
        "Synthflow.Sandbox.Messages.SandboxMessage",
        "From To Body Status SentDate ApiVersion NumSegments ErrorCode AccountSid Sid Direction Price PriceUnit"
            .Split(' '),
        "SentDate* From* To* Body* Status* ErrorCode Sid*");

    private static TypeData TypeOf(Type type, string properties) =>
        // no generics
        TypeOf(type.FullName!, type.GetProperties().Select(static property => property.Name), properties);

    private static TypeData TypeOf(string name, IEnumerable<string> all, string properties)
    {
        var type = new TypeData(name)
        {
            TypeAdapter = name == typeof(Contact).FullName ? typeof(ContactAdapter) : null,
            // Else a job would bring the twins along.
            SerializationMethod = "SpecificProperties",
            PropertySerializationSet = new PropertySetData(all),
        };
        var shown = new List<string>();
        foreach (var property in properties.Split(' '))
        {
            var isOthers = property.EndsWith("*", StringComparison.Ordinal);
            shown.Add(isOthers ? property.TrimEnd('*') + Twin : property);
            if (isOthers)
            {
                type.Members.Add(shown[shown.Count - 1], new CodePropertyData(
                    shown[shown.Count - 1], ShownProperties.Of(property.TrimEnd('*')))
                {
                    IsHidden = true,
                });
            }
        }

        type.DefaultDisplayPropertySet = new PropertySetData(shown);
        return type;
    }

    // The door that is public is a command of a module, and loading that takes longer than everything else here.
    private static TypeTable? TableOf(Runspace runspace)
    {
        const BindingFlags Internal = BindingFlags.Instance | BindingFlags.NonPublic;
        var context = typeof(Runspace).GetProperty("GetExecutionContext", Internal)?.GetValue(runspace);
        return context?.GetType().GetProperty("TypeTable", Internal)?.GetValue(context) as TypeTable;
    }

    private static void Update(TypeData[] types)
    {
        using var shell = System.Management.Automation.PowerShell.Create(RunspaceMode.CurrentRunspace);
        shell.AddCommand("Microsoft.PowerShell.Utility\\Update-TypeData")
            .AddParameter("TypeData", types)
            .AddParameter("Force")
            .AddParameter("WhatIf", false)
            .AddParameter("Confirm", false)
            .AddParameter("ErrorAction", ActionPreference.Stop)
            .Invoke();
    }
}
