using System.Management.Automation;
using Synthflow.Client;
using Synthflow.Client.Contacts;
using Synthflow.PowerShell.Errors;

namespace Synthflow.PowerShell.Contacts;

/// <summary>Writes what is wrong with a contact list: about one row, or about the file.</summary>
internal sealed class ContactListErrorWriter(Cmdlet cmdlet)
{
    /// <summary>An error about one row; the target is the contact as far as it could be read.</summary>
    public void Write(string errorId, string message, string nextStep, Contact contact) =>
        cmdlet.WriteError(Record(errorId, message, nextStep, contact, null));

    /// <summary>An error about a file; the target is its path.</summary>
    public ErrorRecord RecordOf(ContactListException failure) =>
        Record(failure.ErrorId, failure.Message, failure.NextStep ?? "", failure.File, failure);

    private static ErrorRecord Record(
        string errorId,
        string message,
        string nextStep,
        object? target,
        Exception? inner) =>
        ErrorRecords.From(
            new SynthflowException(errorId, nextStep.Length == 0 ? message : message + " " + nextStep, inner)
            {
                Delivery = Delivery.NotSent,
                RecommendedAction = nextStep,
            },
            target);
}
