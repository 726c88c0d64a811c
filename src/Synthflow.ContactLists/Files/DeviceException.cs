namespace Synthflow.ContactLists.Files;

/// <summary>What was to be read is a device such as /dev/zero, which has no end.</summary>
internal sealed class DeviceException : IOException
{
    public DeviceException()
    {
    }

    public DeviceException(string message)
        : base(message)
    {
    }

    public DeviceException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
