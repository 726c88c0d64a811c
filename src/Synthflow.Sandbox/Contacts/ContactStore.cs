namespace Synthflow.Sandbox.Contacts;

/// <summary>The contacts of a workspace, in the order they were made.</summary>
internal sealed class ContactStore
{
    private readonly object _gate = new();
    private readonly List<SandboxContact> _contacts = [];

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _contacts.Count;
            }
        }
    }

    public void Add(SandboxContact contact)
    {
        lock (_gate)
        {
            _contacts.Add(contact);
        }
    }

    public SandboxContact? Find(string id)
    {
        lock (_gate)
        {
            return _contacts.Find(contact => string.Equals(contact.Id, id, StringComparison.OrdinalIgnoreCase));
        }
    }

    public IReadOnlyList<SandboxContact> Search(string? phoneNumber)
    {
        lock (_gate)
        {
            return _contacts.FindAll(contact =>
                phoneNumber is null || contact.PhoneNumber.IndexOf(phoneNumber, StringComparison.Ordinal) >= 0);
        }
    }

    public bool Change(string id, Func<SandboxContact, SandboxContact> change)
    {
        lock (_gate)
        {
            var at = IndexOf(id);
            if (at >= 0)
            {
                _contacts[at] = change(_contacts[at]);
            }

            return at >= 0;
        }
    }

    public bool Remove(string id)
    {
        lock (_gate)
        {
            var at = IndexOf(id);
            if (at >= 0)
            {
                _contacts.RemoveAt(at);
            }

            return at >= 0;
        }
    }

    private int IndexOf(string id) =>
        _contacts.FindIndex(contact => string.Equals(contact.Id, id, StringComparison.OrdinalIgnoreCase));
}
