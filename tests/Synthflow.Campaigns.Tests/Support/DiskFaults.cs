namespace Synthflow.Campaigns.Tests.Support;

/// <summary>What a disk may do at its n-th operation.</summary>
public static class DiskFaults
{
    public static Action<string> KillAt(int operation, Action kill)
    {
        var count = 0;
        return _ =>
        {
            if (Interlocked.Increment(ref count) == operation)
            {
                kill();
            }
        };
    }

    public static Action<string> FailAt(int operation)
    {
        var count = 0;
        return _ =>
        {
            if (Interlocked.Increment(ref count) >= operation)
            {
                throw new IOException("No space left on device");
            }
        };
    }
}
