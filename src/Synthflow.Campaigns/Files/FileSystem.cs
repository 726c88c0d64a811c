using System.Security.AccessControl;
using System.Security.Principal;

namespace Synthflow.Campaigns.Files;

/// <summary>What the runtimes and systems do differently with files.</summary>
internal static partial class FileSystem
{
    // On .NET the declaration in FileSystem.Core.cs says that only Windows has this.
    private static partial FileSecurity OwnerOnly()
    {
        using var identity = WindowsIdentity.GetCurrent();
        var security = new FileSecurity();
        security.SetAccessRuleProtection(isProtected: true, preserveInheritance: false);
        if (identity.User is { } user)
        {
            security.AddAccessRule(
                new FileSystemAccessRule(user, FileSystemRights.FullControl, AccessControlType.Allow));
        }

        return security;
    }
}
