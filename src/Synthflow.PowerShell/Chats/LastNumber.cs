namespace Synthflow.PowerShell.Chats;

/// <summary>Reads a number that is mostly the same as the time before, such as the sender of every row.</summary>
internal sealed class LastNumber
{
    private string? _text;
    private string _number = "";

    /// <inheritdoc cref="PhoneNumberInput.ReadSender"/>
    public string Read(string text, string? country)
    {
        if (!string.Equals(text, _text, StringComparison.Ordinal))
        {
            _number = PhoneNumberInput.ReadSender(text, country, Delivery.NotSent);
            _text = text;
        }

        return _number;
    }
}
